import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Medium, Territory } from '../api/schema.ts';
import { useAskText } from '../design/facts.tsx';
import { RightsBar } from '../design/rights-bar.tsx';
import { freedomOf, freeShare, spokenRights } from '../design/rights-spans.ts';
import { useStateWord } from '../design/use-state-words.ts';
import { useFormats } from '../i18n/format.ts';
import { useMissingText } from '../matches/missing-line.tsx';
import { SellerLine } from '../matches/seller-line.tsx';
import { wishesOf } from '../matches/wishes.ts';
import { useSlugWord } from '../vocabulary/words.ts';
import styles from './compare.module.css';
import type { Compared } from './use-compared.ts';

export interface CompareRow {
  readonly key: string;
  readonly name: string;
  /** A column each. What is said is compared by its text, whatever shows it. */
  readonly cells: readonly { readonly text: string; readonly shown?: ReactNode }[];
}

const mostThemes = 6;

/** What a listing is. */
export function useFactRows(columns: readonly Compared[]): CompareRow[] {
  const { t } = useTranslation(['shortlist', 'vocabulary', 'design']);
  const formats = useFormats();
  const word = useSlugWord();
  const row = (
    name:
      | 'kind'
      | 'stage'
      | 'length'
      | 'language'
      | 'origin'
      | 'genres'
      | 'themes'
      | 'audience'
      | 'materials',
    textOf: (column: Compared) => (string | false | undefined)[],
  ): CompareRow => ({
    key: name,
    name: t(`compare.rows.${name}`),
    cells: columns.map((column) => ({ text: textOf(column).filter(Boolean).join(' · ') })),
  });
  return [
    row('kind', ({ listing: { kind, technique } }) => [
      kind && t(`vocabulary:kind.${kind}`),
      technique && t(`vocabulary:technique.${technique}`),
    ]),
    row('stage', ({ listing: { stage } }) => [stage && t(`vocabulary:stage.${stage}`)]),
    row('length', ({ listing: { episodes, runningMinutes } }) => [
      episodes !== undefined && t('design:episodes', { count: episodes }),
      runningMinutes !== undefined && t('design:minutes', { count: runningMinutes }),
    ]),
    row('language', ({ listing: { originalLanguage } }) => [
      originalLanguage && formats.language(originalLanguage),
    ]),
    row('origin', ({ listing: { origin } }) => [formats.list(origin.map(formats.region))]),
    row('genres', ({ listing: { genres } }) => [formats.list(genres.map((slug) => word('genre', slug)))]),
    row('themes', ({ listing: { themes } }) => [
      formats.list(themes.slice(0, mostThemes).map((slug) => word('theme', slug))),
    ]),
    row('audience', ({ listing: { audience } }) => [
      formats.list(audience.map((of) => t(`vocabulary:audience.${of}`))),
    ]),
    row('materials', ({ listing: { materials } }) => [
      formats.list(new Set(materials.map(({ type }) => t(`vocabulary:material.${type}`)))),
    ]),
  ];
}

/** How far it is what is looked for, what it costs, and who sells it. */
export function useFitRows(columns: readonly Compared[]): CompareRow[] {
  const { t } = useTranslation(['shortlist', 'design', 'requests']);
  const formats = useFormats();
  const missingText = useMissingText();
  const askText = useAskText();
  const row = (
    name: 'fit' | 'brief' | 'missing' | 'ask',
    textOf: (column: Compared) => string,
  ): CompareRow => ({
    key: name,
    name: t(`compare.rows.${name}`),
    cells: columns.map((column) => ({ text: textOf(column) })),
  });
  return [
    row('fit', ({ match }) =>
      match
        ? t('compare.score', {
            wishes: t('design:wishes', { ...wishesOf(match.reasons) }),
            score: Math.round(match.score),
          })
        : t('compare.unmatched'),
    ),
    row('brief', ({ match, wanted: { window } }) =>
      [
        match?.profileName,
        t('requests:rights.window', { from: formats.day(window.from), until: formats.day(window.until) }),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    row('missing', ({ match }) => (match && (missingText(match) || t('compare.nothing'))) ?? ''),
    row('ask', ({ listing }) => askText(listing)),
    {
      key: 'seller',
      name: t('compare.rows.seller'),
      cells: columns.map(({ listing }) => ({
        text: listing.companyId,
        shown: <SellerLine companyId={listing.companyId} listing={listing} />,
      })),
    },
  ];
}

/** Each country's each medium that any of the briefs wants, within the window of the column's own. */
export function useRightsRows(columns: readonly Compared[]): CompareRow[] {
  const { t } = useTranslation(['shortlist', 'vocabulary']);
  const formats = useFormats();
  const cellOf = useRightsCell();
  const territories = new Set(columns.flatMap(({ wanted }) => wanted.territories));
  const media = new Set(columns.flatMap(({ wanted }) => wanted.media));
  return [...territories].flatMap((territory) =>
    [...media].map((medium) => ({
      key: `${territory} ${medium}`,
      name: t('compare.cell', { place: formats.region(territory), medium: t(`vocabulary:medium.${medium}`) }),
      cells: columns.map((column) => cellOf(column, territory, medium)),
    })),
  );
}

/** A bar, and what it says. */
function useRightsCell() {
  const { t } = useTranslation('shortlist');
  const formats = useFormats();
  const explained = useStateWord(true);
  const unexplained = useStateWord(false);
  return ({ listing, taken: known, wanted }: Compared, territory: Territory, medium: Medium) => {
    const { avails, taken } = spokenRights({ avails: listing.avails, taken: known }, wanted.languages);
    const wordOf = taken ? explained : unexplained;
    const spans = freedomOf(avails, territory, medium, wanted.window, taken);
    const share = freeShare(spans, wanted.exclusive);
    const isFree = (span: (typeof spans)[number]) => freeShare([span], wanted.exclusive) === 1;
    const words = new Set(spans.filter((span) => share === 1 || !isFree(span)).map(wordOf));
    const why = formats.list(words);
    const text = share === 0 || share === 1 ? why : t('compare.part', { share: formats.percent(share), why });
    const shown = (
      <>
        <RightsBar spans={spans} within={wanted.window} width={120} />
        <span className={styles.words}>{text}</span>
      </>
    );
    return { text, shown };
  };
}
