import { Button, Checkbox } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/link-button.tsx';
import { RightsPatterns } from '../design/rights-bar.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { titleParts } from '../design/titles.ts';
import { CompareTable } from './compare-table.tsx';
import { fewest, idsIn, inAddress, toggled } from './compared.ts';
import type { CompareSearch } from './routes.ts';
import styles from './compare.module.css';
import { type Compared, useCompared } from './use-compared.ts';

const AskDialog = lazy(() => import('../requests/ask-dialog.tsx'));
const route = getRouteApi('/frame/shortlist/compare');

/** Two to four listings side by side; which, the address says. */
export default function CompareScreen() {
  const { t, i18n } = useTranslation(['shortlist', 'design']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ids = idsIn(search.ids);
  const { columns, isPending, gone, error, retry } = useCompared(ids);
  const [asking, setAsking] = useState<Compared>();
  const show = (changed: CompareSearch) => void navigate({ search: changed, replace: true });
  const only = search.only && { only: search.only };
  const without = (id: string) => show({ ...inAddress(toggled(ids, id)), ...only });
  const titleOf = ({ listing }: Compared) =>
    titleParts(listing.titles, i18n.language).main?.text ?? t('design:untitled');
  return (
    <Screen
      title={t('compare.title')}
      width="wide"
      actions={
        <LinkButton to="/shortlist" search={inAddress(ids)} variant="default">
          {t('compare.back')}
        </LinkButton>
      }
    >
      <RightsPatterns />
      {ids.length < fewest ? (
        <Empty
          title={t('compare.few.title')}
          text={t('compare.few.text')}
          action={
            <LinkButton to="/shortlist" search={inAddress(ids)}>
              {t('compare.back')}
            </LinkButton>
          }
        />
      ) : (
        <Checkbox
          className={styles.only}
          label={t('compare.only')}
          checked={search.only !== undefined}
          onChange={({ currentTarget }) =>
            show({ ...inAddress(ids), ...(currentTarget.checked && { only: 'differences' }) })
          }
        />
      )}
      {error && <ProblemNotice error={error} retry={retry} />}
      {gone.map((id) => (
        <p key={id} role="alert" className={styles.gone}>
          {t('compare.gone')}
          <Button variant="subtle" onClick={() => without(id)}>
            {t('compare.remove')}
          </Button>
        </p>
      ))}
      {ids.length >= fewest && isPending && <Loading rows={1} height={480} />}
      {ids.length >= fewest && !isPending && columns.length > 0 && (
        <CompareTable
          columns={columns}
          onlyDifferences={search.only !== undefined}
          onAsk={setAsking}
          onRemove={without}
        />
      )}
      <Suspense>
        {asking && (
          <AskDialog
            about={{ listingId: asking.listing.id, title: titleOf(asking), matchId: asking.match?.id }}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Suspense>
    </Screen>
  );
}
