import { BeginActingHttp } from './begin-acting/begin-acting.http.ts';
import { BeginActing } from './begin-acting/begin-acting.ts';
import { EndActingHttp } from './end-acting/end-acting.http.ts';
import { EndActing } from './end-acting/end-acting.ts';
import { ActingRepository, actingsCollection } from './persistence/acting-repository.ts';
import { ReadActingsHttp } from './read-actings/read-actings.http.ts';

/** How those who run the market act in the name of a member: with a reason, for a while, in the open. */
export const actingParts = {
  collections: [actingsCollection],
  controllers: [BeginActingHttp, EndActingHttp, ReadActingsHttp],
  providers: [ActingRepository, BeginActing, EndActing],
};
