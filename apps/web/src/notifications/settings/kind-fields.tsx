import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChannelChoice } from '../../api/schema.ts';
import type { NotificationKind } from './kinds.ts';
import styles from './settings.module.css';

const modes = ['at-once', 'digest', 'off'] as const;

interface Props {
  readonly kind: NotificationKind;
  readonly choice: ChannelChoice;
  readonly onChange: (choice: ChannelChoice) => void;
}

/** Of one kind of news: in the list, as it happens, by e-mail. */
export function KindFields({ kind, choice, onChange }: Props) {
  const { t } = useTranslation('notifications');
  return (
    <fieldset className={styles.kind}>
      <legend className={styles.name}>{t(`settings.kind.${kind}`)}</legend>
      <div className={styles.channels}>
        <Checkbox
          label={t('settings.inbox')}
          checked={choice.inbox}
          onChange={(event) => onChange({ ...choice, inbox: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('settings.live')}
          checked={choice.live}
          onChange={(event) => onChange({ ...choice, live: event.currentTarget.checked })}
        />
        {/* There is no mail of a mail that does not arrive. */}
        {kind !== 'mail-stopped' && (
          <NativeSelect
            aria-label={t('settings.email')}
            value={choice.email}
            data={modes.map((mode) => ({ value: mode, label: t(`settings.mode.${mode}`) }))}
            onChange={(event) =>
              onChange({
                ...choice,
                email: modes.find((mode) => mode === event.currentTarget.value) ?? choice.email,
              })
            }
          />
        )}
      </div>
    </fieldset>
  );
}
