import { useTranslation } from 'react-i18next';
import type { Medium } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import type { WantedRights } from './rights-picture.tsx';
import { fillOf } from './rights-bar.tsx';
import {
  daysBetween,
  freedomOf,
  type FreedomSpan,
  quartersFrom,
  type Span,
  today,
  type KnownRights,
} from './rights-spans.ts';
import styles from './rights-picture.module.css';
import unseen from './unseen.module.css';
import { RowHead } from './row-head.tsx';
import { useCellFocus } from './use-cell-focus.ts';
import type { PictureRow } from './use-picture-rows.ts';
import { useStateWord } from './use-state-words.ts';

const yearsShown = 5;

interface Props {
  readonly rights: KnownRights;
  readonly rows: readonly PictureRow[];
  readonly medium: Medium;
  readonly wanted: WantedRights;
}

/** One medium: countries by quarters. */
export function QuarterGrid({ rights, rows, medium, wanted }: Props) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const { avails, taken } = rights;
  const wordOf = useStateWord(taken !== undefined);
  const start = [today(), wanted.window.from].sort()[0] ?? today();
  const quarters = quartersFrom(`${start.slice(0, 4)}-01-01`, yearsShown * 4);
  const { focused, cellProps, onKeyDown } = useCellFocus(rows.length, quarters.length);
  const place = focused && rows[focused.row];
  const quarter = focused && quarters[focused.column];
  const spansOf = (territory: string, within: Span) => freedomOf(avails, territory, medium, within, taken);
  const name = t(`vocabulary:medium.${medium}`);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.grid} onKeyDown={onKeyDown}>
          <caption className={unseen.text}>{t('design:rights.caption', { medium: name })}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className={unseen.text}>{t('design:rights.territory')}</span>
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
            {rows.map((row, at) => (
              <tr key={row.key}>
                <RowHead row={row} />
                {quarters.map((quarter, column) => {
                  const spans = spansOf(row.territory, quarter);
                  return (
                    <td
                      key={quarter.from}
                      className={quarter.quarter === 1 ? styles.year : undefined}
                      {...cellProps(at, column)}
                    >
                      <CellPicture spans={spans} within={quarter} />
                      <span className={unseen.text}>{spans.map(wordOf).join(t('design:rights.then'))}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.sentence} role="status">
        {place && quarter && (
          <CellSentence
            place={place.name}
            medium={name}
            quarter={quarter}
            spans={spansOf(place.territory, quarter)}
            reasonsKnown={taken !== undefined}
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
  const days = daysBetween(within.from, within.until);
  return (
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
  );
}

/** "South Korea, SVOD, Q3 2027: licensed; from 15 Aug 2027 free, also exclusively" */
function CellSentence({
  place,
  medium,
  quarter,
  spans,
  reasonsKnown,
}: {
  place: string;
  medium: string;
  quarter: { readonly year: number; readonly quarter: number };
  spans: readonly FreedomSpan[];
  reasonsKnown: boolean;
}) {
  const { t } = useTranslation('design');
  const formats = useFormats();
  const wordOf = useStateWord(reasonsKnown);
  const [first, ...later] = spans;
  const states = [
    first ? wordOf(first) : '',
    ...later.map((span) => t('rights.fromDay', { day: formats.day(span.from), state: wordOf(span) })),
  ];
  const when = t('rights.quarter', { year: quarter.year, quarter: quarter.quarter });
  return <>{t('rights.sentence', { place, medium, when, state: states.join(t('rights.then')) })}</>;
}
