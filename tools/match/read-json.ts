import type { z } from 'zod';
import { longestLine, type Line } from './lines.ts';

/** What is wrong, and where: a JSON path such as `$.avails[0].from`. */
export interface Refusal {
  readonly path: string;
  readonly reason: string;
}

export type Read<Value> = { readonly value: Value } | { readonly refusals: readonly Refusal[] };

/** A line could be wrong in a million places; nobody reads more than some. */
const toldOfALine = 10;

/**
 * The value of a line, or why it is refused.
 * @returns undefined for a blank line, which NDJSON lets pass
 */
export function readLine<Value>({ number, bytes }: Line, form: z.ZodType<Value>): Read<Value> | undefined {
  if (bytes === undefined) return refused(`is longer than ${longestLine / 2 ** 20} MiB`);
  const text = textOf(bytes);
  if (text === undefined) return refused('is not UTF-8');
  const unmarked = number === 1 ? withoutByteOrderMark(text) : text;
  return /^[ \t\r]*$/.test(unmarked) ? undefined : readJson(unmarked, form);
}

export function readJson<Value>(text: string, form: z.ZodType<Value>): Read<Value> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused(`is not JSON: ${printable(error instanceof Error ? error.message : String(error))}`);
  }
  const parsed = form.safeParse(json);
  return parsed.success ? { value: parsed.data } : { refusals: refusalsOf(parsed.error.issues) };
}

/** Bytes that are not UTF-8 stand for nothing: they are not replaced, as most readers would. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const withoutByteOrderMark = (text: string): string =>
  text.startsWith('\uFEFF') ? text.slice(1) : text;

export const refused = (reason: string): { refusals: readonly Refusal[] } => ({
  refusals: [{ path: '$', reason }],
});

type Issue = z.core.$ZodIssue;

function refusalsOf(issues: readonly Issue[]): Refusal[] {
  const told: Refusal[] = [];
  for (const issue of issues) {
    if (told.length >= toldOfALine) break;
    told.push(...refusalsOfIssue(issue).slice(0, toldOfALine - told.length));
  }
  const left = issues.length - told.length;
  return left > 0 ? [...told, { path: '$', reason: `and ${left} more` }] : told;
}

function refusalsOfIssue(issue: Issue): Refusal[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, toldOfALine)
        .map((key) => ({ path: pathOf([...issue.path, key]), reason: 'is not a name known here' }));
    case 'invalid_key':
      return [{ path: pathOf(issue.path), reason: printable(issue.issues[0]?.message ?? issue.message) }];
    default:
      return [{ path: pathOf(issue.path), reason: printable(issue.message) }];
  }
}

const plain = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    const name = String(step);
    return plain.test(name) ? `.${name}` : `[${printable(JSON.stringify(name))}]`;
  });
  return `$${steps.join('')}`;
}

const longestReason = 300;

/** On one line and harmless to a terminal, whatever the input holds. */
function printable(text: string): string {
  const escaped = text
    .slice(0, longestReason)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (found) => JSON.stringify(found).slice(1, -1))
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
  return text.length > longestReason ? `${escaped}...` : escaped;
}
