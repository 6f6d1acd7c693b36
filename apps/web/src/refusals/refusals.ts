import i18next from 'i18next';
import { formatsOf } from '../i18n/format.ts';
import { loadStrings } from '../i18n/i18n.ts';
import type { Problem } from '../api/schema.ts';

/** They come with the first refusal: most people never need them. */
export const loadRefusals = (): Promise<void> => loadStrings('refusals').catch(() => undefined);

/** What a refusal says in the reader's language; undefined where we have no words for its code. */
export function refusalText(problem: Problem): string | undefined {
  const { language } = i18next;
  const text: unknown = i18next.getResource(language, 'refusals', problem.code);
  if (typeof text !== 'string') return undefined;
  const { freesAt } = problem;
  const values = typeof freesAt === 'string' ? { freesAt: formatsOf(language).zonedInstant(freesAt) } : {};
  return i18next.services.interpolator.interpolate(text, { ...problem, ...values }, language, {});
}
