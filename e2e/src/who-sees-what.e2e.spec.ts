import { beforeAll, describe, expect, it } from 'vitest';
import type { Interest, ProfileCreate } from '@marquee/contracts';
import { MarketClient } from './market-client.ts';
import { brief, content, enrol, freshSlug, publish, terms, type Trader } from './traders.ts';
import { match } from './trading.ts';

let market: MarketClient;
let seller: Trader;
let buyer: Trader;
beforeAll(async () => {
  market = await MarketClient.at();
  seller = await enrol(market, ['exhibitor']);
  buyer = await enrol(market, ['buyer']);
});

describe('of what others do', () => {
  it('a seller is told about how many companies are interested, and never who', async () => {
    const slug = freshSlug();
    // Of a kind that the wide briefs of other specs do not ask for: this one counts who fits.
    const wanted: ProfileCreate['terms'] = {
      ...terms(slug),
      gates: { ...terms(slug).gates, kinds: ['short'] },
    };
    const { id } = await publish(market, seller, content(slug, { kind: 'short' }));
    const interest = () => market.done<Interest>(`GET /api/v1/interest/${id}`, { as: seller });
    const keepsIt = async () => {
      const one = await enrol(market, ['buyer']);
      await brief(market, one, slug, { terms: wanted });
      const { id: suggestionId } = await match(market, one, slug);
      await market.done(`POST /api/v1/suggestions/${suggestionId}/keep`, { as: one });
      return one;
    };
    const four = await Promise.all([1, 2, 3, 4].map(keepsIt));
    // A colleague of one of them is no fifth company.
    const colleague = await enrol(market, ['buyer'], { companyId: four[0]?.companyId ?? '' });
    await brief(market, colleague, slug, { terms: wanted });
    await match(market, colleague, slug);
    expect(await interest()).toEqual({ listingId: id, fitting: null, kept: null, passed: null });
    await Promise.all([5, 6, 7].map(keepsIt));
    const seven = await interest();
    expect([5, 10]).toContain(seven.fitting);
    expect(seven).toEqual({ listingId: id, fitting: seven.fitting, kept: seven.fitting, passed: null });
  });

  it('what belongs to another company is not there', async () => {
    const slug = freshSlug();
    const profile = await brief(market, buyer, slug);
    const listing = await publish(market, seller, content(slug));
    const { id: suggestionId } = await match(market, buyer, slug);
    const [otherBuyer, otherSeller] = [await enrol(market, ['buyer']), await enrol(market, ['exhibitor'])];
    const answers = await Promise.all([
      market.call(`GET /api/v1/profiles/${profile.id}`, { as: otherBuyer }),
      market.call(`GET /api/v1/suggestions/${suggestionId}`, { as: otherBuyer }),
      market.call(`POST /api/v1/suggestions/${suggestionId}/keep`, { as: otherBuyer }),
      market.call(`GET /api/v1/interest/${listing.id}`, { as: otherSeller }),
      market.call(`GET /api/v1/listings/${listing.id}/encumbrances`, { as: otherSeller }),
      market.call(`POST /api/v1/listings/${listing.id}/withdraw`, {
        as: otherSeller,
        revision: listing.revision,
      }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [404, 'not-found']),
    );
  });
});
