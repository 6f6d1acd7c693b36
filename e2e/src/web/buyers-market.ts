import { eventually } from '@marquee/testing/eventually';
import type { MarketClient } from '../market-client.ts';
import { brief, content, enrol, freshSlug, publish, type Trader } from '../traders.ts';

export interface MarketOfOne {
  readonly buyer: Trader;
  readonly seller: Trader;
  /** Of the buyer's only brief. */
  readonly briefId: string;
  /** They wait for an answer. */
  readonly matches: readonly { readonly id: string; readonly listingId: string }[];
  /** One listing more that the brief meets, and how it is called in English. */
  readonly publishOneMore: () => Promise<string>;
}

const names = [
  ['Harbour Light', '海港燈火'],
  ['Night Ferry', '夜渡'],
  ['Salt Road', '鹽路'],
  ['The Long Quiet', '無間'],
  ['Paper Lanterns', '紙燈籠'],
  ['Second Tide', '二潮'],
  ['Signal House', '信號屋'],
  ['Rain on Queen’s Road', '皇后大道的雨'],
] as const;

/** One buyer with a brief that meets the listings of one seller, and nobody else's; at most eight of them. */
export async function marketOfOne(market: MarketClient, listings: number): Promise<MarketOfOne> {
  const slug = freshSlug();
  const [buyer, seller] = await Promise.all([enrol(market, ['buyer']), enrol(market, ['exhibitor'])]);
  const { id: briefId } = await brief(market, buyer, slug);
  await Promise.all(
    names.slice(0, listings).map((name) => publish(market, seller, inThreeScripts(slug, name))),
  );
  const matches = await eventually(async () => {
    const { items } = await market.done<{ items: MarketOfOne['matches'] }>('GET /api/v1/suggestions', {
      as: buyer,
    });
    if (items.length < listings) throw new Error('not all matches are there');
    return items;
  }, 30_000);
  const publishOneMore = async (): Promise<string> => {
    const name = names[listings] ?? names[0];
    await publish(market, seller, inThreeScripts(slug, name));
    return name[0];
  };
  return { buyer, seller, briefId, matches, publishOneMore };
}

const inThreeScripts = (slug: string, [english, chinese]: readonly [string, string]) =>
  content(slug, {
    titles: [
      { text: english, language: 'en', type: 'international' },
      { text: chinese, language: 'zh-Hant', type: 'original' },
      { text: 'Mou Gaan', language: 'zh-Latn', type: 'romanised' },
    ],
    originalLanguage: 'zh',
    loglines: {
      en: 'A signalman hears a train that never comes.',
      'zh-Hant': '信號員每夜聽見一列從未到站的火車。',
    },
    synopses: { 'zh-Hant': '信號員每夜聽見一列從未到站的火車，直至那夜。' },
    materials: [{ type: 'screener', language: 'en' }],
  });
