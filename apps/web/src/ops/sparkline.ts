export interface Point {
  readonly at: string;
  readonly value: number;
}
export interface Bar {
  /** Minutes before the end, 0 the latest. */
  readonly minutesAgo: number;
  /** 0 to 1 of the largest. */
  readonly share: number;
}

const minuteMs = 60_000;

/** Points by minute, as shares of the largest; minutes that nobody looked at have no bar. */
export function barsOf(points: readonly Point[], now: number, minutes = 60): Bar[] {
  const most = Math.max(0, ...points.map(({ value }) => value));
  return points.flatMap(({ at, value }) => {
    const minutesAgo = Math.floor((now - Date.parse(at)) / minuteMs);
    if (minutesAgo < 0 || minutesAgo >= minutes) return [];
    return [{ minutesAgo, share: most === 0 ? 0 : value / most }];
  });
}
