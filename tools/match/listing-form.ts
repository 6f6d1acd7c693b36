import { AiUse, Audience, DealType, Kind, ListingState, Mode, Stage, Technique } from '@marquee/contracts';
import { z } from 'zod';
import { Amount, Country, Day, endsAfterItBegins, endsTooEarly, Id, Slug, Tongue, Use } from './values.ts';

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.array(item).min(1, 'is an empty list');

const avail = z
  .strictObject({
    territories: oneOrMore(Country),
    media: oneOrMore(Use),
    from: Day,
    until: Day.optional(),
    languages: oneOrMore(Tongue).optional(),
    exclusive: z.boolean(),
  })
  .refine(endsAfterItBegins, endsTooEarly);

/** A line of the listings; territories and languages are expanded already. */
export const ListingForm = z.strictObject({
  id: Id,
  companyId: Id,
  state: ListingState,
  kind: Kind,
  technique: Technique.optional(),
  mode: Mode.optional(),
  stage: Stage,
  seeking: z.array(DealType),
  askUsd: Amount.optional(),
  genres: z.array(Slug),
  themes: z.array(Slug),
  audience: z.array(Audience),
  originalLanguage: Tongue,
  origin: z.array(Country),
  budgetUsd: Amount.optional(),
  comparables: z.array(Slug),
  people: z.array(Slug),
  aiUse: AiUse,
  excludedCompanies: z.array(Id),
  avails: z.array(avail),
});
