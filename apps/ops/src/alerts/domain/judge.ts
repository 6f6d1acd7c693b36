import type { AlertThreshold } from '@marquee/contracts';

/** How an alert's subject stands. */
export type Standing =
  | { readonly state: 'quiet'; readonly overSince?: Date }
  | { readonly state: 'raised'; readonly calmSince?: Date };

export interface Judgement {
  readonly standing: Standing;
  readonly change?: 'raised' | 'cleared';
}

/**
 * Hysteresis: raised once the value has been at `raise` or above for so long, cleared once it has been at `clear` or
 * below for so long; what lies between changes nothing, so that an alert does not flutter.
 */
export function judge(standing: Standing, value: number, threshold: AlertThreshold, now: Date): Judgement {
  const longEnough = (since: Date) => now.getTime() - since.getTime() >= threshold.forSeconds * 1_000;
  switch (standing.state) {
    case 'quiet': {
      if (value < threshold.raise) return { standing: { state: 'quiet' } };
      const overSince = standing.overSince ?? now;
      return longEnough(overSince)
        ? { standing: { state: 'raised' }, change: 'raised' }
        : { standing: { state: 'quiet', overSince } };
    }
    case 'raised': {
      if (value > threshold.clear) return { standing: { state: 'raised' } };
      const calmSince = standing.calmSince ?? now;
      return longEnough(calmSince)
        ? { standing: { state: 'quiet' }, change: 'cleared' }
        : { standing: { state: 'raised', calmSince } };
    }
    default:
      return standing satisfies never;
  }
}
