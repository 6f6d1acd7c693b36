import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainPair, matchExhaustively, type Listing, type Profile } from '@marquee/match-engine';
import fc from 'fast-check';
import { workedExample } from '../../libs/match-engine/src/builders.ts';
import { longestLine } from './lines.ts';
import { matchFiles } from './match-files.ts';
import { MatchRefused, type Options } from './options.ts';
import { day, listingJson, mutated, profileJson, rulesJson } from './random-json.ts';

const { profile, listing } = workedExample;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Text = string | Uint8Array;
interface Given {
  readonly profiles?: Text;
  readonly listings?: Text;
  readonly rules?: Text;
  readonly options?: Partial<Options>;
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const lines = (values: readonly unknown[]) => values.map(line).join('');

async function answer(given: Given) {
  const { profiles = line(profile), listings = line(listing), rules, options = {} } = given;
  const path = (name: string) => join(folder, name);
  writeFileSync(path('P'), profiles);
  writeFileSync(path('L'), listings);
  if (rules !== undefined) writeFileSync(path('R'), rules);
  const asked: Options = {
    profiles: path('P'),
    listings: path('L'),
    rules: rules === undefined ? undefined : path('R'),
    asOf: undefined,
    limit: 50,
    explain: false,
    skipBad: false,
    ...options,
  };
  const answers: string[] = [];
  const refusals: string[] = [];
  const bad = await matchFiles(asked, {
    answer: async (text) => void answers.push(text),
    refuse: async (text) => void refusals.push(text.replace(`${folder}/`, '')),
  });
  return { answers, refusals, bad };
}

const matchesOf = (answers: readonly string[]) => answers.map((text): unknown => JSON.parse(text));

describe('match', () => {
  it('answers byte for byte as the definition says', async () => {
    const { answers } = await answer({});
    expect(answers).toEqual(['{"listingId":"l1","matches":[{"profileId":"p1","score":81.8}]}']);
  });
  it('writes whole scores without a decimal, and for an unpublished listing an empty list', async () => {
    const given = {
      profiles: line({ id: 'p', companyId: 'c' }),
      listings: lines([listing, { ...listing, state: 'draft' }]),
    };
    expect((await answer(given)).answers).toEqual([
      '{"listingId":"l1","matches":[{"profileId":"p","score":50}]}',
      '{"listingId":"l1","matches":[]}',
    ]);
  });
  it('takes the last of the profiles with one id', async () => {
    const { answers } = await answer({
      profiles: lines([
        { ...profile, active: false },
        profile,
        { ...profile, minScore: 0, wishes: {}, weights: {} },
      ]),
    });
    expect(answers).toEqual(['{"listingId":"l1","matches":[{"profileId":"p1","score":50}]}']);
  });
  it('gives as many as the limit says, be it none', async () => {
    const given = { profiles: lines(['b', 'a'].map((id) => ({ id, companyId: 'c' }))) };
    const asked = async (limit: number) => (await answer({ ...given, options: { limit } })).answers;
    expect(await asked(1)).toEqual(['{"listingId":"l1","matches":[{"profileId":"a","score":50}]}']);
    expect(await asked(0)).toEqual(['{"listingId":"l1","matches":[]}']);
  });
  it('cuts days by --as-of alone', async () => {
    const asked = async (asOf?: string) => (await answer({ options: { asOf } })).answers[0];
    expect(await asked('2028-06-01')).toContain('"matches":[]'); // 214 days are left, and 365 are wanted
    expect(await asked()).toContain('"score":81.8');
  });
  it('goes by the rules', async () => {
    const { answers } = await answer({ rules: '{"weights": {"audience": 100}}' });
    expect(answers).toEqual(['{"listingId":"l1","matches":[{"profileId":"p1","score":43.9}]}']);
  });
  it('says why, where that is asked for', async () => {
    const { features, rights } = Object(explainPair(profile, listing)) as Record<string, unknown>;
    const { answers } = await answer({ options: { explain: true } });
    const matches = [{ profileId: 'p1', score: 81.8, reasons: { features, rights } }];
    expect(matchesOf(answers)).toEqual([{ listingId: 'l1', matches }]);
  });
  it('passes over blank lines, a byte order mark, and ends as Windows writes them', async () => {
    const given = {
      profiles: `\uFEFF${JSON.stringify(profile)}\r\n\r\n \t\n`,
      listings: JSON.stringify(listing),
    };
    expect((await answer(given)).answers).toHaveLength(1);
  });
});

describe('a bad line', () => {
  const refusalsOf = async (change: object) =>
    (await answer({ listings: line({ ...listing, ...change }) })).refusals;

  it('is told by its number, its path and the reason, and leaves nothing answered', async () => {
    const listings = lines([
      listing,
      { ...listing, avails: [{ ...listing.avails[0], until: '2027-01-01' }] },
    ]);
    expect(await answer({ listings })).toEqual({
      answers: [],
      refusals: ['L:2: $.avails[0].until: must be after "from"'],
      bad: 1,
    });
  });
  it('is counted, and the rest answered, where bad ones are skipped', async () => {
    const { answers, bad } = await answer({
      profiles: `${line(profile)}nope\n`,
      listings: `{}\n${line(listing)}`,
      options: { skipBad: true },
    });
    expect({ answers: answers.length, bad }).toEqual({ answers: 1, bad: 2 });
  });
  it.each<[string, object, string]>([
    ['an unknown name', { extra: 1 }, 'L:1: $.extra: is not a name known here'],
    ['null', { askUsd: null }, 'L:1: $.askUsd: Invalid input: expected number, received null'],
    [
      'an empty list in an avail',
      { avails: [{ ...listing.avails[0], media: [] }] },
      'L:1: $.avails[0].media: is an empty list',
    ],
    [
      'a day that is none',
      { avails: [{ ...listing.avails[0], from: '2027-02-30' }] },
      'L:1: $.avails[0].from: is not a day such as "2027-01-31"',
    ],
    ['an amount too large', { budgetUsd: 1e300 }, 'L:1: $.budgetUsd: Too big'],
    ['an empty id', { id: '' }, 'L:1: $.id: is empty'],
    [
      'no slug',
      { genres: ['Film Noir'] },
      'L:1: $.genres[0]: is not a lower-case slug such as "time-travel"',
    ],
    ['no country', { origin: ['XX'] }, 'L:1: $.origin[0]: is not a country of ISO 3166-1 alpha-2'],
  ])('has %s', async (_, change, refusal) => {
    expect((await refusalsOf(change))[0]).toContain(refusal);
  });
  it.each<[string, Text, string]>([
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'P:1: $: is not UTF-8'],
    ['half of a JSON text', '{"id": "p1"', 'P:1: $: is not JSON'],
    [
      'a prototype for a wish',
      '{"id":"p","companyId":"c","wishes":{"themes":{"__proto__":1}}}',
      'P:1: $.wishes.themes.__proto__: is not a name to be used here',
    ],
    [
      'minScore with two decimals',
      '{"id":"p","companyId":"c","minScore":30.05}',
      'P:1: $.minScore: has more than one decimal',
    ],
    ['a number beyond all doubles', '{"id":"p","companyId":"c","minScore":1e999}', 'P:1: $.minScore: '],
    [
      'a million nested lists',
      `${'['.repeat(1e6)}${']'.repeat(1e6)}`,
      'P:1: $: Invalid input: expected object, received array',
    ],
  ])('holds %s', async (_, profiles, refusal) => {
    expect((await answer({ profiles })).refusals[0]).toContain(refusal);
  });
  it.each<[string, object, string]>([
    ['an id', { id: '電'.repeat(32_768) }, 'P:2: $: The id has over 65535 bytes.'],
    [
      'a list',
      { wishes: { comparables: Array.from({ length: 65_536 }, (_, i) => `tt${i}`) } },
      'P:2: $: A list has over 65535 values.',
    ],
  ])('holds %s longer than the index can keep', async (_, change, refusal) => {
    const profiles = lines([profile, { ...profile, ...change }]);
    expect(await answer({ profiles })).toEqual({ answers: [], refusals: [refusal], bad: 1 });
    const skipped = await answer({ profiles, options: { skipBad: true } });
    expect({ answers: skipped.answers.length, bad: skipped.bad }).toEqual({ answers: 1, bad: 1 });
  });
  it('is too long, and only its length is kept', async () => {
    const { refusals } = await answer({ profiles: Buffer.alloc(longestLine + 1, 0x20) });
    expect(refusals).toEqual(['P:1: $: is longer than 64 MiB']);
  });
  it('wrong in many places is told of some', async () => {
    const { refusals } = await answer({
      profiles: line({ ...profile, exclusions: { origin: Array(100).fill('XX') } }),
    });
    expect(refusals).toHaveLength(11);
    expect(refusals[10]).toBe('P:1: $: and 90 more');
  });
  it('of the rules is told by its path', async () => {
    await expect(answer({ rules: '{"rarity": {"origin": {"HK": 0}}}' })).rejects.toThrow(MatchRefused);
  });
});

