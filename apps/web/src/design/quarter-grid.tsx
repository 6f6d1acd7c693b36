import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Avail, Medium, Territory } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { cellStatusQuery } from '../listing/queries.ts';
import type { WantedRights } from './rights-picture.tsx';
import { fillOf } from './rights-bar.tsx';
import { daysBetween, freedomOf, type FreedomSpan, quartersFrom, type Span, today } from './rights-spans.ts';
import styles from './rights-picture.module.css';
import { useCellFocus } from './use-cell-focus.ts';

const yearsShown = 5;

interface Props {
  readonly listingId: string;
  readonly avails: readonly Avail[];
  readonly territories: readonly Territory[];
  readonly medium: Medium;
  readonly wanted: WantedRights;
}

/** One medium: countries by quarters. */
export function QuarterGrid({ listingId, avails, territories, medium, wanted }: Props) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const formats = useFormats();
  const start = [today(), wanted.window.from].sort()[0] ?? today();
  const quarters = quartersFrom(`${start.slice(0, 4)}-01-01`, yearsShown * 4);
  const { focused, cellProps, onKeyDown } = useCellFocus(territories.length, quarters.length);
  const place = focused && territories[focused.row];
  const quarter = focused && quarters[focused.column];
  const name = t(`vocabulary:medium.${medium}`);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.grid} onKeyDown={onKeyDown}>
          <caption className={styles.read}>{t('design:rights.caption', { medium: name })}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.read}>{t('design:rights.territory')}</span>
              </th>
              {quarters
                .filter(({ quarter }) => quarter === 1)
                .map(({ year }) => (
                  <th key={year} scope="colgroup" colSpan={4}>
                    {year}
                  </th>
                ))}
            </tr>
            <Bracket quarters={quarters} window={wanted.window} />
          </thead>
          <tbody>
            {territories.map((territory, row) => (
              <tr key={territory}>
                <th scope="row">{formats.region(territory)}</th>
                {quarters.map((quarter, column) => (
                  <td
                    key={quarter.from}
                    className={quarter.quarter === 1 ? styles.year : undefined}
                    {...cellProps(row, column)}
                  >
                    <CellPicture spans={freedomOf(avails, territory, medium, quarter)} within={quarter} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.sentence} role="status">
        {place && quarter && (
          <CellSentence
            listingId={listingId}
            territory={place}
            medium={medium}
            quarter={quarter}
            spans={freedomOf(avails, place, medium, quarter)}
          />
        )}
      </p>
    </>
  );
}

function Bracket({ quarters, window }: { quarters: readonly Span[]; window: Span }) {
  const { from = '', until = '' } = { from: quarters[0]?.from, until: quarters.at(-1)?.until };
  const days = daysBetween(from, until);
  const place = (day: string) => Math.min(100, Math.max(0, (daysBetween(from, day) / days) * 100));
  const left = place(window.from);
  return (
    <tr className={styles.bracketRow} aria-hidden>
      <td />
      <td colSpan={quarters.length}>
        <div className={styles.bracketPlace}>
          <div
            className={styles.bracket}
            style={{ left: `${left}%`, width: `${place(window.until) - left}%` }}
          />
        </div>
      </td>
    </tr>
  );
}

function CellPicture({ spans, within }: { spans: readonly FreedomSpan[]; within: Span }) {
  const { t } = useTranslation('design');
  const days = daysBetween(within.from, within.until);
  const strongest = spans.some(({ state }) => state === 'exclusive')
    ? 'exclusive'
    : spans.some(({ state }) => state === 'open')
      ? 'open'
      : 'none';
  return (
    <>
      <svg className={styles.cell} aria-hidden focusable="false">
        {spans.map(({ from, until, state }) => {
          const x = `${(daysBetween(within.from, from) / days) * 100}%`;
          const width = `${(daysBetween(from, until) / days) * 100}%`;
          return state === 'none' ? (
            <rect key={from} x={x} y="13" width={width} height="1" fill="var(--mq-control)" />
          ) : (
            <rect key={from} x={x} width={width} height="14" fill={fillOf[state]} />
          );
        })}
      </svg>
      <span className={styles.read}>{t(`rights.${strongest}`)}</span>
    </>
  );
}

/** What is free is known here; why something is not, is asked when somebody looks. */
function CellSentence({
  listingId,
  territory,
  medium,
  quarter,
  spans,
}: {
  listingId: string;
  territory: Territory;
  medium: Medium;
  quarter: { year: number; quarter: number; from: string };
  spans: readonly FreedomSpan[];
}) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const formats = useFormats();
  const state = spans[0]?.state ?? 'none';
  const day = quarter.from;
  const cell = useQuery({
    ...cellStatusQuery({ listingId, territory, medium, day }),
    enabled: state === 'none',
  });
  const known =
    state === 'exclusive' ? 'exclusive-free' : state === 'open' ? 'non-exclusive-free' : undefined;
  const status = known ?? cell.data?.cell?.status ?? 'unavailable';
  return (
    <>
      {t('design:rights.sentence', {
        place: formats.region(territory),
        medium: t(`vocabulary:medium.${medium}`),
        when: t('design:rights.quarter', { year: quarter.year, quarter: quarter.quarter }),
        state: t(`design:rights.states.${status}`),
      })}
    </>
  );
}
