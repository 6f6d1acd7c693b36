import { randomUUID } from 'node:crypto';
import type { OwnMarket } from './own-market.ts';

/** A job of matching on the listing that has had all its attempts, as if what it needs were broken. Resolves with its id. */
export async function failJob(own: OwnMarket, listingId: string): Promise<string> {
  const jobId = `${Date.now()}-${randomUUID()}`;
  await own.inDatabase('matching', (database) =>
    database.collection<{ _id: string }>('job_ledger').insertOne({
      _id: jobId,
      ...{ queue: 'matching.score-listings', payload: { listingIds: [listingId] }, state: 'failed' },
      ...{ attempts: 10, wantedAt: new Date(), dueAt: new Date() },
      ...{ error: { code: 'broken', message: 'It is broken' } },
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    } as { _id: string }),
  );
  return jobId;
}