describe('any input', () => {
  const holds = (property: fc.IAsyncProperty<unknown>, numRuns: number) => fc.assert(property, { numRuns });
  const parsed = (text: string): unknown => JSON.parse(text);
  const expected = (
    profiles: object[],
    listings: object[],
    rules: object,
    options: { asOf?: string; limit: number },
  ) => {
    const last = [...new Map(profiles.map((one) => [(one as Profile).id, one as Profile])).values()];
    return (listings as Listing[]).map((one) => ({
      listingId: one.id,
      matches: matchExhaustively(one, last, { rules, ...options }),
    }));
  };
  const options = fc.record({ asOf: day, limit: fc.nat(5) }, { requiredKeys: ['limit'] });

  it('that is valid is answered as the reference does, and twice the same', () =>
    holds(
      fc.asyncProperty(
        fc.array(profileJson, { maxLength: 12 }),
        fc.array(listingJson, { maxLength: 4 }),
        rulesJson,
        options,
        async (profiles, listings, rules, options) => {
          const given = { profiles: lines(profiles), listings: lines(listings), rules: line(rules), options };
          const { answers, refusals } = await answer(given);
          expect(refusals).toEqual([]);
          expect(answers.map(parsed)).toEqual(expected(profiles, listings, rules, options));
          expect((await answer(given)).answers).toEqual(answers);
        },
      ),
      150,
    ));
  it('that was mutated is refused, or answered as the reference does', () =>
    holds(
      fc.asyncProperty(
        fc.array(mutated(profileJson), { maxLength: 6 }),
        fc.array(mutated(listingJson), { maxLength: 6 }),
        async (profiles, listings) => {
          const { answers, refusals } = await answer({
            profiles: lines(profiles),
            listings: lines(listings),
            options: { skipBad: true },
          });
          const badLines = new Set(refusals.map((refusal) => refusal.split(':').slice(0, 2).join(':')));
          const good = (values: readonly unknown[], file: string) =>
            values
              .filter((_, i) => !badLines.has(`${file}:${i + 1}`))
              .map((value) => Object(value) as object);
          expect(answers.map(parsed)).toEqual(
            expected(good(profiles, 'P'), good(listings, 'L'), {}, { limit: 50 }),
          );
        },
      ),
      300,
    ));
  it('be it any bytes, is refused', () =>
    holds(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((json) => Buffer.from(json)),
        ),
        async (bytes) => {
          const { answers, bad } = await answer({ listings: bytes, options: { skipBad: true } });
          const blank = Buffer.from(bytes)
            .toString('latin1')
            .split('\n')
            .every((text) => /^[ \t\r]*$/.test(text));
          expect({ answers, none: bad === 0 }).toEqual({ answers: [], none: blank });
        },
      ),
      300,
    ));
});
