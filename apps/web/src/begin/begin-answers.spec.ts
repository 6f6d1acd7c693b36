import { afterAll, beforeAll, expect, it, vi } from 'vitest';

/* What is asked for ahead and what screens ask for are written in two places: here they meet. */

const host = 'http://market.example';
const matches = [
  { listingId: 'l1', sellerId: 's1' },
  { listingId: 'l2', sellerId: 's2' },
  { listingId: 'l3', sellerId: 's1' },
];
const answers: Readonly<Record<string, unknown>> = {
  '/api/v1/me': { member: { locale: 'ko' } },
  '/api/v1/suggestions': { items: matches },
  '/api/v1/listings/several': { items: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }] },
  '/api/v1/trust': { items: [{ companyId: 's1' }, { companyId: 's2' }] },
};

let asked: string[] = [];

beforeAll(() => {
  vi.stubGlobal('location', { href: `${host}/matches` });
  vi.stubGlobal('localStorage', { getItem: () => null });
  const NodesRequest = globalThis.Request;
  // As in a browser, an address may be without its host.
  vi.stubGlobal(
    'Request',
    class extends NodesRequest {
      constructor(input: string | Request, init?: RequestInit) {
        super(typeof input === 'string' ? new URL(input, host) : input, init);
      }
    },
  );
  vi.stubGlobal('fetch', (input: string | Request) => {
    const url = new URL(typeof input === 'string' ? input : input.url);
    asked.push(url.href.slice(host.length));
    return Promise.resolve(Response.json(answers[url.pathname] ?? {}));
  });
});
afterAll(() => void vi.unstubAllGlobals());

it.each([
  ['', {}],
  ['?state=kept&brief=b1&at=m1', { state: 'kept', brief: 'b1' }],
] as const)('the matches at "%s" ask for nothing twice', async (search, filter) => {
  asked = [];
  const { makeQueryClient } = await import('../api/query-client.ts');
  const { briefsQuery } = await import('../briefs/queries.ts');
  const { listingQuery, trustQuery } = await import('../listing/queries.ts');
  const { matchCountsQuery, matchesQuery } = await import('../matches/queries.ts');
  const { notificationCountsQuery } = await import('../notifications/queries.ts');
  const { meQuery } = await import('../session/queries.ts');
  const { beginAnswers } = await import('./begin-answers.ts');
  const queryClient = makeQueryClient();

  beginAnswers({ pathname: '/matches', search });
  await vi.waitUntil(() => asked.length === 7);
  const begun = [...asked];
  const { pages } = await queryClient.fetchInfiniteQuery(matchesQuery(filter));
  await Promise.all([
    ...pages.flatMap(({ items }) =>
      items.flatMap(({ listingId, sellerId }) => [
        queryClient.fetchQuery(listingQuery(listingId)),
        queryClient.fetchQuery(trustQuery(sellerId)),
      ]),
    ),
    queryClient.fetchQuery(meQuery),
    queryClient.fetchQuery(briefsQuery),
    queryClient.fetchQuery(matchCountsQuery),
    queryClient.fetchQuery(notificationCountsQuery),
  ]);
  expect(asked).toEqual(begun);
});
