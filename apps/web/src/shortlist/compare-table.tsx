import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListingTitle } from '../design/listing-title.tsx';
import { Poster } from '../design/poster.tsx';
import { titleParts } from '../design/titles.ts';
import { differs } from './compared.ts';
import unseen from '../design/unseen.module.css';
import styles from './compare.module.css';
import { type CompareRow, useFactRows, useFitRows, useRightsRows } from './use-compare-rows.tsx';
import type { Compared } from './use-compared.ts';

interface Props {
  readonly columns: readonly Compared[];
  readonly onlyDifferences: boolean;
  readonly onAsk: (column: Compared) => void;
  readonly onRemove: (listingId: string) => void;
}

const mostRights = 8;

/** Listings as columns; a row differs by a word where one of them says something else. */
export function CompareTable({ columns, onlyDifferences, onAsk, onRemove }: Props) {
  const { t } = useTranslation('shortlist');
  const [allRights, setAllRights] = useState(false);
  const [fit, ...others] = useFitRows(columns);
  const facts = useFactRows(columns);
  const rights = useRightsRows(columns);
  const isShown = ({ cells }: CompareRow) => !onlyDifferences || differs(cells.map(({ text }) => text));
  const shownRights = rights.filter(isShown);
  const firstRights = allRights ? shownRights : shownRights.slice(0, mostRights);
  const rest = shownRights.length - mostRights;
  const rows = [
    ...(fit ? [fit] : []).filter(isShown),
    ...firstRights,
    ...others.filter(isShown),
    ...facts.filter(isShown),
  ];
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={t('compare.title')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                <span className={unseen.text}>{t('compare.what')}</span>
              </th>
              {columns.map((column) => (
                <Head key={column.listing.id} column={column} onAsk={onAsk} onRemove={onRemove} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className={styles.hint}>{t('compare.alike')}</p>}
      {rest > 0 && (
        <div>
          <Button variant="subtle" aria-expanded={allRights} onClick={() => setAllRights(!allRights)}>
            {allRights ? t('compare.fewerRights') : t('compare.moreRights', { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}

function Head({ column, onAsk, onRemove }: Pick<Props, 'onAsk' | 'onRemove'> & { column: Compared }) {
  const { t, i18n } = useTranslation(['shortlist', 'matches', 'design']);
  const { listing, match } = column;
  const main = titleParts(listing.titles, i18n.language).main;
  const title = main?.text ?? t('design:untitled');
  return (
    <th scope="col" className={styles.head}>
      <Poster
        id={listing.id}
        title={title}
        lang={main?.lang}
        genre={listing.genres[0]}
        kind={listing.kind}
        width={96}
      />
      <Link
        to="/listings/$listingId"
        params={{ listingId: listing.id }}
        search={match ? { match: match.id } : {}}
        className={styles.title}
      >
        <ListingTitle titles={listing.titles} />
      </Link>
      <span className={styles.actions}>
        <Button
          variant="default"
          onClick={() => onAsk(column)}
          aria-label={t('matches:named.ask', { title })}
        >
          {t('matches:ask')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => onRemove(listing.id)}
          aria-label={t('compare.removeNamed', { title })}
        >
          {t('compare.remove')}
        </Button>
      </span>
    </th>
  );
}

function Row({ row: { name, cells }, columns }: { row: CompareRow; columns: readonly Compared[] }) {
  const { t } = useTranslation('shortlist');
  const isDifferent = differs(cells.map(({ text }) => text));
  return (
    <tr data-differs={isDifferent || undefined}>
      <th scope="row">
        {name}
        {isDifferent && <span className={styles.differs}>{t('compare.differs')}</span>}
      </th>
      {cells.map(({ text, shown }, at) => (
        <td key={columns[at]?.listing.id}>
          {text === '' ? <span className={styles.hint}>{t('compare.none')}</span> : (shown ?? text)}
        </td>
      ))}
    </tr>
  );
}
