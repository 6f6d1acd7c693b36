import { useTranslation } from 'react-i18next';
import type { ExposureReport } from '../../api/schema.ts';
import { DataTable } from '../../design/data-table.tsx';
import { useFormats } from '../../i18n/format.ts';
import styles from '../organiser.module.css';
import curve from './lorenz-curve.module.css';

type Points = ExposureReport['lorenz'];

const size = 240;
const quarters = [0, 0.25, 0.5, 0.75, 1];
const pathOf = (points: Points) =>
  points
    .map(
      ({ exhibitors, suggestions }, at) =>
        `${at === 0 ? 'M' : 'L'}${exhibitors * size} ${size - suggestions * size}`,
    )
    .join('');

/** Half of the exhibitors, those with the fewest matches: what share of all matches is theirs. */
const halfOf = (points: Points) =>
  points.reduce((nearest, point) =>
    Math.abs(point.exhibitors - 0.5) < Math.abs(nearest.exhibitors - 0.5) ? point : nearest,
  );

/** The further it hangs below the straight line, the fewer exhibitors have the matches. */
export function LorenzCurve({ points }: { points: Points }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  if (points.length === 0) return null;
  const half = halfOf(points);
  const isHalf = half.exhibitors > 0 && half.exhibitors < 1;
  const sentence = isHalf
    ? t('exposure.curveText', {
        share: formats.percent(half.exhibitors),
        matches: formats.percent(half.suggestions),
      })
    : t('exposure.curveFew');
  return (
    <figure className={styles.section} aria-labelledby="curve-title">
      <h2 id="curve-title">{t('exposure.curve')}</h2>
      <p>{sentence}</p>
      <div className={curve.columns}>
        <svg
          viewBox={`-44 -8 ${size + 60} ${size + 52}`}
          className={curve.picture}
          role="img"
          aria-label={sentence}
        >
          {quarters.map((share) => (
            <g key={share}>
              <line x1="0" x2={size} y1={size * share} y2={size * share} className={curve.grid} />
              <line y1="0" y2={size} x1={size * share} x2={size * share} className={curve.grid} />
              <text x="-6" y={size - size * share + 4} textAnchor="end" className={curve.label}>
                {formats.percent(share)}
              </text>
              <text x={size * share} y={size + 16} textAnchor="middle" className={curve.label}>
                {formats.percent(share)}
              </text>
            </g>
          ))}
          <path d={`M0 ${size}L${size} 0`} className={curve.even} />
          <path d={pathOf(points)} className={curve.actual} />
          {isHalf && (
            <circle
              cx={half.exhibitors * size}
              cy={size - half.suggestions * size}
              r="4"
              className={curve.point}
            />
          )}
          <text x={size / 2} y={size + 36} textAnchor="middle" className={curve.label}>
            {t('exposure.shareOfExhibitors')}
          </text>
        </svg>
        <div>
          <ul className={curve.legend}>
            <li>
              <svg viewBox="0 0 24 8" aria-hidden>
                <path d="M0 4H24" className={curve.even} />
              </svg>
              {t('exposure.even')}
            </li>
            <li>
              <svg viewBox="0 0 24 8" aria-hidden>
                <path d="M0 4H24" className={curve.actual} />
              </svg>
              {t('exposure.actual')}
            </li>
          </ul>
          <details>
            <summary>{t('exposure.asTable')}</summary>
            <DataTable
              label={t('exposure.curve')}
              rows={points}
              keyOf={({ exhibitors }) => exhibitors}
              columns={[
                {
                  head: t('exposure.shareOfExhibitors'),
                  numeric: true,
                  cell: ({ exhibitors }) => formats.percent(exhibitors),
                },
                {
                  head: t('exposure.shareOfMatches'),
                  numeric: true,
                  cell: ({ suggestions }) => formats.percent(suggestions),
                },
              ]}
            />
          </details>
        </div>
      </div>
    </figure>
  );
}
