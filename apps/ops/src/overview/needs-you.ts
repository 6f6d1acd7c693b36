import type { AlertRules, Measurement, Overview, Unseen } from '@marquee/contracts';
import { adviceOn, urgency } from '../alerts/domain/advice.ts';
import type { AlertRow } from '../alerts/persistence/alert-repository.ts';

type Need = Overview['needsYou'][number];
type Raised = Pick<AlertRow, '_id' | 'kind' | 'subject' | 'raisedAt'>;

/** Whatever is over its threshold now, and what was and has not settled yet: the most urgent first, then the largest. */
export function needsYou(
  measurements: readonly Measurement[],
  thresholds: AlertRules['thresholds'],
  raised: readonly Raised[],
): Need[] {
  const alertOn = ({ kind, subject }: Measurement) =>
    raised.find((alert) => alert.kind === kind && alert.subject === subject);
  return measurements
    .filter((measured) => {
      const { raise, clear } = thresholds[measured.kind];
      return measured.value >= raise || (measured.value > clear && alertOn(measured) !== undefined);
    })
    .toSorted(
      (one, other) => urgency.indexOf(one.kind) - urgency.indexOf(other.kind) || other.value - one.value,
    )
    .map((measured) => {
      const alert = alertOn(measured);
      const since = alert && { since: alert.raisedAt.toISOString(), alertId: alert._id };
      return { ...measured, ...adviceOn(measured), ...since };
    });
}

export function sentenceOn(needs: number, unknown: number): string {
  const wanting =
    needs === 0 ? 'Nothing needs you' : `${needs} ${needs === 1 ? 'thing needs' : 'things need'} you`;
  return unknown === 0 ? `${wanting}.` : `${wanting}; ${unknown} could not be looked at.`;
}

export function sentenceOnUnseen({ part, subject }: Unseen): string {
  switch (part) {
    case 'events':
      return 'lag and dead letters: Kafka does not answer';
    case 'jobs':
      return 'what waits in Redis: it does not answer';
    case 'figures':
      return `the figures of ${subject}: it does not answer`;
    default:
      return part satisfies never;
  }
}
