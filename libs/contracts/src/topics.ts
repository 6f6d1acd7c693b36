/** Partitions may be added, never taken away: the order of a key holds only while its partition stays. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  /** Kafka topic settings. */
  readonly config: Readonly<Record<string, string>>;
  /** Its events name a person, or hold what one wrote: they are copied nowhere, a dead letter only points at them. */
  readonly personal?: boolean;
}

const keepForEver = { 'retention.ms': '-1', 'cleanup.policy': 'delete' };

/** A service's facts: everything is kept, so that a new service can build its view from the start. */
const facts = (name: string, partitions: number): Topic => ({ name, partitions, config: keepForEver });

export const companyTopic = facts('accounts.company.v1', 3);

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * The one topic that says who a person is: compacted, so that a tombstone erases a person. Kafka leaves what it is
 * writing to alone, so that is closed every day, and compacted a day later at the latest: after two days nothing of the
 * person is left. The tombstone itself, which holds an id, stays as long as a group's offsets: whoever was away that
 * long still hears of it.
 */
export const memberTopic: Topic = {
  name: 'accounts.member.v1',
  partitions: 3,
  config: {
    'retention.ms': '-1',
    'cleanup.policy': 'compact',
    'segment.ms': String(dayMs),
    'max.compaction.lag.ms': String(dayMs),
    'delete.retention.ms': String(366 * dayMs),
  },
  personal: true,
};

/** Who acted in whose name, and when. */
export const actingTopic = facts('accounts.acting.v1', 1);

export const workTopic = facts('catalogue.work.v1', 3);
export const listingTopic = facts('catalogue.listing.v1', 6);
export const suggestionTopic = facts('matching.suggestion.v1', 6);
export const matchRunTopic = facts('matching.match-run.v1', 3);
/** Briefs that their owners show to sellers. */
export const briefTopic = facts('matching.brief.v1', 3);
/** With the words of those who ask and answer, which are the two companies' alone. */
export const requestTopic: Topic = { ...facts('meetings.request.v1', 6), personal: true };
export const conversationTopic = facts('messaging.conversation.v1', 6);

const aMonthMs = 30 * dayMs;

/** What operators practise on: of the market it says nothing. */
export const practiceTopic: Topic = {
  name: 'ops.practice.v1',
  partitions: 1,
  config: { 'retention.ms': String(aMonthMs), 'cleanup.policy': 'delete' },
};

export const factTopics: readonly Topic[] = [
  companyTopic,
  memberTopic,
  actingTopic,
  workTopic,
  listingTopic,
  suggestionTopic,
  matchRunTopic,
  briefTopic,
  requestTopic,
  conversationTopic,
  practiceTopic,
];

/** Where a group's unprocessable events go, with their cause. */
export const deadLetterTopic = (topic: string, group: string) => `${topic}.dlt.${group}`;

/** Where an operator's replay goes: read by the failed group alone. */
export const retryTopic = (topic: string, group: string) => `${topic}.retry.${group}`;
