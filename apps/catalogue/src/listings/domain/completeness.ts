import { expandLanguages, Refusal, type Avail, type Language, type ListingContent } from '@marquee/contracts';
import { somethingFree } from '../../rights/domain/rights-position.ts';

/** What buyers and matching rest on. */
type Needed = 'kind' | 'stage' | 'originalLanguage' | 'ai' | 'mandate';
export type CompleteContent = ListingContent & {
  readonly [Field in Needed]-?: NonNullable<ListingContent[Field]>;
};

export class ListingIncomplete extends Refusal {
  constructor(missing: readonly Missing[]) {
    const fields = missing.map(({ field }) => field);
    super('listing-incomplete', 422, `It cannot be published without: ${fields.join(', ')}.`, {
      missing: fields,
      errors: missing.map(({ field, message }) => ({ path: `/${field}`, code: 'missing', message })),
    });
  }
}

interface Missing {
  readonly field: keyof ListingContent | 'rights';
  readonly message: string;
}

interface Offer {
  readonly avails: readonly Avail[];
  /** Days before it do not count. */
  readonly day: string;
}

/**
 * The content as it must be on the market; with an offer, that something of it is free, too.
 * @throws ListingIncomplete naming each field that is missing
 */
export function refuseIncomplete(content: ListingContent, offer?: Offer): CompleteContent {
  const missing = [...missingOf(content), ...(offer ? missingRights(offer) : [])];
  const { kind, stage, originalLanguage, ai, mandate } = content;
  const complete = kind && stage && originalLanguage && ai && mandate;
  if (missing.length > 0 || !complete) throw new ListingIncomplete(missing);
  return { ...content, kind, stage, originalLanguage, ai, mandate };
}

function missingOf(content: ListingContent): Missing[] {
  const { originalLanguage, loglines, synopses } = content;
  const filled = (['kind', 'stage', 'originalLanguage', 'ai', 'mandate'] as const)
    .filter((field) => content[field] === undefined)
    .map((field) => ({ field, message: 'needed to publish' }));
  const listed = (['titles', 'genres', 'audience', 'origin', 'seeking'] as const)
    .filter((field) => content[field].length === 0)
    .map((field) => ({ field, message: 'at least one is needed to publish' }));
  const told = [
    ...(hasTextIn(loglines, [originalLanguage, 'en'])
      ? []
      : [{ field: 'loglines' as const, message: 'one is needed in the original language or in English' }]),
    ...(hasTextIn(synopses, [originalLanguage])
      ? []
      : [{ field: 'synopses' as const, message: 'one is needed in the original language' }]),
  ];
  return [...filled, ...listed, ...told];
}

const missingRights = ({ avails, day }: Offer): Missing[] =>
  somethingFree(avails, day)
    ? []
    : [{ field: 'rights', message: 'at least one line must leave something free, today or later' }];

const chinese = expandLanguages(['zh']);

/** A text of any script or region counts for its language, and one in any Chinese for every other. */
function hasTextIn(
  texts: Readonly<Record<string, string>>,
  wanted: readonly (Language | undefined)[],
): boolean {
  const accepted = new Set(
    wanted.flatMap((language) =>
      language === undefined ? [] : chinese.includes(language) ? chinese : [language],
    ),
  );
  return Object.keys(texts).some((tag) => accepted.has(tag.split('-')[0] ?? ''));
}
