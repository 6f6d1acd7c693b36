import { CompanyId, Stage, type LessonFacet, type ProfileTerms } from '@marquee/contracts';
import type { Decision } from './experience.ts';

const wishesOf = { genre: 'genres', theme: 'themes' } as const;
const most = { genre: 100, theme: 100, company: 1_000 };

/** The weight that the terms give to a genre or theme; undefined where they do not wish it. */
export function wishOf({ wishes }: ProfileTerms, facet: LessonFacet, value: string): number | undefined {
  if (facet !== 'genre' && facet !== 'theme') return undefined;
  const wished = wishes?.[wishesOf[facet]] ?? {};
  return Object.hasOwn(wished, value) ? wished[value] : undefined;
}

export function isExcluded(terms: ProfileTerms, facet: LessonFacet, value: string): boolean {
  switch (facet) {
    case 'genre':
    case 'theme':
    case 'company':
      return excludedOf(terms, facet).includes(value);
    case 'stage':
    case 'language': {
      const gate = gateOf(terms, facet);
      return gate.length > 0 && !gate.includes(value);
    }
    default:
      return facet satisfies never;
  }
}

/** A gate must be left with something: it asks nothing when it is empty. Languages have no gate of "all but". */
export function canExclude(terms: ProfileTerms, facet: LessonFacet, value: string): boolean {
  if (isExcluded(terms, facet, value)) return false;
  if (facet === 'stage') return gateOf(terms, facet).length !== 1;
  if (facet === 'language') return gateOf(terms, facet).length > 1;
  return excludedOf(terms, facet).length < most[facet];
}

/** The terms that keep the value out, and what is needed to undo that. */
export function exclude(
  terms: ProfileTerms,
  facet: LessonFacet,
  value: string,
): { terms: ProfileTerms; decision: Decision } {
  const decision = { facet, value, is: 'accepted' as const };
  if (facet === 'stage' || facet === 'language') {
    const gate = gateOf(terms, facet);
    const whole = gate.length > 0 ? gate : Stage.options;
    return {
      terms: withGate(
        terms,
        facet,
        whole.filter((each) => each !== value),
      ),
      decision: { ...decision, madeGate: gate.length === 0 },
    };
  }
  const weight = wishOf(terms, facet, value);
  return {
    terms: withExcluded(withWish(terms, facet, value, undefined), facet, [
      ...excludedOf(terms, facet),
      value,
    ]),
    decision: { ...decision, ...(weight !== undefined && { weight }) },
  };
}

/** The terms as they would be without the exclusion; what has been changed of it since stays changed. */
export function include(terms: ProfileTerms, { facet, value, weight, madeGate }: Decision): ProfileTerms {
  if (!isExcluded(terms, facet, value)) return terms;
  if (facet === 'stage' || facet === 'language') {
    const gate = [...gateOf(terms, facet), value];
    const isWhole = madeGate && Stage.options.every((stage) => gate.includes(stage));
    return withGate(terms, facet, isWhole ? [] : gate);
  }
  const left = excludedOf(terms, facet).filter((each) => each !== value);
  const wish = wishOf(terms, facet, value) ?? weight;
  return withExcluded(withWish(terms, facet, value, wish), facet, left);
}

type Listed = 'genre' | 'theme' | 'company';
type Gated = 'stage' | 'language';

function excludedOf({ exclusions = {} }: ProfileTerms, facet: Listed): readonly string[] {
  if (facet === 'company') return exclusions.companies ?? [];
  return exclusions[wishesOf[facet]] ?? [];
}

function withExcluded(terms: ProfileTerms, facet: Listed, values: readonly string[]): ProfileTerms {
  const part =
    facet === 'company'
      ? { companies: values.map((id) => CompanyId.parse(id)) }
      : { [wishesOf[facet]]: [...values] };
  return { ...terms, exclusions: { ...terms.exclusions, ...part } };
}

const gateOf = ({ gates = {} }: ProfileTerms, facet: Gated): readonly string[] =>
  (facet === 'stage' ? gates.stages : gates.originLanguages) ?? [];

function withGate(terms: ProfileTerms, facet: Gated, values: readonly string[]): ProfileTerms {
  const part =
    facet === 'stage'
      ? { stages: values.map((stage) => Stage.parse(stage)) }
      : { originLanguages: [...values] };
  return { ...terms, gates: { ...terms.gates, ...part } };
}

/** Undefined: no wish. */
function withWish(
  terms: ProfileTerms,
  facet: Listed,
  value: string,
  weight: number | undefined,
): ProfileTerms {
  if (facet === 'company') return terms;
  const name = wishesOf[facet];
  const others = Object.entries(terms.wishes?.[name] ?? {}).filter(([slug]) => slug !== value);
  const wished = weight === undefined ? others : [...others, [value, weight] as const];
  if (wished.length === 0 && !terms.wishes?.[name]) return terms;
  return { ...terms, wishes: { ...terms.wishes, [name]: Object.fromEntries(wished) } };
}
