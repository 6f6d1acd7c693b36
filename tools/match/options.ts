import { parseArgs } from 'node:util';
import { Day } from './values.ts';

export const usage = `npm run -s match -- --profiles P.ndjson --listings L.ndjson [options]
Prints, for each listing in turn, the profiles that fit it, best first, as one line of JSON.

  --profiles FILE  profiles, one JSON object a line; of those with one id the last counts
  --listings FILE  listings, one JSON object a line
  --as-of DAY      days before it (YYYY-MM-DD, UTC) count neither as offered nor as wanted; absent: no day is cut
  --rules FILE     JSON: weights, rarity and titles, each of which may be absent
  --limit 50       profiles a listing, at most
  --explain        says why, beside each score
  --skip-bad       answers the rest where lines are bad, and counts those
  --help           prints this

Lines must be UTF-8; blank ones are passed over. What a line may hold is said in docs/matching.md. A bad line is
told on stderr as FILE:LINE: PATH: REASON. Unless --skip-bad is given, one is enough for no answer at all and exit
code 2, which wrong options and files that cannot be read have, too.`;

export interface Options {
  readonly profiles: string;
  readonly listings: string;
  readonly asOf: string | undefined;
  readonly rules: string | undefined;
  readonly limit: number;
  readonly explain: boolean;
  readonly skipBad: boolean;
}

/** What was asked for is not to be had; the message says why. */
export class MatchRefused extends Error {
  override readonly name = 'MatchRefused';
}

/** @throws MatchRefused */
export function readOptions(args: readonly string[]): Options | 'help' {
  const values = parsed(args);
  if (values.help) return 'help';
  const { profiles, listings, 'as-of': asOf, rules, limit, explain, 'skip-bad': skipBad } = values;
  if (profiles === undefined || listings === undefined) throw wrong('--profiles and --listings are needed.');
  if (asOf !== undefined && !Day.safeParse(asOf).success)
    throw wrong('--as-of is not a day such as 2027-01-31.');
  if (!/^\d{1,9}$/.test(limit)) throw wrong('--limit is not a whole number from 0 to 999999999.');
  return { profiles, listings, asOf, rules, limit: Number(limit), explain, skipBad };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        profiles: { type: 'string' },
        listings: { type: 'string' },
        'as-of': { type: 'string' },
        rules: { type: 'string' },
        limit: { type: 'string', default: '50' },
        explain: { type: 'boolean', default: false },
        'skip-bad': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

const wrong = (reason: string) => new MatchRefused(`${reason}\n\n${usage}`);
