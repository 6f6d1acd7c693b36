/** The UTC day on which something is scored: days before it count neither as offered nor as wanted. */
export const dayOf = (now: Date) => now.toISOString().slice(0, 10);
