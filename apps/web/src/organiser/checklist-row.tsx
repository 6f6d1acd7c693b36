import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/link-button.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './organiser.module.css';
import { signUpAddress, type ChecklistItem } from './use-checklist.ts';

const places = {
  dates: '/organiser/edition',
  tables: '/organiser/edition',
  vetting: '/organiser/companies',
  weights: '/organiser/weights',
  reports: '/organiser/reports',
  exposure: '/organiser/exposure',
} as const;

export function ChecklistRow({ item }: { item: ChecklistItem }) {
  const { t } = useTranslation('organiser');
  const { name, state, text, error, retry } = item;
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.state} data-state={state}>
          {t(`checklist.${state}`)}
        </p>
        <h2 className={styles.name}>{t(`checklist.${name}`)}</h2>
        {text && <p className={styles.facts}>{text}</p>}
        {state === 'unknown' && <ProblemNotice error={error} retry={retry} />}
      </div>
      <WayOn item={item} />
    </li>
  );
}

/** Where it is done. */
function WayOn({ item: { name, state } }: { item: ChecklistItem }) {
  const { t } = useTranslation('organiser');
  switch (name) {
    case 'invitations':
      return <CopyAddress />;
    case 'dates':
    case 'tables':
    case 'vetting':
    case 'weights':
    case 'reports':
    case 'exposure':
      return (
        <LinkButton
          variant={state === 'todo' ? 'filled' : 'default'}
          to={places[name]}
          aria-label={`${t('checklist.go')}: ${t(`checklist.${name}`)}`}
        >
          {t('checklist.go')}
        </LinkButton>
      );
    default:
      return name satisfies never;
  }
}

function CopyAddress() {
  const { t } = useTranslation('organiser');
  // Only a page that came by HTTPS, or from this machine, may write there.
  if (!('clipboard' in navigator)) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(signUpAddress());
    toast({ text: t('checklist.copied') });
  };
  return (
    <Button variant="default" onClick={() => void copy()}>
      {t('checklist.copy')}
    </Button>
  );
}
