import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EditionTerms } from '../../api/schema.ts';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import { MemberName } from '../member-name.tsx';
import styles from '../organiser.module.css';
import { editionHistoryQuery } from '../queries.ts';

/** Who stated it, and when; a version before can be written into the form again. */
export function EditionHistory({ onUse }: { onUse: (terms: EditionTerms) => void }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const history = useQuery(editionHistoryQuery);
  const versions = history.data?.items ?? [];
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('edition.history')}</h2>
      {history.isPending && <Loading rows={2} height={52} />}
      {history.isError && <ProblemNotice error={history.error} retry={() => void history.refetch()} />}
      {history.data && versions.length === 0 && <p className={styles.facts}>{t('edition.historyNone')}</p>}
      {versions.length > 0 && (
        <ol className={styles.list}>
          {versions.map(({ revision, terms, changedAt, changedBy }) => (
            <li key={revision}>
              <div className={styles.buttons} style={{ justifyContent: 'space-between' }}>
                <strong>{t('edition.revision', { revision })}</strong>
                {terms && (
                  <Button
                    variant="subtle"
                    aria-label={t('edition.useNamed', { revision })}
                    onClick={() => onUse(terms)}
                  >
                    {t('edition.use')}
                  </Button>
                )}
              </div>
              {terms && (
                <p className={styles.facts}>
                  {terms.name} · {formats.dayRange(terms.opensOn, terms.closesOn)}
                </p>
              )}
              {changedAt && changedBy && (
                <p className={styles.facts}>
                  {formats.zonedInstant(changedAt)} · <MemberName id={changedBy} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
