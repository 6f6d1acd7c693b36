import { randomUUID } from 'node:crypto';
import type { ListingView, Problem, Role } from '@marquee/contracts';
import { eventually, TestMarket, type Answer, type Call } from '@marquee/testing';
import { z } from 'zod';
import { content, line } from './builders.ts';
import { catalogue } from '../service.ts';

export interface ToldEvent {
  readonly type: string;
  readonly subject: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

const Data = z.record(z.string(), z.unknown());

interface StoredRow {
  readonly events: readonly { type: string; subject: string; version: number; data: string }[];
}

export type CatalogueMarket = Awaited<ReturnType<typeof openCatalogue>>;

export const member = (...roles: Role[]) => ({ memberId: randomUUID(), companyId: randomUUID(), roles });

/** The catalogue on engines, and what it has told: the outbox as it was written, whether published since or not. */
export async function openCatalogue() {
  const market = await TestMarket.open();
  await market.start(catalogue);
  const told: ToldEvent[] = [];
  const outbox = market.database('catalogue').collection<StoredRow>('outbox');
  const stream = outbox.watch<StoredRow>([{ $match: { operationType: 'insert' } }]);
  stream.on('change', (change) => {
    if (change.operationType !== 'insert') return;
    for (const { data, ...event } of change.fullDocument.events) {
      told.push({ ...event, data: Data.parse(JSON.parse(data)) });
    }
  });
  await new Promise((resolve) => stream.once('resumeTokenChanged', resolve));

  const call = <Body = Problem>(route: string, init: Call = {}): Promise<Answer<Body>> =>
    market.call<Body>('catalogue', route, init);
  return {
    market,
    call,
    /** In the order in which it was told. */
    told,
    /** What has been told of one aggregate, once it is as much as this. */
    toldOf: (subject: string, count: number): Promise<ToldEvent[]> =>
      eventually(() => {
        const events = told.filter((event) => event.subject === subject);
        if (events.length < count) throw new Error(`${events.length} of ${count} events told of ${subject}`);
        return events;
      }),
    toldSoFar: () => told.length,
    async end() {
      await stream.close();
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
