import { useTranslation } from 'react-i18next';
import type { ChainLink } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import unseen from '../design/unseen.module.css';
import styles from './chain.module.css';
import { barsOf } from './sparkline.ts';
import { useAge } from './use-words.ts';

/** From this age on, what waits is called slow: the market tells within a second. */
const slowSeconds = 60;

/** From an exhibitor's publication to a buyer's ask: how old what waits is, and how much gets through. */
export function Chain({ links, at }: { links: readonly ChainLink[]; at: string }) {
  const { t } = useTranslation('ops');
  return (
    <section aria-labelledby="chain-title">
      <h2 id="chain-title" className={styles.title}>
        {t('chain.title')}
      </h2>
      <ol className={styles.chain}>
        {links.map((link) => (
          <Link key={link.step} link={link} at={at} />
        ))}
      </ol>
    </section>
  );
}

function Link({ link, at }: { link: ChainLink; at: string }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const age = useAge();
  const { step, waiting, oldestSeconds, perMinute } = link;
  const slow = oldestSeconds !== undefined && oldestSeconds >= slowSeconds;
  const waits =
    waiting === undefined
      ? t('chain.unseen')
      : waiting === 0
        ? t('chain.nothing')
        : t('chain.waits', { count: waiting });
  return (
    <li className={styles.link} data-slow={slow || undefined}>
      <h3 className={styles.step}>
        {t(`chain.step.${step}`)}
        {slow && <span className={styles.slow}>{t('chain.slow')}</span>}
      </h3>
      <p className={styles.age}>
        <span className={unseen.text}>{t('chain.oldest')} </span>
        {oldestSeconds === undefined ? '–' : age(oldestSeconds)}
      </p>
      <p className={styles.flow}>
        <span>{waits}</span>
        {perMinute !== undefined && <span>{t('rate', { value: formats.number(rounded(perMinute)) })}</span>}
      </p>
      <Sparkline link={link} at={at} />
      <p className={styles.what}>{t(`chain.what.${step}`)}</p>
    </li>
  );
}

/** Slow flows are told to a tenth: two an hour are not none. */
const rounded = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

const width = 120;
const height = 28;
const step = width / 60;

/** The last hour: a bar a minute for what got through, a tick beneath each minute in which something waited long. */
function Sparkline({ link: { series }, at }: { link: ChainLink; at: string }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const age = useAge();
  const now = Date.parse(at);
  const bars = barsOf(
    series.map((point) => ({ at: point.at, value: point.perMinute })),
    now,
  );
  const slow = barsOf(
    series
      .filter(({ oldestSeconds }) => oldestSeconds >= slowSeconds)
      .map((point) => ({ at: point.at, value: 1 })),
    now,
  );
  const label =
    series.length === 0
      ? t('chain.sparkNone')
      : t('chain.spark', {
          rate: formats.number(Math.round(Math.max(...series.map(({ perMinute }) => perMinute)))),
          age: age(Math.max(...series.map(({ oldestSeconds }) => oldestSeconds))),
        });
  const x = (minutesAgo: number) => width - (minutesAgo + 1) * step;
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height + 4}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <line x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} className={styles.base} />
      {bars.map(({ minutesAgo, share }) => (
        <rect
          key={minutesAgo}
          className={styles.bar}
          x={x(minutesAgo)}
          width={step * 0.72}
          y={height - share * height}
          height={share * height}
        />
      ))}
      {slow.map(({ minutesAgo }) => (
        <rect
          key={minutesAgo}
          className={styles.tick}
          x={x(minutesAgo)}
          width={step}
          y={height + 1}
          height={3}
        />
      ))}
    </svg>
  );
}
