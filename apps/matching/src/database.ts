import { calendarCollection } from './calendar/advance-calendar.ts';
import { companiesCollection } from './companies/known-companies.ts';
import { experiencesCollection } from './lessons/persistence/experience-repository.ts';
import { listingsCollection } from './listings/listing-repository.ts';
import { rulesCollection } from './market/rules.ts';
import { snapshotsCollection } from './market/snapshot/market-snapshots.ts';
import { listsByWork } from './migrations/lists-by-work.ts';
import { profilesCollection } from './profiles/persistence/profile-repository.ts';
import { requestsCollection } from './requests/persistence/request-repository.ts';
import { rescoresCollection } from './rules/persistence/rescore-repository.ts';
import { rulesHistoryCollection } from './rules/persistence/rules-repository.ts';
import { countersCollection } from './sequence.ts';
import { suggestionsCollection } from './suggestions/persistence/suggestion-repository.ts';
import { titlesCollection } from './titles/title-repository.ts';

/** One for the API and the worker, which loads none of the API's code. */
export const database = {
  name: 'matching',
  migrations: [listsByWork],
  collections: [
    profilesCollection,
    suggestionsCollection,
    listingsCollection,
    titlesCollection,
    countersCollection,
    calendarCollection,
    rulesCollection,
    requestsCollection,
    experiencesCollection,
    rulesHistoryCollection,
    rescoresCollection,
    snapshotsCollection,
    companiesCollection,
  ],
};
