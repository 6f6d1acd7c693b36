import type { ListingId, MemberId, SuggestionId, WayQuery, WayReport, WayStep } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { timesOf, type WayProvider } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { countedSuggestionsCollection } from '../inbox/persistence/counted-suggestions.ts';
import { entriesCollection } from '../inbox/persistence/entry-documents.ts';
import type { Mail } from '../mail/domain/mail.ts';
import { mailsCollection } from '../mail/persistence/mail-repository.ts';
import { mailed, type ToldEntry } from './mail-step.ts';

interface Counted {
  readonly _id: SuggestionId;
  readonly entryId?: string;
}

interface Told extends ToldEntry {
  readonly _id: string;
  readonly memberId: MemberId;
  readonly updatedAt: Date;
}

/** For operators: whether buyers have been told of a listing's matches; not who they are. */
@Injectable()
export class ListingWay implements WayProvider {
  constructor(private readonly mongo: Mongo) {}

  /** It knows no listings: it is asked by matches. */
  async wayOf(_: ListingId, { suggestions = [] }: WayQuery): Promise<Omit<WayReport, 'listingId'>> {
    if (suggestions.length === 0) return { steps: [nobody] };
    const counted = await this.mongo
      .collection<Counted>(countedSuggestionsCollection.name)
      .find({ _id: { $in: suggestions } }, { projection: { entryId: 1 } })
      .toArray();
    const entryIds = counted.flatMap(({ entryId }) => entryId ?? []);
    const entries = await this.mongo
      .collection<Told>(entriesCollection.name)
      .find({ _id: { $in: entryIds } }, { projection: { memberId: 1, updatedAt: 1, toMail: 1, mailedAt: 1 } })
      .sort({ updatedAt: -1 })
      .toArray();
    return {
      steps: [
        told(counted.length, suggestions.length, entries),
        mailed(entries, await this.#mailsOf(entries)),
      ],
    };
  }

  /** The mails that tell of entries were planned when the entries say that they were. */
  #mailsOf(entries: readonly Told[]): Promise<Pick<Mail, 'state' | 'plannedAt' | 'endedAt' | 'reason'>[]> {
    const planned = entries.flatMap(({ memberId, mailedAt }) =>
      mailedAt ? [{ memberId, plannedAt: mailedAt }] : [],
    );
    if (planned.length === 0) return Promise.resolve([]);
    return this.mongo
      .collection<Mail>(mailsCollection.name)
      .find({ $or: planned }, { projection: { _id: 0, state: 1, plannedAt: 1, endedAt: 1, reason: 1 } })
      .toArray();
  }
}

const step = { service: 'notification', step: 'told' } as const;

const nobody: WayStep = {
  ...step,
  state: 'done',
  code: 'nobody-to-tell',
  params: {},
  sentence: 'There is nobody to tell.',
};

function told(known: number, asked: number, entries: readonly Told[]): WayStep {
  if (known < asked)
    return {
      ...step,
      state: 'waiting',
      code: 'not-in-inboxes',
      params: { of: asked, count: asked - known },
      sentence: `Of the latest ${asked} matches, ${asked - known} are not in inboxes yet.`,
    };
  return {
    ...step,
    state: 'done',
    ...timesOf(entries.map(({ updatedAt }) => updatedAt)),
    code: 'in-inboxes',
    params: { count: asked },
    sentence: `The latest ${asked} matches are in inboxes; when the last of these changed.`,
  };
}
