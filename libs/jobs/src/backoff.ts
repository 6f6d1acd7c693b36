/** `capMs` bounds a wait that doubles from `firstMs`. */
export interface Backoff {
  readonly firstMs: number;
  readonly capMs: number;
}

/** A row has failed for good after about 8 minutes. */
export const defaultBackoff: Backoff = { firstMs: 1_000, capMs: 300_000 };

/** Milliseconds to wait after the `attempt`th run (from 1) failed. */
export const delayAfter = (attempt: number, { firstMs, capMs }: Backoff): number =>
  Math.min(capMs, firstMs * 2 ** (attempt - 1));
