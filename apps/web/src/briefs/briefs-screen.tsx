import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/link-button.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { RightsSentence } from '../requests/rights-sentence.tsx';
import styles from './briefs.module.css';
import { briefsQuery } from './queries.ts';

export default function BriefsScreen() {
  const { t } = useTranslation(['briefs', 'vocabulary']);
  const briefs = useQuery(briefsQuery);
  return (
    <Screen
      title={t('title')}
      actions={
        <>
          <LinkButton to="/welcome" variant="default">
            {t('byExamples')}
          </LinkButton>
          <LinkButton to="/briefs/new">{t('new')}</LinkButton>
        </>
      }
    >
      {briefs.isPending && <Loading rows={3} height={84} />}
      {briefs.isError && <ProblemNotice error={briefs.error} retry={() => void briefs.refetch()} />}
      {briefs.data?.items.length === 0 && <Empty title={t('empty.title')} text={t('empty.text')} />}
      <ul className={styles.list}>
        {briefs.data?.items.map(({ id, name, terms, cadence, active }) => (
          <li key={id} className={styles.brief}>
            <div>
              <h2 className={styles.name}>
                <Link to="/briefs/$briefId" params={{ briefId: id }}>
                  {name}
                </Link>
              </h2>
              {terms.gates?.rights && (
                <p className={styles.terms}>
                  <RightsSentence
                    rights={{
                      territories: terms.gates.rights.territories ?? [],
                      media: terms.gates.rights.media ?? [],
                      exclusivity: terms.gates.rights.exclusivity ?? 'any',
                      window: terms.gates.rights.window,
                    }}
                  />
                </p>
              )}
            </div>
            <p className={styles.cadence}>{active ? t(`vocabulary:cadence.${cadence}`) : t('paused')}</p>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
