import { z } from 'zod';
import { ListingId, MemberId, ProfileId } from './vocabulary/ids.ts';

/** Work that must be done once it is wanted: its truth is a ledger row, BullMQ only carries the row's id. */
export interface Queue<Payload extends z.ZodType = z.ZodType> {
  /** `<service>.<what>` */
  readonly name: string;
  readonly payload: Payload;
  readonly summary: string;
}

const queue = <Payload extends z.ZodType>(definition: Queue<Payload>) => definition;

/** A chunk of at most 500 pairs, to be scored as they now stand and written. */
export const writeSuggestions = queue({
  name: 'matching.write-suggestions',
  summary: 'Score these pairs as they now stand and write what has changed',
  payload: z.strictObject({
    pairs: z
      .array(z.strictObject({ listingId: ListingId, profileIds: z.array(ProfileId).min(1).max(500) }))
      .min(1)
      .max(500),
  }),
});

/** Profiles that were stored, changed or deleted, to be matched with every open listing. */
export const scoreProfiles = queue({
  name: 'matching.score-profiles',
  summary: 'Match these interest profiles with every open listing',
  payload: z.strictObject({ profileIds: z.array(ProfileId).max(500) }),
});

/** Listings to be matched again though no event came: a title is better known, the calendar moved. */
export const scoreListings = queue({
  name: 'matching.score-listings',
  summary: 'Match these listings with every active interest profile',
  payload: z.strictObject({ listingIds: z.array(ListingId).max(500) }),
});

/** The edition's rules have changed: listings are matched again page by page, each job wanting the next. */
export const rescoreMarket = queue({
  name: 'matching.rescore-market',
  summary: 'Match the next open listings by new rules',
  payload: z.strictObject({
    revision: z.int().min(1).describe('Of the rules'),
    after: ListingId.optional().describe('The last listing of the page before'),
  }),
});

/** What a new member signs in with; sealed, since rows are seen by operators and copied into backups. */
export const createCredentials = queue({
  name: 'accounts.create-credentials',
  summary: 'Let a new member sign in, once the address is confirmed',
  payload: z.strictObject({ sealed: z.string().min(1) }),
});

/** Of a member who was erased: nobody signs in, or goes on, in that name. */
export const deleteCredentials = queue({
  name: 'accounts.delete-credentials',
  summary: 'End the sessions of an erased member, and delete what could be signed in with',
  payload: z.strictObject({ memberId: MemberId }),
});

/** A mail about getting in, with the link that is its point; sealed for the same reason. */
export const sendAccountMail = queue({
  name: 'accounts.send-mail',
  summary: 'Give this mail about getting in to the mail server',
  payload: z.strictObject({ sealed: z.string().min(1) }),
});

/** Mails that are composed and stored; each ends sent, refused, or to be tried again later. */
export const sendMail = queue({
  name: 'notification.send-mail',
  summary: 'Give these mails to the mail server',
  payload: z.strictObject({ mailIds: z.array(z.uuid()).min(1).max(100) }),
});

/** Digests that are due, of one moment: by person and local day, so that none is made twice. */
export const makeDigests = queue({
  name: 'notification.make-digests',
  summary: 'Make the digests of these people and days',
  payload: z.strictObject({
    digests: z
      .array(z.strictObject({ memberId: MemberId, day: z.iso.date() }))
      .min(1)
      .max(200),
  }),
});

/** An alert that was raised or cleared, to be told to one webhook or address: which one, the rules in force say by its key. */
export const deliverAlert = queue({
  name: 'ops.deliver-alert',
  summary: 'Tell of this alert, to a webhook or by e-mail',
  payload: z.strictObject({
    alertId: z.uuid(),
    change: z.enum(['raised', 'cleared']),
    channel: z.string().min(1).max(100),
  }),
});

export const queues = [
  writeSuggestions,
  scoreProfiles,
  scoreListings,
  rescoreMarket,
  createCredentials,
  deleteCredentials,
  sendAccountMail,
  sendMail,
  makeDigests,
  deliverAlert,
] as const;

/** Those that a service wants and works: they begin with its name. */
export const queuesOf = (service: string): readonly Queue[] =>
  queues.filter(({ name }) => name.startsWith(`${service}.`));
