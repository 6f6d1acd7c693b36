import { randomUUID } from 'node:crypto';
import { SuggestionFact, suggestionMade } from '@marquee/contracts';
import { toKafkaMessage, toStored } from '@marquee/eventing';
import type { Message } from 'kafkajs';

export interface BacklogSizes {
  readonly listings: number;
  readonly buyers: number;
  /** Suggestions a listing. */
  readonly fits: number;
}

const reasonsFound = ['crime-drama', 'slow-burn', 'coming-of-age', 'courtroom', 'small-town'];
const territories = ['KR', 'JP', 'HK', 'SG', 'TH', 'MY'];

/** Listings that fit ever other buyers, as messages to Kafka: one listing's suggestions after another's. */
export function backlogOfSuggestions({ listings, buyers, fits }: BacklogSizes): Message[] {
  const memberIds = Array.from({ length: buyers }, () => randomUUID());
  const profileIds = memberIds.map(() => randomUUID());
  return Array.from({ length: listings * fits }, (_, number) => {
    const listing = Math.floor(number / fits);
    const buyer = (listing * 17 + (number % fits)) % buyers;
    return messageOf({
      memberId: memberIds[buyer],
      profileId: profileIds[buyer],
      listingId: uuidOf(listing, 1),
      workId: uuidOf(listing, 2),
      title: `A listing of the backlog, no ${listing}`,
      score: 30 + ((number * 37) % 700) / 10,
    });
  });
}

/** A UUID that ends in the number. */
const uuidOf = (number: number, kind: number) =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;

function messageOf(own: object): Message {
  const suggestionId = randomUUID();
  const data = SuggestionFact.parse({
    suggestionId,
    version: 1,
    profileName: 'Thrillers for South-East Asia',
    companyId: uuidOf(1, 3),
    sellerId: uuidOf(2, 3),
    state: 'new',
    fits: true,
    cadence: 'daily',
    reasons: {
      features: ['genres', 'themes', 'comparables'].map((feature, at) => ({
        feature,
        share: 30 - 9.5 * at,
        found: reasonsFound,
      })),
      free: territories.map((territory) => ({ territory, medium: 'svod', until: '2028-01-01' })),
    },
    listingVersion: 1,
    ...own,
  });
  const event = { definition: suggestionMade, aggregateId: suggestionId, version: 1, data };
  return toKafkaMessage(toStored(event, randomUUID()), {
    source: '/marquee/matching',
    time: new Date(),
    traceparent: `00-${randomUUID().replaceAll('-', '')}-00f067aa0ba902b7-01`,
  });
}
