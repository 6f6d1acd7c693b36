import i18next from 'i18next';
import { formatsOf } from '../i18n/format.ts';
import { loadStrings } from '../i18n/i18n.ts';
import { isRefusal } from '../api/problem.ts';
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

type FieldRefusal = NonNullable<Problem['errors']>[number];

/** By what the field is, such as a website, or by what is wrong with it. */
function textOfField({ path, code }: FieldRefusal): string | undefined {
  const { language } = i18next;
  const wordsFor = (key: string): unknown => i18next.getResource(language, 'refusals', `field.${key}`);
  const [name = ''] = path.split('/').slice(-1);
  const texts = code === 'invalid-format' ? [wordsFor(name), wordsFor(code)] : [wordsFor(code)];
  return texts.find((text) => typeof text === 'string');
}

/** What is wrong with fields of a request, each thing once, as far as we have words for it. */
export const fieldTexts = ({ errors = [] }: Problem): string[] => [
  ...new Set(errors.map(textOfField).filter((text) => text !== undefined)),
];

/** What is wrong with the field at the end of a path, such as `/company/name`, to be said beside it. */
export function fieldRefusal(error: unknown, path: string): string | undefined {
  if (!isRefusal(error, 'invalid-request')) return undefined;
  const found = error.problem.errors?.find((each) => each.path.endsWith(path));
  return found && (textOfField(found) ?? found.message);
}
