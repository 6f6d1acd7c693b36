import { randomUUID } from 'node:crypto';
import { alertKinds } from '@marquee/contracts';
import type { ApiDocument, Schema } from './api-document.ts';

/** What the name of a property says of its value: ids of things that are there. */
export type Known = Readonly<Record<string, unknown>>;

/** Texts for formats and patterns that the API asks for; the first that is accepted is taken. */
const texts = [
  'Sample',
  'sample',
  'en',
  'USD',
  'tt0109424',
  '9780141439518',
  '2027-01-01',
  'Asia/Hong_Kong',
  '10:00',
  'no-token-that-anybody-has',
];
const byFormat: Readonly<Record<string, () => string>> = {
  uuid: () => randomUUID(),
  email: () => `${randomUUID()}@example.com`,
  date: () => '2027-01-01',
  'date-time': () => '2027-01-01T00:00:00Z',
  uri: () => 'https://example.com/',
};
/** Refined by code, where the document has only words for it; and a brief that nothing fits, to be in nobody's way. */
const byName: Known = {
  zone: 'Asia/Hong_Kong',
  minScore: 100,
  thresholds: Object.fromEntries(alertKinds.map((kind) => [kind, { raise: 1, clear: 0, forSeconds: 60 }])),
};
/** Of these properties an object must have one, which only words say. */
const oneOf: readonly string[] = ['messageId', 'ids'];

/**
 * The least that the schema accepts: what is required, or of an object that requires nothing its first property; with
 * `keep`, whatever leads to that property, too. Known names have their known values.
 * @throws Error where nothing that is known here fits the schema: then this file must learn more
 */
export function sample(document: ApiDocument, schema: Schema, known: Known = {}, keep?: Keep): unknown {
  return valueOf({ document, known: { ...byName, ...known }, keep }, schema, []);
}

/** Steps to a place in a body; `*` is the first item of a list. */
export type Keep = readonly string[];

interface Sampling {
  readonly document: ApiDocument;
  readonly known: Known;
  readonly keep: Keep | undefined;
}

function valueOf(sampling: Sampling, named: Schema, at: Keep): unknown {
  const schema = sampling.document.resolve(named);
  const [alternative] = schema.anyOf ?? schema.oneOf ?? [];
  if (alternative) return valueOf(sampling, alternative, at);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return objectOf(sampling, schema, at);
    case 'array':
      return listOf(sampling, schema, at);
    case 'string':
      return textOf(schema, at);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case undefined:
      return {};
    default:
      throw new Error(`no sample of ${schema.type} at ${at.join('/')}`);
  }
}

function objectOf(sampling: Sampling, { properties = {}, required = [] }: Schema, at: Keep) {
  const names = Object.keys(properties);
  const leading = names.find((name) => name === next(sampling.keep, at));
  const chosen = names.filter((name) => oneOf.includes(name));
  const least = required.length > 0 || leading !== undefined ? required : names.slice(0, 1);
  const wanted = [...least, ...chosen.slice(0, 1)];
  const entries = names
    .filter((name) => wanted.includes(name) || name === leading)
    .map((name) => [name, sampling.known[name] ?? valueOf(sampling, properties[name] ?? {}, [...at, name])]);
  return Object.fromEntries(entries) as object;
}

function listOf(sampling: Sampling, { items, minItems = 0 }: Schema, at: Keep): unknown[] {
  const count = next(sampling.keep, at) === '*' ? Math.max(minItems, 1) : minItems;
  return Array.from({ length: count }, () => valueOf(sampling, items ?? {}, [...at, '*']));
}

function textOf({ format, pattern, minLength = 0 }: Schema, at: Keep): string {
  const made = byFormat[format ?? '']?.();
  if (made !== undefined) return made;
  const form = new RegExp(pattern ?? '', 'u');
  const text = texts.find((candidate) => candidate.length >= minLength && form.test(candidate));
  if (text === undefined) throw new Error(`no sample matches ${pattern} at ${at.join('/')}`);
  return text;
}

/** The step after `at` on the way that is to be kept. */
const next = (keep: Keep | undefined, at: Keep): string | undefined =>
  keep && at.every((step, depth) => step === keep[depth]) ? keep[at.length] : undefined;

/** Every place in a body where an object with named properties stands, the body itself among them. */
export function objectsIn(document: ApiDocument, schema: Schema, at: Keep = []): Keep[] {
  const resolved = document.resolve(schema);
  const [alternative] = resolved.anyOf ?? resolved.oneOf ?? [];
  if (alternative) return objectsIn(document, alternative, at);
  if (resolved.type === 'array') return objectsIn(document, resolved.items ?? {}, [...at, '*']);
  if (!resolved.properties) return [];
  const within = Object.entries(resolved.properties).flatMap(([name, property]) =>
    objectsIn(document, property, [...at, name]),
  );
  return [at, ...within];
}
