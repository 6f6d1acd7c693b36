import { expect, it } from 'vitest';
import type { RequestCounts, RequestPage, RequestView } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { MarketClient } from './market-client.ts';
import { brief, content, enrol, freshSlug, publish } from './traders.ts';
import { ask, inbox, match } from './trading.ts';

it('a match is asked for, the seller is told and accepts, the buyer is told: all by HTTP', async () => {
  const market = await MarketClient.at();
  const seller = await enrol(market, ['exhibitor']);
  const buyer = await enrol(market, ['buyer']);
  const slug = freshSlug();
  const { id: profileId } = await brief(market, buyer, slug);
  const { id: listingId } = await publish(market, seller, content(slug));
  const { id: suggestionId } = await match(market, buyer, slug);

  const words = 'Could we meet on the first day?';
  const sent = await ask(market, buyer, { listingId, kind: 'meeting', words, suggestionId, profileId });
  expect(sent).toMatchObject({ state: 'pending', box: 'sent' });
  await eventually(async () =>
    expect(await match(market, buyer, slug, 'asked')).toMatchObject({ id: suggestionId }),
  );
  const told = await eventually(async () => {
    const { items } = await inbox(market, seller);
    const found = items.find(({ kind }) => kind === 'request-received');
    if (!found) throw new Error('the seller is not told yet');
    return found;
  });
  expect(told).toMatchObject({ data: { requestId: sent.id, words } });

  const colleague = await enrol(market, ['exhibitor'], { companyId: seller.companyId });
  const received = await market.done<RequestPage>('GET /api/v1/requests?order=urgent', { as: colleague });
  expect(received.items).toMatchObject([
    { id: sent.id, other: { companyId: buyer.companyId }, asks: [{ words }] },
  ]);
  expect(JSON.stringify(received)).not.toContain(profileId);

  const route = `POST /api/v1/requests/${sent.id}/accept`;
  const accepted = await market.done<RequestView>(route, {
    as: colleague,
    revision: sent.revision,
    body: {},
  });
  expect(accepted).toMatchObject({ state: 'accepted', answer: { memberId: colleague.memberId } });
  await eventually(async () => {
    const { items } = await inbox(market, buyer);
    expect(items.map(({ kind }) => kind)).toContain('request-answered');
  });
  const counts = await market.done<RequestCounts>('GET /api/v1/requests/counts', { as: buyer });
  expect(counts.sent).toMatchObject({ pending: 0, accepted: 1 });
});
