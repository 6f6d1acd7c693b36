import { Language, Medium, slugPattern, Territory } from '@marquee/contracts';
import { z } from 'zod';

/** What the forms of profiles, listings and rules are made of. Lists have no bound here, and duplicates are welcome. */
export const Id = z.string().min(1, 'is empty');
export const Slug = z.string().regex(slugPattern, 'is not a lower-case slug such as "time-travel"');
export const Amount = z.int().min(0).max(1_000_000_000_000);
export const Percent = z.int().min(0).max(100);
export const Day = z.iso.date('is not a day such as "2027-01-31"');

export const Country = z.enum(Territory.options, 'is not a country of ISO 3166-1 alpha-2');
export const Tongue = z.enum(Language.options, 'is not a language by its BCP 47 primary tag');
export const Use = z.enum(Medium.options, 'is not a medium');

export const weightsForm = z.strictObject({
  rights: Percent.optional(),
  genres: Percent.optional(),
  themes: Percent.optional(),
  comparables: Percent.optional(),
  budget: Percent.optional(),
  stage: Percent.optional(),
  audience: Percent.optional(),
});

/** A country as a key: `z.record` would want one of each of an enumeration. */
const CountryKey = z
  .string()
  .refine((code) => Country.safeParse(code).success, 'is not a country of ISO 3166-1 alpha-2');

/** zod drops a key that would be an object's prototype; here it is refused like any other that is no slug or country. */
const byKey = <Value extends z.ZodType>(key: z.ZodString, value: Value) =>
  z.unknown().superRefine(refusePrototype).pipe(z.record(key, value));
export const bySlug = <Value extends z.ZodType>(value: Value) => byKey(Slug, value);
export const byCountry = <Value extends z.ZodType>(value: Value) => byKey(CountryKey, value);

function refusePrototype(found: unknown, context: z.RefinementCtx): void {
  if (typeof found === 'object' && found !== null && Object.hasOwn(found, '__proto__')) {
    context.addIssue({
      code: 'custom',
      path: ['__proto__'],
      message: 'is not a name to be used here',
      input: found,
    });
  }
}

type Period = { readonly from: string; readonly until?: string | undefined };
/** ISO days compare as text. */
export const endsAfterItBegins = ({ from, until }: Period) => until === undefined || from < until;
export const endsTooEarly = { error: 'must be after "from"', path: ['until'] };
