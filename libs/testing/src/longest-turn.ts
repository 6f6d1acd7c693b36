/** What one turn of the event loop took at most, looked at every millisecond. */
export interface LongestTurn {
  /** Of this thread's own processor time, in milliseconds: what else the machine does is not in it. */
  readonly ownMs: number;
  /** By the clock, in milliseconds. */
  readonly wallMs: number;
}

/** While the work goes on. */
export async function longestTurn(work: () => Promise<unknown>): Promise<LongestTurn> {
  let longest: LongestTurn = { ownMs: 0, wallMs: 0 };
  let last = now();
  const look = () => {
    const { ownMs, wallMs } = now();
    longest = {
      ownMs: Math.max(longest.ownMs, ownMs - last.ownMs),
      wallMs: Math.max(longest.wallMs, wallMs - last.wallMs),
    };
    last = { ownMs, wallMs };
  };
  const looking = setInterval(look, 1);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  look();
  return longest;
}

function now(): LongestTurn {
  const { user, system } = process.threadCpuUsage();
  return { ownMs: (user + system) / 1_000, wallMs: performance.now() };
}
