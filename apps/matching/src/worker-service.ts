import { matchingWorkerPort, queuesOf } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { AdvanceCalendar } from './calendar/advance-calendar.ts';
import { KnownCompanies } from './companies/known-companies.ts';
import { workerSettings } from './config.ts';
import { ForgetMemberWhenErased } from './consumers/forget-member-when-erased.ts';
import { KnowCompaniesWhenRegisteredOrChanged } from './consumers/know-companies-when-registered-or-changed.ts';
import { LearnTitleWhenWorkRecorded } from './consumers/learn-title-when-work-recorded.ts';
import { MarkMatchesAskedWhenRequested } from './consumers/mark-matches-asked-when-requested.ts';
import { RescoreWhenListingChanges } from './consumers/rescore-when-listing-changes.ts';
import { database } from './database.ts';
import { LearnFromAnswer } from './lessons/learn-from-answer/learn-from-answer.ts';
import { ExperienceRepository } from './lessons/persistence/experience-repository.ts';
import { ListingRepository } from './listings/listing-repository.ts';
import { Market } from './market/market.ts';
import { KeepSnapshot } from './market/snapshot/keep-snapshot.ts';
import { DeleteProfile } from './profiles/delete-profile/delete-profile.ts';
import { ForgetMember } from './profiles/forget-member/forget-member.ts';
import { ProfileRepository } from './profiles/persistence/profile-repository.ts';
import { FollowRequest } from './requests/follow-request/follow-request.ts';
import { RequestRepository } from './requests/persistence/request-repository.ts';
import { Planner } from './scoring/planner.ts';
import { RescoreRepository } from './rules/persistence/rescore-repository.ts';
import { RescoreMarket } from './rules/rescore-market/rescore-market.ts';
import { RunJobs } from './scoring/run-jobs.ts';
import { SuggestionRepository } from './suggestions/persistence/suggestion-repository.ts';
import { WriteSuggestions } from './suggestions/write-suggestions/write-suggestions.ts';
import { TitleRepository } from './titles/title-repository.ts';

/** Consumes listings and titles, scores, and writes suggestions. Deployed apart from the API, over its database. */
export const matchingWorker = defineService({
  name: 'matching-worker',
  port: matchingWorkerPort,
  settings: workerSettings,
  database,
  engines: ['kafka', 'redis'],
  consumes: 'matching',
  queues: queuesOf('matching'),
  controllers: [
    RescoreWhenListingChanges,
    LearnTitleWhenWorkRecorded,
    MarkMatchesAskedWhenRequested,
    ForgetMemberWhenErased,
    KnowCompaniesWhenRegisteredOrChanged,
  ],
  providers: [
    Market,
    KeepSnapshot,
    ListingRepository,
    ProfileRepository,
    DeleteProfile,
    ForgetMember,
    TitleRepository,
    SuggestionRepository,
    Planner,
    WriteSuggestions,
    RunJobs,
    AdvanceCalendar,
    RequestRepository,
    FollowRequest,
    ExperienceRepository,
    LearnFromAnswer,
    RescoreRepository,
    RescoreMarket,
    KnownCompanies,
  ],
});
