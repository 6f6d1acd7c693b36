/** Fewer companies than this could be guessed at. */
const fewest = 5;

/** A count that names nobody, or null. */
export const fromFiveUp = (companies: number): number | null => (companies < fewest ? null : companies);
