import { audiences, kinds, media, modes, stages, techniques } from '@marquee/contracts';
import type { Listing } from '@marquee/match-engine';
import { Random } from '../../../tools/demo-market/random.ts';
import { companyAt, thousands } from './profiles.ts';
import { distinct, genres, markets, people, popular, themeOf, titleOf, tongues } from './vocabulary.ts';

/** The i-th of the listings to choose from: some on sale everywhere and for everybody, some for next to nobody. */
export function listingAt(seed: string, i: number): Listing {
  const random = new Random(seed, 'listing', i);
  const wide = i % 3; // 0: a niche, 2: the whole world
  const own = distinct(random.between(2, 3), () => popular(genres, random));
  return {
    id: random.uuid(),
    companyId: companyAt(seed, 10_000_000 + i),
    state: 'published',
    kind: wide === 0 ? random.pick(kinds.slice(2)) : (kinds[0] ?? 'feature'),
    technique: wide === 0 ? random.pick(techniques) : (techniques[0] ?? 'live-action'),
    mode: wide === 0 ? random.pick(modes) : (modes[0] ?? 'fiction'),
    stage: wide === 0 ? random.pick(stages) : random.pick(stages.slice(3)),
    seeking: distinct(wide + 1, () => random.pick(['licence', 'pre-sale', 'equity', 'co-production'])),
    ...(!random.chance(25) && { askUsd: thousands(random, 20_000, 40 / (wide + 1)) }),
    genres: own,
    themes: distinct(random.between(5, 9), () => themeOf(own, random)),
    audience: distinct(random.between(1, 2), () => random.pick(audiences)),
    originalLanguage: popular(tongues, random),
    origin: [popular(markets, random)],
    ...(!random.chance(20) && { budgetUsd: thousands(random, 200_000, 100) }),
    comparables: distinct(3, () => titleOf(own, random)),
    people: distinct(4, () => popular(people, random)),
    aiUse: random.chance(85) ? 'none' : 'assisted',
    excludedCompanies: random.chance(10) ? [companyAt(seed, random.between(0, 2_000))] : [],
    avails: availsOf(random, wide),
  };
}

/** Two lines that overlap in part, as sellers write them, and for some a third for a few languages. */
function availsOf(random: Random, wide: number): Listing['avails'] {
  const territories = random.sample(markets, [2, 14, 40][wide] ?? 2);
  const line = (first: number, exclusive: boolean) => ({
    territories,
    media: distinct([1, 3, 8][wide] ?? 1, () => popular(media, random)),
    from: `${first}-0${random.between(1, 6)}-01`,
    exclusive,
  });
  return [
    { ...line(2026, wide > 0 || random.chance(50)), until: `203${random.between(0, 4)}-01-01` },
    { ...line(2028, random.chance(50)), ...(random.chance(50) && { until: '2036-01-01' }) },
    ...(random.chance(40)
      ? [
          {
            ...line(2027, false),
            languages: random.sample(tongues, 4),
            territories: random.sample(markets, 6),
          },
        ]
      : []),
  ];
}
