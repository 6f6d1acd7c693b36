import { companyChanged, companyRegistered, memberChanged, memberJoined } from './events/accounts.ts';
import { listingPublished, listingRevised, listingWithdrawn, workRecorded } from './events/catalogue.ts';
import {
  matchesCapped,
  suggestionAnswered,
  suggestionExpired,
  suggestionMade,
  suggestionRescored,
} from './events/matching.ts';
import type { EventDefinition } from './events/event-definition.ts';
import { deadLetterTopic, factTopics, retryTopic, type Topic } from './topics.ts';

/** Every event there is. */
export const events = [
  companyRegistered,
  companyChanged,
  memberJoined,
  memberChanged,
  workRecorded,
  listingPublished,
  listingRevised,
  listingWithdrawn,
  suggestionMade,
  suggestionRescored,
  suggestionExpired,
  suggestionAnswered,
  matchesCapped,
] as const;

/** Who reads what: a group is named after its app. Each event listed must have exactly one handler there. */
export const consumers = {
  catalogue: [companyRegistered, companyChanged],
  matching: [workRecorded, listingPublished, listingRevised, listingWithdrawn],
  notification: [memberJoined, memberChanged, suggestionMade, suggestionExpired, matchesCapped],
} as const satisfies Record<string, readonly EventDefinition[]>;
export type ConsumerGroup = keyof typeof consumers;

export const subscribedTopics = (group: ConsumerGroup): Topic[] => [
  ...new Set(consumers[group].map((event: EventDefinition) => event.topic)),
];

const failureTopics: Topic[] = (Object.keys(consumers) as ConsumerGroup[]).flatMap((group) =>
  subscribedTopics(group).flatMap(({ name }) =>
    [deadLetterTopic(name, group), retryTopic(name, group)].map((failure) => ({
      name: failure,
      partitions: 1,
      config: { 'retention.ms': '-1', 'cleanup.policy': 'delete' },
    })),
  ),
);

/** All that the engines tool creates; nothing is made automatically. */
export const topics: readonly Topic[] = [...factTopics, ...failureTopics];
