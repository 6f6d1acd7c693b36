import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/**
 * The browser's own date field, with the day beneath as the screens' language writes it: browsers order their fields
 * by their own language, whatever the page's is, and 03/04 is two days.
 */
export function DayField({ label, value, onChange, required = false, error }: DayFieldProps) {
  const { i18n } = useTranslation();
  const formats = useFormats();
  return (
    <TextInput
      type="date"
      label={label}
      required={required}
      error={error}
      lang={i18n.language}
      max="9999-12-31"
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
      description={value ? formats.day(value) : '\u00a0'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
