import { buffer } from 'node:stream/consumers';
import {
  explainerOf,
  MatchIndex,
  type Listing,
  type Profile,
  type ProfileMatch,
  type Rules,
} from '@marquee/match-engine';
import type { z } from 'zod';
import { linesOf } from './lines.ts';
import { ListingForm } from './listing-form.ts';
import { MatchRefused, type Options } from './options.ts';
import { ProfileForm } from './profile-form.ts';
import {
  readJson,
  readLine,
  refused,
  textOf,
  withoutByteOrderMark,
  type Read,
  type Refusal,
} from './read-json.ts';
import { RulesForm } from './rules-form.ts';
import { openSource, type Source } from './source.ts';

/** Where answers and refusals go, a line each; waited for, so that nothing piles up. */
export interface Told {
  answer(line: string): Promise<void>;
  refuse(line: string): Promise<void>;
}

/**
 * Answers every listing, or none where any line is bad and bad ones are not to be skipped.
 * @returns how many lines were bad
 * @throws MatchRefused where a file cannot be read or the rules are bad
 */
export async function matchFiles(options: Options, told: Told): Promise<number> {
  const rules = options.rules === undefined ? {} : await readRules(options.rules, told);
  const profiles = await openSource(options.profiles);
  const listings = await openSource(options.listings);
  const index = new ProfilesByListing(rules, options);
  const bad = new BadLines(told);
  for await (const { value, place } of valuesOf(profiles, ProfileForm, bad)) {
    const refusal = index.add(value);
    if (refusal) await bad.add(place, [refusal]);
  }
  if (!options.skipBad) {
    for await (const _ of valuesOf(listings, ListingForm, bad)); // looked through first: all is answered or nothing
    if (bad.count > 0) return bad.count;
  }
  for await (const { value: listing } of valuesOf(listings, ListingForm, bad)) {
    await told.answer(JSON.stringify({ listingId: listing.id, matches: index.answer(listing) }));
  }
  return bad.count;
}

/** The index that matching's worker runs, and the profiles themselves where reasons are asked for. */
class ProfilesByListing {
  readonly #index: MatchIndex;
  readonly #profiles = new Map<string, Profile>();
  readonly #rules: Rules;
  readonly #options: Options;

  constructor(rules: Rules, options: Options) {
    this.#index = new MatchIndex(rules);
    this.#rules = rules;
    this.#options = options;
  }

  /** @returns why not, where the profile is more than the index can hold */
  add(profile: Profile): Refusal | undefined {
    try {
      this.#index.upsert(profile);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { path: '$', reason: error.message };
    }
    if (this.#options.explain) this.#profiles.set(profile.id, profile);
    return undefined;
  }

  answer(listing: Listing): readonly ProfileMatch[] {
    const { limit, asOf, explain } = this.#options;
    const matches = this.#index.match(listing, { limit, ...(asOf !== undefined && { asOf }) });
    const kept = matches.map(({ profileId, score }) => ({ profileId, score }));
    return explain ? this.#explained(kept, listing) : kept;
  }

  #explained(matches: readonly ProfileMatch[], listing: Listing) {
    const explain = explainerOf(listing, this.#rules, this.#options.asOf);
    return matches.map((match) => {
      const profile = this.#profiles.get(match.profileId);
      const explanation = profile && explain(profile);
      if (!explanation?.fits)
        throw new Error(`${match.profileId} was matched, and does not fit ${listing.id}.`);
      const { features, rights } = explanation;
      return { ...match, reasons: { features, ...(rights && { rights }) } };
    });
  }
}

/** Counted, and told of, each once. */
class BadLines {
  count = 0;
  readonly #told: Told;

  constructor(told: Told) {
    this.#told = told;
  }

  async add(place: string, refusals: readonly Refusal[]): Promise<void> {
    this.count += 1;
    await tellAll(this.#told, place, refusals);
  }
}

async function tellAll(told: Told, place: string, refusals: readonly Refusal[]): Promise<void> {
  for (const { path, reason } of refusals) await told.refuse(`${place}: ${path}: ${reason}`);
}

async function* valuesOf<Value>(
  source: Source,
  form: z.ZodType<Value>,
  bad: BadLines,
): AsyncGenerator<{ readonly value: Value; readonly place: string }> {
  for await (const line of linesOf(source.chunks())) {
    const read = readLine(line, form);
    if (read === undefined) continue;
    const place = `${source.path}:${line.number}`;
    if ('value' in read) yield { value: read.value, place };
    else await bad.add(place, read.refusals);
  }
}

async function readRules(path: string, told: Told): Promise<Rules> {
  const source = await openSource(path);
  const read = rulesOf(await buffer(source.chunks()));
  if ('value' in read) return read.value;
  await tellAll(told, path, read.refusals);
  throw new MatchRefused('The rules are refused.');
}

function rulesOf(bytes: Uint8Array): Read<Rules> {
  const text = textOf(bytes);
  return text === undefined ? refused('is not UTF-8') : readJson(withoutByteOrderMark(text), RulesForm);
}
