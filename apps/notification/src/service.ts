import { makeDigests, sendMail, services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { companiesCollection, CompanyDirectory } from './companies/company-directory.ts';
import { notificationSettings } from './config.ts';
import { ForgetMemberWhenErased } from './consumers/forget-member-when-erased.ts';
import { KnowCompanyWhenRegisteredOrChanged } from './consumers/know-company-when-registered-or-changed.ts';
import { KnowMemberWhenJoinedOrChanged } from './consumers/know-member-when-joined-or-changed.ts';
import { TellBothSidesWhenRequestChanges } from './consumers/tell-both-sides-when-request-changes.ts';
import { TellBuyersWhenSuggestionsChange } from './consumers/tell-buyers-when-suggestions-change.ts';
import { TellMemberWhenActedFor } from './consumers/tell-member-when-acted-for.ts';
import { TellCompanyWhenJudged } from './consumers/tell-company-when-judged.ts';
import { TellOrganisersWhenMessageReported } from './consumers/tell-organisers-when-message-reported.ts';
import { ShowBlockWhenCompanyBlocksAnother } from './consumers/show-block-when-company-blocks-another.ts';
import { ShowConversationWhenItChanges } from './consumers/show-conversation-when-it-changes.ts';
import { TellOtherSideWhenMessagePostedOrRead } from './consumers/tell-other-side-when-message-posted-or-read.ts';
import { TellSellersWhenMatchesCapped } from './consumers/tell-sellers-when-matches-capped.ts';
import { ExportPersonalDataHttp } from './export-personal-data/export-personal-data.http.ts';
import { MakeDigests } from './digests/make-digests/make-digests.ts';
import { DigestPlans, digestPlansCollection } from './digests/persistence/digest-plans.ts';
import { PlanDigests } from './digests/plan-digests/plan-digests.ts';
import { BeginTelling } from './inbox/begin-telling.ts';
import { CountUnreadHttp } from './inbox/count-unread/count-unread.http.ts';
import { ListNotificationsHttp } from './inbox/list-notifications/list-notifications.http.ts';
import { CountedSuggestions, countedSuggestionsCollection } from './inbox/persistence/counted-suggestions.ts';
import { entriesCollection } from './inbox/persistence/entry-documents.ts';
import { InboxRepository } from './inbox/persistence/inbox-repository.ts';
import { ShownMatches } from './inbox/persistence/shown-matches.ts';
import { StreamNumbers, streamNumbersCollection } from './inbox/persistence/stream-numbers.ts';
import { ToldEntries } from './inbox/persistence/told-entries.ts';
import { toldMatchesAreRows } from './inbox/persistence/told-matches-are-rows.ts';
import { ReadAllHttp } from './inbox/read-all/read-all.http.ts';
import { ReadAllNotifications } from './inbox/read-all/read-all.ts';
import { ReadNotificationHttp } from './inbox/read-notification/read-notification.http.ts';
import { ReadNotification } from './inbox/read-notification/read-notification.ts';
import { TellBuyers } from './inbox/tell-buyers/tell-buyers.ts';
import { TellActedFor } from './inbox/tell-acted-for/tell-acted-for.ts';
import { TellCompany } from './inbox/tell-company/tell-company.ts';
import { TellConversation } from './inbox/tell-conversation/tell-conversation.ts';
import { TellReport } from './inbox/tell-report/tell-report.ts';
import { TellRequest } from './inbox/tell-request/tell-request.ts';
import { TellSellers } from './inbox/tell-sellers/tell-sellers.ts';
import { LiveStreams } from './live/live-streams.ts';
import { OpenStreamHttp } from './live/open-stream/open-stream.http.ts';
import { ShowConversations } from './live/show-conversations.ts';
import { WakeUps } from './live/wake-ups.ts';
import { MailChannels } from './mail/channel/mail-channels.ts';
import { StopChannel } from './mail/channel/stop-channel.ts';
import { Letters } from './mail/compose/letters.ts';
import { KeepPlanning } from './mail/keep-planning.ts';
import { MailRepository, mailsCollection } from './mail/persistence/mail-repository.ts';
import { MailableEntries } from './mail/persistence/mailable-entries.ts';
import { StoppedChannels, stoppedChannelsCollection } from './mail/persistence/stopped-channels.ts';
import { PlanMails } from './mail/plan-mails/plan-mails.ts';
import { SendMails } from './mail/send-mails/send-mails.ts';
import { MailServer } from './mail/smtp/mail-server.ts';
import { TakeBounceHttp } from './mail/take-bounce/take-bounce.http.ts';
import { TakeBounce } from './mail/take-bounce/take-bounce.ts';
import { WantMails } from './mail/want-mails.ts';
import { ForgetMember } from './members/forget-member/forget-member.ts';
import { MemberDirectory, membersCollection } from './members/member-directory.ts';
import { ChangePreferencesHttp } from './preferences/change-preferences/change-preferences.http.ts';
import { ChangePreferences } from './preferences/change-preferences/change-preferences.ts';
import {
  preferencesCollection,
  PreferencesRepository,
} from './preferences/persistence/preferences-repository.ts';
import { ReadPreferencesHttp } from './preferences/read-preferences/read-preferences.http.ts';
import { Silences } from './preferences/persistence/silences.ts';
import { takeOneClickForms } from './preferences/unsubscribe/one-click-form.ts';
import { UnsubscribeHttp } from './preferences/unsubscribe/unsubscribe.http.ts';
import { Unsubscribe } from './preferences/unsubscribe/unsubscribe.ts';
import { ListingWay } from './whereabouts/listing-way.ts';

/** What people are told: their inboxes, live, and by e-mail. */
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
      preferencesCollection,
      mailsCollection,
      stoppedChannelsCollection,
      digestPlansCollection,
    ],
    migrations: [toldMatchesAreRows],
  },
  engines: ['kafka', 'redis'],
  way: ListingWay,
  consumes: 'notification',
  queues: [sendMail, makeDigests],
  controllers: [
    KnowCompanyWhenRegisteredOrChanged,
    KnowMemberWhenJoinedOrChanged,
    ForgetMemberWhenErased,
    TellCompanyWhenJudged,
    TellMemberWhenActedFor,
    TellBothSidesWhenRequestChanges,
    ShowBlockWhenCompanyBlocksAnother,
    ShowConversationWhenItChanges,
    TellOtherSideWhenMessagePostedOrRead,
    TellOrganisersWhenMessageReported,
    TellBuyersWhenSuggestionsChange,
    TellSellersWhenMatchesCapped,
    ExportPersonalDataHttp,
    CountUnreadHttp,
    ListNotificationsHttp,
    ReadNotificationHttp,
    ReadAllHttp,
    OpenStreamHttp,
    ReadPreferencesHttp,
    ChangePreferencesHttp,
    UnsubscribeHttp,
    TakeBounceHttp,
  ],
  providers: [
    MemberDirectory,
    ForgetMember,
    CompanyDirectory,
    PreferencesRepository,
    Silences,
    StreamNumbers,
    InboxRepository,
    CountedSuggestions,
    ShownMatches,
    ToldEntries,
    TellBuyers,
    TellSellers,
    BeginTelling,
    TellRequest,
    TellConversation,
    TellReport,
    TellCompany,
    TellActedFor,
    ReadNotification,
    ReadAllNotifications,
    ShowConversations,
    WakeUps,
    LiveStreams,
    ChangePreferences,
    Unsubscribe,
    MailRepository,
    MailableEntries,
    StoppedChannels,
    MailChannels,
    StopChannel,
    WantMails,
    PlanMails,
    Letters,
    MailServer,
    SendMails,
    TakeBounce,
    DigestPlans,
    PlanDigests,
    MakeDigests,
    KeepPlanning,
  ],
  http: (server) => takeOneClickForms(server),
});
