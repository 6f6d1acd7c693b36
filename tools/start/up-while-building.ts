import type { Up } from '../engines/up.ts';

interface Beginning {
  /** Stops what it has started where the signal is aborted before it is done. */
  readonly up: (signal: AbortSignal) => Promise<Up>;
  readonly build: () => Promise<unknown>;
  /** Called with the engines once they are up, whatever becomes of the build. */
  readonly onUp?: (up: Up) => void;
  readonly signal: AbortSignal;
}

/**
 * Brings the engines up and builds, side by side. Both have come to an end before either's failure is told: whoever
 * is told of it can then stop all that runs.
 */
export async function upWhileBuilding({ up, build, onUp, signal }: Beginning): Promise<Up> {
  const failed = new AbortController();
  const building = build();
  building.catch((error: unknown) => failed.abort(error));
  const starting = up(AbortSignal.any([signal, failed.signal])).then((engines) => {
    onUp?.(engines);
    return engines;
  });
  await Promise.allSettled([starting, building]);
  await building;
  return starting;
}
