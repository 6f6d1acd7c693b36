import type { ListingId, SuggestionId, WayQuery, WayReport, WayStep } from '@marquee/contracts';
import { OutboxState } from '@marquee/eventing';
import { jobLedger, type JobRow } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { timesOf, type WayProvider } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { listingsCollection, type ListingRow } from '../listings/listing-repository.ts';
import { suggestionsCollection } from '../suggestions/persistence/suggestion-repository.ts';

/** Suggestions by which the rest of the way is looked up. */
const sample = 50;

interface Made {
  readonly _id: SuggestionId;
  readonly createdAt: Date;
}

/** For operators: how far a listing is on its way through matching; for whom it is, is not said. */
@Injectable()
export class ListingWay implements WayProvider {
  constructor(
    private readonly mongo: Mongo,
    private readonly outbox: OutboxState,
  ) {}

  async wayOf(listingId: ListingId, { revision }: WayQuery): Promise<Omit<WayReport, 'listingId'>> {
    const [view, failed, pending, count, latest] = await Promise.all([
      this.#listings.findOne({ _id: listingId }, { projection: { version: 1 } }),
      this.#jobs
        .find({ ...about(listingId), state: 'failed' })
        .limit(20)
        .toArray(),
      this.#jobs.findOne({ ...about(listingId), state: 'pending' }, { sort: { wantedAt: 1 } }),
      this.#suggestions.countDocuments({ listingId, fits: true }),
      this.#suggestions
        .find({ listingId, fits: true }, { projection: { createdAt: 1 } })
        .sort({ createdAt: -1 })
        .limit(sample)
        .toArray(),
    ]);
    const suggestions = latest.map(({ _id }) => _id);
    const since = suggestions.length > 0 ? await this.outbox.waitingSince(suggestions) : undefined;
    return {
      steps: [
        viewed(view?.version, revision),
        scored(failed, pending),
        suggested(count, latest),
        announced(since),
      ],
      suggestions,
    };
  }

  get #listings() {
    return this.mongo.collection<ListingRow>(listingsCollection.name);
  }

  get #suggestions() {
    return this.mongo.collection<Made & { listingId: ListingId; fits: boolean }>(suggestionsCollection.name);
  }

  get #jobs() {
    return this.mongo.collection<JobRow>(jobLedger.name);
  }
}

/** Rows that are done have no payload any more: only what waits, or has failed, is found. */
const about = (listingId: ListingId): Filter<JobRow> => ({
  $or: [{ 'payload.pairs.listingId': listingId }, { 'payload.listingIds': listingId }],
});

const of = { service: 'matching' } as const;

function viewed(version: number | undefined, revision = 0): WayStep {
  const step = { ...of, step: 'viewed' } as const;
  if (version === undefined)
    return {
      ...step,
      state: 'missing',
      code: 'unknown-to-matching',
      params: {},
      sentence: 'Matching has not heard of it yet.',
    };
  const params = { version, revision };
  return version < revision
    ? {
        ...step,
        state: 'waiting',
        code: 'known-older',
        params,
        sentence: `Matching knows revision ${version} of it, not ${revision}.`,
      }
    : {
        ...step,
        state: 'done',
        code: 'known',
        params,
        sentence: `Matching knows revision ${version} of it.`,
      };
}

function scored(failed: readonly JobRow[], pending: JobRow | null): WayStep {
  const step = { ...of, step: 'scored' } as const;
  const [first] = failed;
  if (first) {
    const cause = first.error?.message ?? 'no cause is known';
    return {
      ...step,
      state: 'failed',
      since: first.wantedAt.toISOString(),
      code: 'jobs-failed',
      params: { cause },
      sentence: `Jobs on it have had all their attempts: ${cause}`,
      seeAlso: failed.map(({ _id }) => `job ${_id}`),
    };
  }
  if (pending)
    return {
      ...step,
      state: 'waiting',
      since: pending.wantedAt.toISOString(),
      code: 'job-wanted',
      params: { count: pending.attempts },
      sentence: `A job on it is wanted, after ${pending.attempts} attempts.`,
      seeAlso: [`job ${pending._id}`],
    };
  return { ...step, state: 'done', code: 'no-job', params: {}, sentence: 'No job on it is left to do.' };
}

/** @param latest the newest first */
function suggested(count: number, latest: readonly Made[]): WayStep {
  const step = { ...of, step: 'suggested', state: 'done' } as const;
  return latest.length > 0
    ? {
        ...step,
        ...timesOf(latest.map(({ createdAt }) => createdAt)),
        code: 'fits',
        params: { count },
        sentence: `${count} briefs fit it; when the latest did.`,
      }
    : { ...step, code: 'fits-nobody', params: {}, sentence: 'No brief fits it.' };
}

const announced = (since: Date | undefined): WayStep =>
  since
    ? {
        ...of,
        step: 'announced',
        state: 'waiting',
        since: since.toISOString(),
        code: 'in-outbox',
        params: of,
        sentence: 'Its latest matches wait in the outbox of matching.',
      }
    : {
        ...of,
        step: 'announced',
        state: 'done',
        code: 'in-kafka',
        params: {},
        sentence: 'Its latest matches are in Kafka.',
      };
