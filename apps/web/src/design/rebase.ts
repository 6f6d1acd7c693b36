import { deepEqual } from '@tanstack/react-router';

/**
 * What was changed here, put on what has been stored since: a three-way merge by the keys of objects and the members
 * of lists. Where both changed the same value, what was changed here.
 */
export function rebase<Value>(mine: Value, base: Value, stored: Value): Value;
export function rebase(mine: unknown, base: unknown, stored: unknown): unknown {
  if (deepEqual(mine, base)) return stored;
  const lists = allAre(isList, [], mine, base, stored);
  if (lists) return mergedList(...lists);
  const records = allAre(isRecord, {}, mine, base, stored);
  if (!records) return mine;
  const merged = mergedRecord(...records);
  return mine === undefined && Object.keys(merged).length === 0 ? undefined : merged;
}

type List = readonly unknown[];
type Fields = Readonly<Record<string, unknown>>;
const isList = (value: unknown): value is List => Array.isArray(value);
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !isList(value);

/** What is not there is as good as empty. */
function allAre<Kind>(
  is: (value: unknown) => value is Kind,
  empty: Kind,
  ...values: [unknown, unknown, unknown]
) {
  const [mine = empty, base = empty, stored = empty] = values;
  return is(mine) && is(base) && is(stored) ? ([mine, base, stored] as const) : undefined;
}

/** Lists of terms have no empty ones: no list asks for anything. */
function mergedList(mine: List, base: List, stored: List): List | undefined {
  const kept = mine.filter((item) => stored.includes(item) || !base.includes(item));
  const added = stored.filter((item) => !base.includes(item) && !mine.includes(item));
  return kept.length + added.length > 0 ? [...kept, ...added] : undefined;
}

function mergedRecord(mine: Fields, base: Fields, stored: Fields): Fields {
  const keys = new Set([...Object.keys(mine), ...Object.keys(stored)]);
  const merged = Array.from(keys, (key) => [key, rebase(mine[key], base[key], stored[key])] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}
