import { randomUUID } from 'node:crypto';
import type { ListingView, Problem, Role } from '@marquee/contracts';
import { TestMarket, Told, type Answer, type Call, type ToldEvent } from '@marquee/testing';
import { content, line } from './builders.ts';
import { catalogue } from '../service.ts';

export type CatalogueMarket = Awaited<ReturnType<typeof openCatalogue>>;

export const member = (...roles: Role[]) => ({ memberId: randomUUID(), companyId: randomUUID(), roles });

/** The catalogue on engines, and what it has told: the outbox as it was written, whether published since or not. */
export async function openCatalogue() {
  const market = await TestMarket.open();
  await market.start(catalogue);
  const told = await Told.by(market.database('catalogue'));
  const call = <Body = Problem>(route: string, init: Call = {}): Promise<Answer<Body>> =>
    market.call<Body>('catalogue', route, init);
  return {
    market,
    call,
    /** In the order in which it was told. */
    told: told.events,
    /** What has been told of one aggregate, once it is as much as this. */
    toldOf: (subject: string, count: number): Promise<ToldEvent[]> => told.of(subject, count),
    toldSoFar: () => told.events.length,
    async end() {
      await told.close();
      await market[Symbol.asyncDispose]();
    },
  };
}

export const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

/** Drafts, states rights and publishes as a company would. */
export async function publishOne(
  { call }: Pick<CatalogueMarket, 'call'>,
  as: ReturnType<typeof member>,
  given: Parameters<typeof content>[0] = {},
): Promise<ListingView> {
  const drafted = await call<ListingView>('POST /api/v1/listings', { as, body: content(given) });
  const { id } = drafted.body;
  await call(`PUT /api/v1/listings/${id}/rights`, { as, body: { lines: [line()] }, headers: ifMatch(1) });
  const published = await call<ListingView>(`POST /api/v1/listings/${id}/publish`, {
    as,
    headers: ifMatch(2),
  });
  if (published.status !== 200) throw new Error(`not published: ${JSON.stringify(published.body)}`);
  return published.body;
}
