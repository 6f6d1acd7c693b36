import type { WayStep } from '@marquee/contracts';

/** When the last of them happened, and, where there are several, when half of them had. */
export function timesOf(instants: readonly Date[]): Pick<WayStep, 'at' | 'middleAt'> {
  const ascending = instants.map((instant) => instant.getTime()).sort((one, other) => one - other);
  const [last, middle] = [ascending.at(-1), ascending[Math.ceil(ascending.length / 2) - 1]];
  if (last === undefined || middle === undefined) return {};
  const at = new Date(last).toISOString();
  return ascending.length > 1 ? { at, middleAt: new Date(middle).toISOString() } : { at };
}
