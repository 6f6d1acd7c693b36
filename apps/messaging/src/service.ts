import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { blockCollection, BlockRepository } from './blocks/block-repository.ts';
import { BlockCompanyHttp } from './blocks/block-company/block-company.http.ts';
import { BlockCompany } from './blocks/block-company/block-company.ts';
import { ListBlocksHttp } from './blocks/list-blocks/list-blocks.http.ts';
import { companyCollection, KnownCompanies } from './companies/known-companies.ts';
import { standingsOfCompanies } from './companies/standings-migration.ts';
import { messagingSettings } from './config.ts';
import { ForgetMemberWhenErased } from './consumers/forget-member-when-erased.ts';
import { KnowCompaniesWhenRegisteredOrChanged } from './consumers/know-companies-when-registered-or-changed.ts';
import { NoteAnswerWhenRequestAnswered } from './consumers/note-answer-when-request-answered.ts';
import { OpenConversationWhenRequestSent } from './consumers/open-conversation-when-request-sent.ts';
import { BlockConversationHttp } from './conversations/block-conversation/block-conversation.http.ts';
import { BlockConversation } from './conversations/block-conversation/block-conversation.ts';
import { CountUnreadMessagesHttp } from './conversations/count-unread/count-unread.http.ts';
import { EditMessageHttp } from './conversations/edit-message/edit-message.http.ts';
import { EditMessage } from './conversations/edit-message/edit-message.ts';
import { FollowRequest } from './conversations/follow-request/follow-request.ts';
import { GetConversationHttp } from './conversations/get-conversation/get-conversation.http.ts';
import { ListConversationsHttp } from './conversations/list-conversations/list-conversations.http.ts';
import { ListConversations } from './conversations/list-conversations/list-conversations.ts';
import { ListMessagesHttp } from './conversations/list-messages/list-messages.http.ts';
import { MarkReadHttp } from './conversations/mark-read/mark-read.http.ts';
import { MarkRead } from './conversations/mark-read/mark-read.ts';
import {
  conversationCollection,
  ConversationRepository,
} from './conversations/persistence/conversation-repository.ts';
import { entryCollection, EntryRepository } from './conversations/persistence/entry-repository.ts';
import { PostMessageHttp } from './conversations/post-message/post-message.http.ts';
import { PostMessage } from './conversations/post-message/post-message.ts';
import { ShowConversation } from './conversations/show-conversation.ts';
import { Standings } from './conversations/standings.ts';
import { Turns } from './conversations/turns.ts';
import { ExportPersonalDataHttp } from './export-personal-data/export-personal-data.http.ts';
import { ListReportsHttp } from './reports/list-reports/list-reports.http.ts';
import { reportCollection, ReportRepository } from './reports/persistence/report-repository.ts';
import { stopCollection, StopRepository } from './reports/persistence/stop-repository.ts';
import { ReportConversationHttp } from './reports/report-conversation/report-conversation.http.ts';
import { ReportConversation } from './reports/report-conversation/report-conversation.ts';
import { ReviewReportHttp } from './reports/review-report/review-report.http.ts';
import { ReviewReport } from './reports/review-report/review-report.ts';
import { senderCollection, SendingCounter } from './sending/sending-counter.ts';

const conversations = {
  controllers: [
    ExportPersonalDataHttp,
    CountUnreadMessagesHttp,
    ListConversationsHttp,
    GetConversationHttp,
    ListMessagesHttp,
    PostMessageHttp,
    EditMessageHttp,
    MarkReadHttp,
    BlockConversationHttp,
  ],
  providers: [
    ConversationRepository,
    EntryRepository,
    Standings,
    Turns,
    ShowConversation,
    FollowRequest,
    ListConversations,
    PostMessage,
    EditMessage,
    MarkRead,
    BlockConversation,
    SendingCounter,
  ],
};

const blocks = {
  controllers: [ListBlocksHttp, BlockCompanyHttp],
  providers: [BlockRepository, BlockCompany],
};

const reports = {
  controllers: [ReportConversationHttp, ListReportsHttp, ReviewReportHttp],
  providers: [ReportRepository, StopRepository, ReportConversation, ReviewReport],
};

/** Conversations between two companies on a listing. */
export const messaging = defineService({
  name: 'messaging',
  port: services.messaging.port,
  settings: messagingSettings,
  database: {
    collections: [
      conversationCollection,
      entryCollection,
      senderCollection,
      blockCollection,
      reportCollection,
      stopCollection,
      companyCollection,
    ],
    migrations: [standingsOfCompanies],
  },
  engines: ['kafka'],
  consumes: 'messaging',
  controllers: [
    ForgetMemberWhenErased,
    KnowCompaniesWhenRegisteredOrChanged,
    OpenConversationWhenRequestSent,
    NoteAnswerWhenRequestAnswered,
    ...conversations.controllers,
    ...blocks.controllers,
    ...reports.controllers,
  ],
  providers: [...conversations.providers, ...blocks.providers, ...reports.providers, KnownCompanies],
});
