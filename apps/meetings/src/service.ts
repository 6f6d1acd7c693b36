import { services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { blocksCollection, KnownBlocks } from './blocks/known-blocks.ts';
import { briefsCollection, KnownBriefs } from './briefs/known-briefs.ts';
import { companiesCollection, KnownCompanies } from './companies/known-companies.ts';
import { standingsOfCompanies } from './companies/standings-migration.ts';
import { meetingsSettings } from './config.ts';
import { ForgetMemberWhenErased } from './consumers/forget-member-when-erased.ts';
import { KnowBlocksWhenCompaniesBlock } from './consumers/know-blocks-when-companies-block.ts';
import { KnowBriefsWhenShown } from './consumers/know-briefs-when-shown.ts';
import { KnowCompaniesWhenRegisteredOrChanged } from './consumers/know-companies-when-registered-or-changed.ts';
import { KnowListingsWhenTheyChange } from './consumers/know-listings-when-they-change.ts';
import { ChangeEdition } from './edition/change-edition/change-edition.ts';
import { ChangeEditionHttp } from './edition/change-edition/change-edition.http.ts';
import {
  editionHistoryCollection,
  EditionRepository,
  editionsCollection,
} from './edition/persistence/edition-repository.ts';
import { ReadEditionHttp } from './edition/read-edition/read-edition.http.ts';
import { ExportPersonalDataHttp } from './export-personal-data/export-personal-data.http.ts';
import { KnownListings, listingsCollection } from './listings/known-listings.ts';
import { AnswerInBulkHttp } from './requests/answer-in-bulk/answer-in-bulk.http.ts';
import { AnswerRequestHttp } from './requests/answer-request/answer-request.http.ts';
import { AnswerRequests } from './requests/answer-request/answer-requests.ts';
import { KeepLooking } from './requests/keep-time/keep-looking.ts';
import { KeepTime } from './requests/keep-time/keep-time.ts';
import { askersCollection, MemberQuotas } from './requests/persistence/member-quotas.ts';
import { OutcomeCounts } from './requests/persistence/outcome-counts.ts';
import { requestsCollection } from './requests/persistence/request-collection.ts';
import { RequestRepository } from './requests/persistence/request-repository.ts';
import { ReadRequestsHttp } from './requests/read-requests/read-requests.http.ts';
import { ReportOutcomesHttp } from './requests/report-outcomes/report-outcomes.http.ts';
import { RequestViews } from './requests/request-views.ts';
import { Contacts } from './requests/send-request/contacts.ts';
import { SendRequestHttp } from './requests/send-request/send-request.http.ts';
import { SendRequest } from './requests/send-request/send-request.ts';
import { WithdrawRequestHttp } from './requests/withdraw-request/withdraw-request.http.ts';
import { WithdrawRequest } from './requests/withdraw-request/withdraw-request.ts';
import { ReadTrustHttp } from './trust/read-trust/read-trust.http.ts';
import { TrustCases } from './trust/trust-cases.ts';

/** What companies ask of each other, and what becomes of it; the edition in which they do. */
export const meetings = defineService({
  name: 'meetings',
  port: services.meetings.port,
  settings: meetingsSettings,
  database: {
    collections: [
      requestsCollection,
      askersCollection,
      companiesCollection,
      listingsCollection,
      briefsCollection,
      blocksCollection,
      editionsCollection,
      editionHistoryCollection,
    ],
    migrations: [standingsOfCompanies],
  },
  engines: ['kafka'],
  consumes: 'meetings',
  controllers: [
    ForgetMemberWhenErased,
    KnowCompaniesWhenRegisteredOrChanged,
    KnowListingsWhenTheyChange,
    KnowBriefsWhenShown,
    KnowBlocksWhenCompaniesBlock,
    ExportPersonalDataHttp,
    SendRequestHttp,
    AnswerInBulkHttp,
    AnswerRequestHttp,
    WithdrawRequestHttp,
    ReportOutcomesHttp,
    ReadRequestsHttp,
    ReadTrustHttp,
    ReadEditionHttp,
    ChangeEditionHttp,
  ],
  providers: [
    KnownCompanies,
    KnownListings,
    KnownBriefs,
    KnownBlocks,
    RequestRepository,
    MemberQuotas,
    RequestViews,
    Contacts,
    SendRequest,
    AnswerRequests,
    WithdrawRequest,
    KeepTime,
    KeepLooking,
    OutcomeCounts,
    TrustCases,
    EditionRepository,
    ChangeEdition,
  ],
});
