import {
  companyChanged,
  companyJudged,
  companyRegistered,
  memberChanged,
  memberErased,
  memberJoined,
} from './events/accounts.ts';
import { actingBegun, actingEnded } from './events/acting.ts';
import { listingPublished, listingRevised, listingWithdrawn, workRecorded } from './events/catalogue.ts';
import {
  briefShown,
  matchesCapped,
  suggestionAnswered,
  suggestionExpired,
  suggestionMade,
  suggestionRescored,
} from './events/matching.ts';
import { requestChanges, requestEvents } from './events/meetings.ts';
import {
  companyBlocked,
  companyUnblocked,
  conversationBlocked,
  conversationOpened,
  conversationRead,
  conversationUnblocked,
  messageEdited,
  messagePosted,
  messageReported,
  reportReviewed,
  requestNoted,
} from './events/messaging.ts';
import type { EventDefinition } from './events/event-definition.ts';
import { practiceBegun } from './events/ops.ts';
import { deadLetterTopic, factTopics, retryTopic, type Topic } from './topics.ts';

/** Every event there is. */
export const events = [
  companyRegistered,
  companyChanged,
  companyJudged,
  memberJoined,
  memberChanged,
  memberErased,
  actingBegun,
  actingEnded,
  workRecorded,
  listingPublished,
  listingRevised,
  listingWithdrawn,
  suggestionMade,
  suggestionRescored,
  suggestionExpired,
  suggestionAnswered,
  matchesCapped,
  briefShown,
  ...Object.values(requestEvents),
  conversationOpened,
  messagePosted,
  requestNoted,
  messageEdited,
  conversationRead,
  conversationBlocked,
  conversationUnblocked,
  companyBlocked,
  companyUnblocked,
  messageReported,
  reportReviewed,
  practiceBegun,
] as const;

/** Who reads what: a group is named after its app. Each event listed must have exactly one handler there. */
export const consumers = {
  meetings: [
    companyRegistered,
    companyChanged,
    companyJudged,
    memberErased,
    listingPublished,
    listingRevised,
    listingWithdrawn,
    briefShown,
    companyBlocked,
    companyUnblocked,
  ],
  catalogue: [companyRegistered, companyChanged, companyJudged],
  matching: [
    companyRegistered,
    companyChanged,
    companyJudged,
    memberErased,
    workRecorded,
    listingPublished,
    listingRevised,
    listingWithdrawn,
    ...requestChanges,
  ],
  notification: [
    companyRegistered,
    companyChanged,
    companyJudged,
    memberJoined,
    memberChanged,
    memberErased,
    actingBegun,
    suggestionMade,
    suggestionExpired,
    matchesCapped,
    ...Object.values(requestEvents),
    conversationOpened,
    messagePosted,
    requestNoted,
    messageEdited,
    conversationRead,
    conversationBlocked,
    conversationUnblocked,
    companyBlocked,
    companyUnblocked,
    messageReported,
    reportReviewed,
  ],
  ops: [actingBegun, actingEnded, practiceBegun],
  messaging: [companyRegistered, companyChanged, companyJudged, memberErased, ...requestChanges],
} as const satisfies Record<string, readonly EventDefinition[]>;
export type ConsumerGroup = keyof typeof consumers;

export const subscribedTopics = (group: ConsumerGroup): Topic[] => [
  ...new Set(consumers[group].map((event: EventDefinition) => event.topic)),
];

const keptForEver = '-1';
const aWeekMs = String(7 * 24 * 60 * 60 * 1_000);

/**
 * Where what a group cannot process goes, and comes back from. A replay copies a person's data into the retry topic:
 * there they stay only as long as a replay may take.
 */
export const failureTopicsOf = (group: ConsumerGroup): Topic[] =>
  subscribedTopics(group).flatMap(({ name, personal = false }) => [
    failureTopic(deadLetterTopic(name, group), keptForEver),
    failureTopic(retryTopic(name, group), personal ? aWeekMs : keptForEver),
  ]);

function failureTopic(name: string, retentionMs: string): Topic {
  return {
    name,
    partitions: 1,
    config: { 'retention.ms': retentionMs, 'cleanup.policy': 'delete' },
  };
}

/** All that the engines tool creates; nothing is made automatically. */
export const topics: readonly Topic[] = [
  ...factTopics,
  ...(Object.keys(consumers) as ConsumerGroup[]).flatMap(failureTopicsOf),
];
