import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { isGroup } from './places.ts';

/** A place's name, of a group or of a country or region. */
export function usePlaceName(): (code: string) => string {
  const { t } = useTranslation('vocabulary');
  const formats = useFormats();
  return (code) => (isGroup(code) ? t(`group.${code}`) : formats.region(code));
}
