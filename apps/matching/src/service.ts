import { queuesOf, services } from '@marquee/contracts';
import { defineService } from '@marquee/service';
import { KnownCompanies } from './companies/known-companies.ts';
import { ExportPersonalDataHttp } from './export-personal-data/export-personal-data.http.ts';
import { ExportExposureHttp } from './exposure/export-exposure/export-exposure.http.ts';
import { MarketExposure } from './exposure/market-exposure.ts';
import { ExposureRepository } from './exposure/persistence/exposure-repository.ts';
import { ReportExposureHttp } from './exposure/report-exposure/report-exposure.http.ts';
import { database } from './database.ts';
import { CountInterest } from './interest/count-interest.ts';
import { ForeseeInterestHttp } from './interest/foresee-interest/foresee-interest.http.ts';
import { ForeseeInterest } from './interest/foresee-interest/foresee-interest.ts';
import { ListBriefsHttp } from './interest/list-briefs/list-briefs.http.ts';
import { ListBriefs } from './interest/list-briefs/list-briefs.ts';
import { InterestRepository } from './interest/persistence/interest-repository.ts';
import { ReportInterestHttp } from './interest/report-interest.http.ts';
import { ExportLeadsHttp } from './leads/export-leads/export-leads.http.ts';
import { ReportLeadsHttp } from './leads/report-leads/report-leads.http.ts';
import { ReportLeads } from './leads/report-leads/report-leads.ts';
import { DecideLessonHttp } from './lessons/decide-lesson/decide-lesson.http.ts';
import { DecideLesson } from './lessons/decide-lesson/decide-lesson.ts';
import { LearnFromAnswer } from './lessons/learn-from-answer/learn-from-answer.ts';
import { ExperienceRepository } from './lessons/persistence/experience-repository.ts';
import { ReadLessonsHttp } from './lessons/read-lessons/read-lessons.http.ts';
import { ListingRepository } from './listings/listing-repository.ts';
import { OpenBriefs } from './market/open-briefs.ts';
import { OpenListings } from './market/open-listings.ts';
import { ChangeProfile } from './profiles/change-profile/change-profile.ts';
import { ChangeProfileHttp } from './profiles/change-profile/change-profile.http.ts';
import { CreateProfile } from './profiles/create-profile/create-profile.ts';
import { CreateProfileHttp } from './profiles/create-profile/create-profile.http.ts';
import { DeleteProfile } from './profiles/delete-profile/delete-profile.ts';
import { DeleteProfileHttp } from './profiles/delete-profile/delete-profile.http.ts';
import { ImportProfiles } from './profiles/import-profiles/import-profiles.ts';
import { ImportProfilesHttp } from './profiles/import-profiles/import-profiles.http.ts';
import { PreviewProfileHttp } from './profiles/preview-profile/preview-profile.http.ts';
import { PreviewProfile } from './profiles/preview-profile/preview-profile.ts';
import { ProfileRepository } from './profiles/persistence/profile-repository.ts';
import { ReadProfilesHttp } from './profiles/read-profiles/read-profiles.http.ts';
import { RequestRepository } from './requests/persistence/request-repository.ts';
import { ChangeRulesHttp } from './rules/change-rules/change-rules.http.ts';
import { ChangeRules } from './rules/change-rules/change-rules.ts';
import { RescoreRepository } from './rules/persistence/rescore-repository.ts';
import { RulesRepository } from './rules/persistence/rules-repository.ts';
import { PreviewRulesHttp } from './rules/preview-rules/preview-rules.http.ts';
import { PreviewRules } from './rules/preview-rules/preview-rules.ts';
import { ProposeRarityHttp } from './rules/propose-rarity/propose-rarity.http.ts';
import { ReadRulesHttp } from './rules/read-rules/read-rules.http.ts';
import { AnswerSuggestion } from './suggestions/answer-suggestion/answer-suggestion.ts';
import { AnswerSuggestionHttp } from './suggestions/answer-suggestion/answer-suggestion.http.ts';
import { DraftAskHttp } from './suggestions/draft-ask/draft-ask.http.ts';
import { DraftAsk } from './suggestions/draft-ask/draft-ask.ts';
import { SuggestionRepository } from './suggestions/persistence/suggestion-repository.ts';
import { ReadSuggestionsHttp } from './suggestions/read-suggestions/read-suggestions.http.ts';
import { TitleRepository } from './titles/title-repository.ts';
import { ListingWay } from './whereabouts/listing-way.ts';

/** The API: interest profiles, suggestions, interest. It scores nothing; the worker does. */
export const matching = defineService({
  name: 'matching',
  port: services.matching.port,
  database,
  engines: ['kafka', 'redis'],
  way: ListingWay,
  queues: queuesOf('matching'),
  controllers: [
    ExportPersonalDataHttp,
    CreateProfileHttp,
    ImportProfilesHttp,
    PreviewProfileHttp,
    ReadProfilesHttp,
    ChangeProfileHttp,
    DeleteProfileHttp,
    ReadSuggestionsHttp,
    AnswerSuggestionHttp,
    DraftAskHttp,
    ReadLessonsHttp,
    DecideLessonHttp,
    ReadRulesHttp,
    ChangeRulesHttp,
    PreviewRulesHttp,
    ProposeRarityHttp,
    ReportInterestHttp,
    ForeseeInterestHttp,
    ListBriefsHttp,
    ReportLeadsHttp,
    ExportLeadsHttp,
    ReportExposureHttp,
    ExportExposureHttp,
  ],
  providers: [
    ProfileRepository,
    ListingRepository,
    SuggestionRepository,
    CreateProfile,
    ChangeProfile,
    DeleteProfile,
    ImportProfiles,
    OpenListings,
    OpenBriefs,
    PreviewProfile,
    AnswerSuggestion,
    DraftAsk,
    ExperienceRepository,
    LearnFromAnswer,
    DecideLesson,
    TitleRepository,
    InterestRepository,
    ForeseeInterest,
    CountInterest,
    RequestRepository,
    ListBriefs,
    KnownCompanies,
    ReportLeads,
    ExposureRepository,
    MarketExposure,
    RulesRepository,
    RescoreRepository,
    ChangeRules,
    PreviewRules,
  ],
});
