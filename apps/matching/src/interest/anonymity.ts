import { createHmac } from 'node:crypto';

/** Fewer companies than this could be guessed at. */
const fewest = 5;

/**
 * How many companies, roughly, to somebody who may ask again with another offer.
 *
 * From exact counts of two offers that differ in one cell it could be seen that somebody wants that cell, were it a
 * single company: the floor would hold for either count, and not for their difference. So a count is moved by up to two
 * and then rounded to fives, and whoever compares two answers cannot tell a company more from none: near a step both
 * differ about as often where the counts are equal. Nothing is told where the count, or the count as moved, is below
 * five: what is told was five or more, and what is not told need not have been fewer. The move depends on the question,
 * by a key that only the process knows: the same question has the same answer, so that asking it again tells nothing.
 *
 * What remains: by hundreds of questions that mean the same the move can be averaged away. They are counted by the
 * gateway like every write. Of a what-if they would yield that some brief wants a cell, never whose it is: no part of an
 * offer there names a buyer, and companies that an exhibitor excludes are not asked for. Of a listing each question is a
 * change of it that was published, by which a company was excluded or let in again: hundreds of them stand in its history.
 *
 * @param companies 0 or more
 * @param question who asks, and whatever of the count the asker may choose
 * @returns 5, 10, 15 ... or null
 * @see Nargundkar and Saveland, Random rounding to prevent statistical disclosure, 1972; Denning, Secure statistical
 *   databases with random sample queries, ACM TODS 5(3), 1980, for the move by question
 */
export function aboutSoMany(companies: number, { key, question }: { key: Buffer; question: string }) {
  const moved = companies + moveOf(key, question);
  return Math.min(companies, moved) < fewest ? null : Math.round(moved / fewest) * fewest;
}

/** -2..2 */
const moveOf = (key: Buffer, question: string): number =>
  (createHmac('sha256', key).update(question).digest().readUInt32BE() % 5) - 2;

/** What is asked, as a text: its lists in another order, or with a value twice, are the same question. */
export const questionOf = (asked: unknown): string => JSON.stringify(asked, inAnyOrder);

const inAnyOrder = (_key: string, value: unknown): unknown =>
  Array.isArray(value) ? [...new Set(value.map((item) => JSON.stringify(item, inAnyOrder)))].sort() : value;
