import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProfileTerms } from '../api/schema.ts';
import { Poster } from '../design/poster.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { wishesOf } from '../matches/wishes.ts';
import styles from './brief-editor.module.css';
import { useGateName, withoutGate } from './loosen.ts';
import { previewQuery } from './queries.ts';

const fewBelow = 5;
const restMs = 400;

interface Props {
  readonly terms: ProfileTerms;
  readonly onLoosen: (terms: ProfileTerms) => void;
}

/** What would fit the brief as it is filled in; where that is little, what keeps most out, and how to let it in. */
export function DraftMatches({ terms, onLoosen }: Props) {
  const { t } = useTranslation(['briefs', 'design']);
  const nameOf = useGateName();
  const [rested] = useDebouncedValue(terms, restMs);
  const preview = useQuery({ ...previewQuery(rested), placeholderData: keepPreviousData });
  if (preview.isPending) return <Loading rows={5} height={72} />;
  if (preview.isError) return <ProblemNotice error={preview.error} retry={() => void preview.refetch()} />;
  const { total, top, costliest } = preview.data;
  return (
    <>
      <p className={styles.count} role="status">
        {t('count', { count: total })}
      </p>
      {total < fewBelow && (
        <div className={styles.few}>
          <p>
            {costliest ? t('costliest', { gate: nameOf(costliest.gate), count: costliest.more }) : t('few')}
          </p>
          {costliest && (
            <Button variant="default" onClick={() => onLoosen(withoutGate(terms, costliest.gate))}>
              {t('loosen', { gate: nameOf(costliest.gate) })}
            </Button>
          )}
        </div>
      )}
      <ol>
        {top.map(({ listingId, title, reasons }) => (
          <li key={listingId} className={styles.match}>
            <Poster id={listingId} title={title} width={32} />
            <div>
              <Link to="/listings/$listingId" params={{ listingId }}>
                {title}
              </Link>
              <p className={styles.hint}>{t('design:wishes', { ...wishesOf(reasons) })}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
