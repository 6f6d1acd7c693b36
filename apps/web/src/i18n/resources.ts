import type { CustomTypeOptions } from 'i18next';
import type answering from '../answering/strings/en.ts';
import type briefs from '../briefs/strings/en.ts';
import type catalogue from '../catalogue/strings/en.ts';
import type companies from '../companies/strings/en.ts';
import type conversations from '../conversations/strings/en.ts';
import type design from '../design/strings/en.ts';
import type frame from '../frame/strings/en.ts';
import type leads from '../leads/strings/en.ts';
import type listing from '../listing/strings/en.ts';
import type matches from '../matches/strings/en.ts';
import type notifications from '../notifications/strings/en.ts';
import type ops from '../ops/strings/en.ts';
import type offering from '../offering/strings/en.ts';
import type organiser from '../organiser/strings/en.ts';
import type refusals from '../refusals/strings/en.ts';
import type requests from '../requests/strings/en.ts';
import type session from '../session/strings/en.ts';
import type shortlist from '../shortlist/strings/en.ts';
import type team from '../team/strings/en.ts';
import type vocabulary from '../vocabulary/strings/en.ts';

/** A namespace a capability, named as its folder; a key that does not exist fails the type check. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: {
      answering: typeof answering;
      briefs: typeof briefs;
      catalogue: typeof catalogue;
      companies: typeof companies;
      conversations: typeof conversations;
      design: typeof design;
      frame: typeof frame;
      leads: typeof leads;
      listing: typeof listing;
      matches: typeof matches;
      notifications: typeof notifications;
      ops: typeof ops;
      offering: typeof offering;
      organiser: typeof organiser;
      refusals: typeof refusals;
      requests: typeof requests;
      session: typeof session;
      shortlist: typeof shortlist;
      team: typeof team;
      vocabulary: typeof vocabulary;
    };
  }
}

export type Namespace = keyof CustomTypeOptions['resources'];
