import type {
  Audience,
  DeclineReason,
  Medium,
  RequestKind,
  Side,
  Stage,
  StandingReason,
  TopMatch,
} from '@marquee/contracts';
import type { MailItem, MailItemOf } from '../domain/mail.ts';
import type { Formats } from './formats.ts';

/** One thing, put into words: what a subject says of it where it comes alone, and what a mail shows of it. */
export interface Said {
  readonly subject: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** On the button. */
  readonly action: string;
}

/** Kinds that are said one by one; matches are many by nature. */
type OneByOne = Exclude<MailItem['kind'], 'matches'>;
type Data<Kind extends OneByOne> = MailItemOf<Kind>['data'];

/** All that mails say in one language. */
export interface Words {
  /** BCP 47, with a region where dates and lists need one. */
  readonly locale: string;
  readonly greeting: (name: string) => string;
  /** Names a company that does not show itself. */
  readonly somebody: Readonly<Record<Side, string>>;
  readonly someCompany: string;
  readonly yourCompany: string;
  readonly requestKinds: Readonly<Record<RequestKind, string>>;
  readonly declineReasons: Readonly<Record<DeclineReason, string>>;
  readonly reportReasons: Readonly<Record<Data<'report'>['reason'], string>>;
  readonly standingReasons: Readonly<Record<StandingReason, string>>;
  readonly features: Readonly<Record<TopMatch['reasons']['features'][number]['feature'], string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly media: Readonly<Record<Medium, string>>;
  /** Label and value. */
  readonly labelled: (label: string, value: string) => string;

  readonly matches: {
    readonly subject: (count: number, title: string) => string;
    readonly heading: (count: number) => string;
    readonly why: string;
    readonly free: string;
    /** `media`, `territory` and `until` as far as they are said. */
    readonly freeCell: (cell: { medium?: string; territory?: string; until?: string }) => string;
    readonly more: (count: number) => string;
    readonly action: string;
    readonly allOf: string;
  };
  readonly 'matches-capped': (data: Data<'matches-capped'>, formats: Formats) => Said;
  readonly 'request-received': (data: Data<'request-received'>, company: string, formats: Formats) => Said;
  readonly 'request-answered': (data: Data<'request-answered'>, company: string, formats: Formats) => Said;
  readonly conversation: (data: Data<'conversation'>, company: string, formats: Formats) => Said;
  readonly report: (data: Data<'report'>, formats: Formats) => Said;
  readonly 'company-standing': (data: Data<'company-standing'>, company: string) => Said;
  readonly 'acted-for': (data: Data<'acted-for'>, formats: Formats) => Said;

  /** Subject and heading where there are several of a kind. */
  readonly several: Readonly<Record<OneByOne, (count: number) => string>>;

  readonly digest: {
    readonly subject: (parts: string) => string;
    readonly heading: string;
    readonly matches: (count: number) => string;
    readonly requests: (count: number) => string;
    readonly conversations: (count: number) => string;
    readonly others: (count: number) => string;
  };
  readonly footer: {
    readonly whyNews: string;
    readonly whyDigest: string;
    readonly unsubscribe: string;
    readonly preferences: string;
  };
}
