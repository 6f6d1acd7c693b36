import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DigestChoice, QuietHours } from '../../api/schema.ts';
import { useFormats } from '../../i18n/format.ts';
import styles from './settings.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface DigestProps {
  readonly digest: DigestChoice;
  readonly onChange: (digest: DigestChoice) => void;
}

/** What waits is told together: every day, every week, at an hour of one's own. */
export function DigestFields({ digest, onChange }: DigestProps) {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  return (
    <fieldset className={styles.kind}>
      <legend className={styles.name}>{t('settings.digest')}</legend>
      <div className={styles.channels}>
        <Checkbox
          label={t('settings.daily')}
          checked={digest.daily}
          onChange={(event) => onChange({ ...digest, daily: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('settings.weekly')}
          checked={digest.weekly}
          onChange={(event) => onChange({ ...digest, weekly: event.currentTarget.checked })}
        />
        <NativeSelect
          aria-label={t('settings.weekday')}
          value={digest.weekday}
          disabled={!digest.weekly}
          data={weekdays.map((day) => ({ value: String(day), label: formats.weekday(day) }))}
          onChange={(event) => onChange({ ...digest, weekday: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          aria-label={t('settings.hour')}
          value={digest.hour}
          data={hours}
          onChange={(event) => onChange({ ...digest, hour: Number(event.currentTarget.value) })}
        />
      </div>
    </fieldset>
  );
}

const night: QuietHours = { from: '22:00', until: '07:00' };

interface QuietProps {
  readonly hours: QuietHours | undefined;
  readonly onChange: (hours: QuietHours | undefined) => void;
}

/** What would be told at once by e-mail waits for their end. */
export function QuietFields({ hours: quiet, onChange }: QuietProps) {
  const { t } = useTranslation('notifications');
  return (
    <fieldset className={styles.kind}>
      <legend className={styles.name}>{t('settings.quiet')}</legend>
      <div className={styles.channels}>
        <Checkbox
          label={t('settings.quietOn')}
          checked={quiet !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked ? night : undefined)}
        />
        {(['from', 'until'] as const).map((end) => (
          <TextInput
            key={end}
            type="time"
            aria-label={t(`settings.${end}`)}
            value={quiet?.[end] ?? ''}
            disabled={!quiet}
            required={quiet !== undefined}
            onChange={(event) => quiet && onChange({ ...quiet, [end]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
