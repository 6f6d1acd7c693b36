import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { companiesCollection, CompanyDirectory } from './companies/company-directory.ts';
import { notificationSettings } from './config.ts';
import { KnowCompanyWhenRegisteredOrChanged } from './consumers/know-company-when-registered-or-changed.ts';
import { KnowMemberWhenJoinedOrChanged } from './consumers/know-member-when-joined-or-changed.ts';
import { TellBothSidesWhenRequestChanges } from './consumers/tell-both-sides-when-request-changes.ts';
import { TellBuyersWhenSuggestionsChange } from './consumers/tell-buyers-when-suggestions-change.ts';
import { TellOrganisersWhenMessageReported } from './consumers/tell-organisers-when-message-reported.ts';
import { TellOtherSideWhenMessagePostedOrRead } from './consumers/tell-other-side-when-message-posted-or-read.ts';
import { TellSellersWhenMatchesCapped } from './consumers/tell-sellers-when-matches-capped.ts';
import { BeginTelling } from './inbox/begin-telling.ts';
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
import { TellConversation } from './inbox/tell-conversation/tell-conversation.ts';
import { TellReport } from './inbox/tell-report/tell-report.ts';
import { TellRequest } from './inbox/tell-request/tell-request.ts';
import { TellSellers } from './inbox/tell-sellers/tell-sellers.ts';
import { LiveStreams } from './live/live-streams.ts';
import { OpenStreamHttp } from './live/open-stream/open-stream.http.ts';
import { WakeUps } from './live/wake-ups.ts';
import { MemberDirectory, membersCollection } from './members/member-directory.ts';
import {
  preferencesCollection,
  PreferencesRepository,
} from './preferences/persistence/preferences-repository.ts';
import { Silences } from './preferences/persistence/silences.ts';
import { KnownRequests, requestsCollection } from './requests/known-requests.ts';

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
      companiesCollection,
      requestsCollection,
      preferencesCollection,
    ],
  },
  engines: ['kafka', 'redis'],
  consumes: 'notification',
  controllers: [
    KnowCompanyWhenRegisteredOrChanged,
    KnowMemberWhenJoinedOrChanged,
    TellBothSidesWhenRequestChanges,
    TellOtherSideWhenMessagePostedOrRead,
    TellOrganisersWhenMessageReported,
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
    CompanyDirectory,
    KnownRequests,
    PreferencesRepository,
    Silences,
    StreamNumbers,
    InboxRepository,
    CountedSuggestions,
    TellBuyers,
    TellSellers,
    BeginTelling,
    TellRequest,
    TellConversation,
    TellReport,
    ReadNotification,
    ReadAllNotifications,
    WakeUps,
    LiveStreams,
  ],
});
