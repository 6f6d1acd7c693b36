import type { FreedomSpan, Span } from './rights-spans.ts';
import { daysBetween } from './rights-spans.ts';
import styles from './rights.module.css';

/** The patterns that all pictures of rights share: once a page. */
export function RightsPatterns() {
  return (
    <svg width="0" height="0" className={styles.patterns} aria-hidden focusable="false">
      <defs>
        <pattern
          id="mq-open"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--mq-jade-fill)" />
          <rect width="2" height="5" fill="var(--mq-jade)" />
        </pattern>
        <pattern id="mq-hold" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--mq-ochre-fill)" />
          <circle cx="2.5" cy="2.5" r="1.3" fill="var(--mq-ochre)" />
        </pattern>
      </defs>
    </svg>
  );
}

export const fillOf = {
  exclusive: 'var(--mq-jade)',
  open: 'url(#mq-open)',
  'on-hold': 'url(#mq-hold)',
  'held-back': 'url(#mq-hold)',
  licensed: 'var(--mq-slate)',
} as const;

/** A window as one bar, from its first day to its last. What is not free is a line beneath. */
export function RightsBar({
  spans,
  within,
  width = 56,
  height = 10,
}: {
  spans: readonly FreedomSpan[];
  within: Span;
  width?: number;
  height?: number;
}) {
  const scale = width / Math.max(1, daysBetween(within.from, within.until));
  return (
    <svg width={width} height={height} className={styles.bar} aria-hidden focusable="false">
      {spans.map(({ from, until, state }) => {
        const x = daysBetween(within.from, from) * scale;
        const length = daysBetween(from, until) * scale;
        return state === 'none' ? (
          <rect key={from} x={x} y={height - 1} width={length} height={1} fill="var(--mq-control)" />
        ) : (
          <rect key={from} x={x} width={length} height={height} fill={fillOf[state]} />
        );
      })}
    </svg>
  );
}
