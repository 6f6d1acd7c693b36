import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CompanyRow, ListingRow, MemberRow, ProfileRow, WorkRow } from '@marquee/contracts';
import type { z } from 'zod';
import { applicants } from './companies/applicants.ts';
import { engineListing, measureFits, percentile } from './fits.ts';
import { generateMarket } from './market.ts';
import { personas } from './personas.ts';
import type { MarketRows } from './rows.ts';
import { fullSize, scaled } from './sizes.ts';

const small = (seed = 'marquee') => generateMarket({ seed, sizes: scaled(fullSize, 0.02) });
const digestOf = (market: MarketRows) => createHash('sha256').update(JSON.stringify(market)).digest('hex');
const market = generateMarket({ seed: 'marquee', sizes: scaled(fullSize, 0.1) });
const rowsOf = (rows: MarketRows) => Object.values(rows).flat() as MarketRows[keyof MarketRows][number][];

describe('the demo market', () => {
  it('is the same byte for byte for the same seed', () => {
    expect(digestOf(small())).toBe(digestOf(small()));
    expect(digestOf(small())).toBe('cdefe6d5b412a88a5e15dcd9b60a286635dcb066cdf9a5f78ff5faecfda46a14');
  });

  it('is another for another seed', () => expect(digestOf(small('other'))).not.toBe(digestOf(small())));

  it('has as much of everything as it is told', () => {
    const { films, others, exhibitors, buyers } = scaled(fullSize, 0.1);
    const waiting = new Set(applicants.map(({ member }) => member.id));
    const members = market.members.filter(({ id }) => !waiting.has(id));
    const sellers = new Set(members.flatMap((m) => (m.roles.includes('exhibitor') ? [m.companyId] : [])));
    expect(market.works).toHaveLength(films + others);
    expect(market.listings).toHaveLength(films + others);
    expect(sellers.size).toBe(exhibitors);
    expect(members.filter(({ roles }) => roles.includes('buyer'))).toHaveLength(buyers);
    expect(new Set(market.profiles.map(({ memberId }) => memberId)).size).toBe(buyers);
  });

  it('has companies that wait to be vetted, with a person each, who offer and want nothing yet', () => {
    const waiting = market.companies.filter(({ vetted }) => vetted === false);
    expect(waiting).toEqual(applicants.map(({ company }) => company));
    for (const { id } of waiting) {
      expect(market.members.filter(({ companyId }) => companyId === id)).toHaveLength(1);
      expect(market.listings.some(({ companyId }) => companyId === id)).toBe(false);
    }
  });

  it('is the same byte for byte at full size, too, where it gives no id twice either', () => {
    const full = generateMarket({ seed: 'marquee', sizes: fullSize });
    expect(digestOf(full)).toBe('6ba3ebb749fa325790abff6242180df382fa483a22f026b8263fdefeff1c5f3e');
    const ids = rowsOf(full).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no slug and no e-mail address twice', () => {
    const slugs = market.works.map(({ work }) => work.slug);
    const addresses = market.members.map(({ email }) => email);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each<[keyof MarketRows, z.ZodType]>([
    ['companies', CompanyRow],
    ['members', MemberRow],
    ['works', WorkRow],
    ['profiles', ProfileRow],
    ['listings', ListingRow],
  ])('makes %s as the contracts want them', (name, schema) => {
    const refused = market[name].flatMap((row) => schema.safeParse(row).error?.issues ?? []);
    expect(refused.slice(0, 3)).toEqual([]);
  });

  it('has listings with something free to publish', () => {
    const bare = market.listings.filter((row) => engineListing(row).avails.length === 0);
    expect(bare).toEqual([]);
  });

  it('says of every listing that it is demo data', () => {
    const silent = market.listings.filter(
      ({ listing }) => !/demo data/i.test(listing.synopses?.['en'] ?? ''),
    );
    expect(silent).toEqual([]);
  });

  it('names only companies, people and works that it has', () => {
    const companies = new Set(market.companies.map(({ id }) => id));
    const members = new Set(market.members.map(({ id }) => id));
    const works = new Set(market.works.map(({ id }) => id));
    const slugs = new Set(market.works.map(({ work }) => work.slug));
    expect(market.members.every(({ companyId }) => companies.has(companyId))).toBe(true);
    expect(market.listings.every(({ companyId }) => companies.has(companyId))).toBe(true);
    expect(market.listings.every(({ listing }) => works.has(listing.workId ?? ''))).toBe(true);
    expect(market.profiles.every(({ memberId }) => members.has(memberId))).toBe(true);
    const named = market.profiles.flatMap(({ terms }) => terms.wishes?.comparables ?? []);
    expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('has each kind of encumbrance, floating holdbacks with a date and without, carve-outs and groups', () => {
    const lines = market.listings.flatMap(({ rights = [] }) => rights);
    const encumbrances = market.listings.flatMap(({ encumbrances: all = [] }) => all);
    const floating = market.listings.filter(({ encumbrances: all = [] }) => all.some((one) => one.floating));
    const dated = (row: (typeof floating)[number]) => row.anchors?.['theatrical-release'] !== undefined;
    expect(new Set(encumbrances.map(({ kind }) => kind)).size).toBe(4);
    expect(floating.some(dated)).toBe(true);
    expect(floating.every(dated)).toBe(false);
    expect(lines.some(({ except }) => except !== undefined)).toBe(true);
    expect(lines.some(({ territories }) => territories.includes('asia'))).toBe(true);
  });

  it.each([
    ['Traditional Chinese', 'zh-Hant', /^\p{Script=Han}+/u],
    ['Simplified Chinese', 'zh-Hans', /^\p{Script=Han}+/u],
    ['romanised Chinese', 'zh-Latn', /^\p{Script=Latin}+/u],
    ['Japanese', 'ja', /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u],
    ['Korean', 'ko', /\p{Script=Hangul}/u],
    ['English', 'en', /^\p{Script=Latin}|^\d/u],
  ])('has titles in %s', (_, language, script) => {
    const titles = market.works
      .flatMap(({ work }) => work.titles)
      .filter((title) => title.language === language);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter(({ text }) => !script.test(text))).toEqual([]);
  });

  it('fits a listing to between 5 and 50 briefs, from the lower quartile to the upper', () => {
    const fits = measureFits(market, 150);
    expect(percentile(fits, 0.25)).toBeGreaterThanOrEqual(5);
    expect(percentile(fits, 0.75)).toBeLessThanOrEqual(50);
  });
});

describe('those that a newcomer acts as', () => {
  it.each([0.02, 0.1])('are members of the market, at a scale of %d, too', (scale) => {
    const { members } = generateMarket({ seed: 'marquee', sizes: scaled(fullSize, scale) });
    for (const { memberId, companyId, roles } of Object.values(personas)) {
      expect(members.find(({ id }) => id === memberId)).toMatchObject({ companyId, roles });
    }
  });

  it('sell something, and buy what there is', () => {
    const { exhibitor, buyer } = personas;
    const briefs = market.profiles.filter(({ memberId }) => memberId === buyer.memberId);
    expect(market.listings.some(({ companyId }) => companyId === exhibitor.companyId)).toBe(true);
    expect(briefs).toHaveLength(3);
    const { counts } = measureFits({ ...market, profiles: briefs }, market.listings.length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(2);
  });
});
