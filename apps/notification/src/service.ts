import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { notificationSettings } from './config.ts';
import { KnowMemberWhenJoinedOrChanged } from './consumers/know-member-when-joined-or-changed.ts';
import { TellBuyersWhenSuggestionsChange } from './consumers/tell-buyers-when-suggestions-change.ts';
import { TellSellersWhenMatchesCapped } from './consumers/tell-sellers-when-matches-capped.ts';
import { CountUnreadHttp } from './inbox/count-unread/count-unread.http.ts';
import { ListNotificationsHttp } from './inbox/list-notifications/list-notifications.http.ts';
import { CountedSuggestions, countedSuggestionsCollection } from './inbox/persistence/counted-suggestions.ts';
import { entriesCollection, InboxRepository } from './inbox/persistence/inbox-repository.ts';
import { StreamNumbers, streamNumbersCollection } from './inbox/persistence/stream-numbers.ts';
import { ReadAllHttp } from './inbox/read-all/read-all.http.ts';
import { ReadAllNotifications } from './inbox/read-all/read-all.ts';
import { ReadNotificationHttp } from './inbox/read-notification/read-notification.http.ts';
import { ReadNotification } from './inbox/read-notification/read-notification.ts';
import { TellBuyers } from './inbox/tell-buyers/tell-buyers.ts';
import { TellSellers } from './inbox/tell-sellers/tell-sellers.ts';
import { LiveStreams } from './live/live-streams.ts';
import { OpenStreamHttp } from './live/open-stream/open-stream.http.ts';
import { WakeUps } from './live/wake-ups.ts';
import { MemberDirectory, membersCollection } from './members/member-directory.ts';

/** What people are told: their inboxes, and live. */
export const notification = defineService({
  name: 'notification',
  port: services.notification.port,
  settings: notificationSettings,
  database: {
    collections: [
      entriesCollection,
      streamNumbersCollection,
      countedSuggestionsCollection,
      membersCollection,
    ],
  },
  engines: ['kafka', 'redis'],
  consumes: 'notification',
  controllers: [
    KnowMemberWhenJoinedOrChanged,
    TellBuyersWhenSuggestionsChange,
    TellSellersWhenMatchesCapped,
    CountUnreadHttp,
    ListNotificationsHttp,
    ReadNotificationHttp,
    ReadAllHttp,
    OpenStreamHttp,
  ],
  providers: [
    MemberDirectory,
    StreamNumbers,
    InboxRepository,
    CountedSuggestions,
    TellBuyers,
    TellSellers,
    ReadNotification,
    ReadAllNotifications,
    WakeUps,
    LiveStreams,
  ],
});
