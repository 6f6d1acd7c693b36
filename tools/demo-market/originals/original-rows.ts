import { rounded } from '../amounts.ts';
import { countryOf, type Culture } from '../companies/countries.ts';
import { personName } from '../companies/names.ts';
import type { Seller } from '../companies/seller.ts';
import type { Random } from '../random.ts';
import { askOf } from '../rights/ask.ts';
import { anchorOnRelease, offerRights } from '../rights/offer.ts';
import type { ListingContentInput, ListingInput, WorkInput } from '../rows.ts';
import { slugOf, type SlugBook } from '../slugs.ts';
import { genresNear, themesOf } from '../vocabulary.ts';
import { inventShape, type Shape } from './shapes.ts';
import { loglineIn, synopsisIn } from './texts.ts';
import { titlesOf, type Named, type OriginalTag } from './titles.ts';

/** A made-up work as a known title, and its maker's offer of it. */
export function originalRows(named: Named, seller: Seller, random: Random, slugs: SlugBook) {
  const original = tagOf(seller);
  const shape = inventShape(random);
  const work = workOf(named, { shape, seller, original, random, slugs });
  return { work, listing: listingOf(named, work, { shape, seller, original, random }) };
}

interface Made {
  readonly shape: Shape;
  readonly seller: Seller;
  readonly original: OriginalTag;
  readonly random: Random;
}

const tags: Readonly<Record<string, OriginalTag>> = {
  HK: 'zh-Hant',
  TW: 'zh-Hant',
  CN: 'zh-Hans',
  JP: 'ja',
  KR: 'ko',
};

/** Titles are made in five languages; whoever speaks another titles in English. */
const tagOf = ({ country }: Seller): OriginalTag => tags[country] ?? 'en';

const primary = (tag: OriginalTag) => (tag === 'zh-Hant' || tag === 'zh-Hans' ? 'zh' : tag);

function workOf(
  named: Named,
  { shape, seller, original, random, slugs }: Made & { slugs: SlugBook },
): WorkInput {
  const year = yearOf(shape, random);
  const [main = 'drama'] = shape.genres;
  const near = random.chance(60) ? [random.pick(genresNear(main))] : [];
  const themes = shape.genres.flatMap((genre) => random.sample(themesOf(genre), random.between(2, 4)));
  return {
    id: random.uuid(),
    work: {
      slug: slugs.take(`${slugOf(named.en)}${year === undefined ? '' : `-${year}`}`),
      titles: titlesOf(named, original, random),
      kind: shape.kind,
      ...(year === undefined ? {} : { year }),
      genres: [...new Set([...shape.genres, ...near])],
      themes: [...new Set(themes)],
      people: [slugOf(personName(cultureOf(seller), random))],
      origin: [seller.country, ...partner(seller, random)],
      ...(shape.kind === 'series' && shape.stage === 'released' ? { seasons: random.between(1, 4) } : {}),
    },
  };
}

/** Only what is finished has a year. */
function yearOf({ stage }: Shape, random: Random): number | undefined {
  if (stage === 'released') return random.between(2015, 2026);
  return stage === 'completed' ? 2026 : undefined;
}

const cultureOf = ({ country }: Seller): Culture => countryOf(country).culture;

function partner({ country }: Seller, random: Random): Seller['country'][] {
  return random.chance(15)
    ? [random.pick(['HK', 'CN', 'JP', 'KR', 'TW', 'FR'] as const)].filter((c) => c !== country)
    : [];
}

function listingOf(named: Named, { id: workId, work }: WorkInput, made: Made): ListingInput {
  const { shape, seller, original, random } = made;
  const language = primary(original);
  const offer = offerRights(
    { kind: shape.kind, seeking: shape.seeking, home: seller.country, language },
    random,
  );
  const keywords = [...(work.genres ?? []), ...(work.themes ?? [])];
  const { genres: _, budget, ...terms } = shape;
  const budgetUsd = budgetOf(budget, random);
  const ask = askOf(priceOf(budgetUsd, random), 'minimum-guarantee', seller.currency, random);
  const texts = [...new Set([original, 'en' as const])];
  const listing: ListingContentInput = {
    workId,
    ...terms,
    audience: [...shape.audience],
    seeking: [...shape.seeking],
    titles: work.titles,
    loglines: Object.fromEntries(texts.map((tag) => [tag, loglineIn(tag, named, shape.kind)])),
    synopses: Object.fromEntries(texts.map((tag) => [tag, synopsisIn(tag, named, shape.kind, keywords)])),
    genres: work.genres ?? [],
    themes: work.themes ?? [],
    originalLanguage: language,
    origin: work.origin ?? [],
    ...(budgetUsd === undefined ? {} : { budgetUsd }),
    people: makersOf(work, shape),
    comparables: [],
    materials: [
      { type: 'deck', language: 'en' },
      ...(shape.stage === 'released' ? [{ type: 'trailer' as const }] : []),
    ],
    ai: aiOf(random),
    ...(ask === undefined ? {} : { ask }),
    ...financeOf(shape, budgetUsd, random),
    mandate: { basis: shape.kind === 'book' && random.chance(50) ? 'literary-agent' : 'producer' },
  };
  return {
    id: random.uuid(),
    companyId: seller.id,
    listing,
    ...(random.chance(50) ? anchorOnRelease(offer, releaseOf(work.year, random)) : offer),
    publish: true,
  };
}

/** What is not finished is announced for 2027. */
const releaseOf = (year: number | undefined, random: Random) =>
  `${year ?? 2027}-${String(random.between(1, 12)).padStart(2, '0')}-15`;

const priceOf = (budgetUsd: number | undefined, random: Random) =>
  Math.max(2_000, ((budgetUsd ?? 400_000) * random.between(2, 12)) / 100);

function budgetOf(range: Shape['budget'], random: Random): number | undefined {
  if (range === undefined || random.chance(10)) return undefined;
  const [lo, hi] = range;
  return rounded(random.between(Math.max(50, lo * 1_000), hi * 1_000) * 1_000);
}

function makersOf(
  { people = [] }: WorkInput['work'],
  { kind }: Shape,
): NonNullable<ListingContentInput['people']> {
  const role = kind === 'book' || kind === 'comic' ? 'author' : kind === 'game' ? 'designer' : 'director';
  const name = (slug: string) =>
    slug.replace(/(^|-)(\p{Ll})/gu, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
  return people.map((slug) => ({ name: name(slug), slug, role }));
}

function aiOf(random: Random): NonNullable<ListingContentInput['ai']> {
  const use = random.weighted([
    ['none', 75],
    ['assisted', 20],
    ['generated', 5],
  ] as const);
  return use === 'none'
    ? { use }
    : { use, parts: random.sample(['backgrounds', 'voices', 'translation', 'concept art'], 2) };
}

function financeOf(
  { stage }: Shape,
  budgetUsd: number | undefined,
  random: Random,
): Pick<ListingContentInput, 'finance'> {
  if (budgetUsd === undefined || (stage !== 'financing' && stage !== 'production')) return {};
  const openUsd = rounded((budgetUsd * random.between(15, 60)) / 100);
  const secured = [
    { source: random.pick(['own funds', 'a broadcaster', 'a public fund']), usd: budgetUsd - openUsd },
  ];
  return { finance: { secured, openUsd, incentives: random.chance(40) ? ['location rebate'] : [] } };
}
