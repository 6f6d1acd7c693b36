import type { EditionChange, EditionTerms } from '../../api/schema.ts';
import { faultOf, linesOf, tablesOf, type TablesFault } from './tables.ts';

/** What is written into the form, whether it can be stated or not. */
export interface Draft {
  readonly name: string;
  readonly opensOn: string | undefined;
  readonly closesOn: string | undefined;
  readonly showFrom: string | undefined;
  readonly showTo: string | undefined;
  readonly zone: string;
  readonly slotMinutes: number | undefined;
  /** Lines. */
  readonly tables: string;
}

export const shortestSlot = 5;
export const longestSlot = 120;

/** @param zone where nothing is stated yet */
export function draftOf(terms: EditionTerms | undefined, zone: string): Draft {
  if (!terms) {
    const unset = { opensOn: undefined, closesOn: undefined, showFrom: undefined, showTo: undefined };
    return { name: '', ...unset, zone, slotMinutes: 30, tables: '' };
  }
  const { showDays, tables, ...rest } = terms;
  return { ...rest, showFrom: showDays.from, showTo: showDays.to, tables: linesOf(tables) };
}

export const isSame = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface Faults {
  readonly closesOn?: 'closesBefore' | undefined;
  readonly showFrom?: 'showBefore' | undefined;
  readonly showTo?: 'showBackwards' | 'showAfter' | undefined;
  readonly tables?: TablesFault | undefined;
}

/** What is written and cannot be; what is still missing is none. */
export const faultsOf = ({ opensOn, closesOn, showFrom, showTo, tables }: Draft): Faults => ({
  closesOn: isBefore(closesOn, opensOn) ? 'closesBefore' : undefined,
  showFrom: isBefore(showFrom, opensOn) ? 'showBefore' : undefined,
  showTo: isBefore(showTo, showFrom) ? 'showBackwards' : isBefore(closesOn, showTo) ? 'showAfter' : undefined,
  tables: faultOf(tablesOf(tables)),
});

const isBefore = (day: string | undefined, other: string | undefined) =>
  day !== undefined && other !== undefined && day < other;

/** Undefined while something is missing or cannot be. */
export function changeOf(draft: Draft): EditionChange | undefined {
  const { opensOn, closesOn, showFrom: from, showTo: to, zone, slotMinutes } = draft;
  const name = draft.name.trim();
  if (!name || !opensOn || !closesOn || !from || !to || !zone || slotMinutes === undefined) return undefined;
  if (Object.values(faultsOf(draft)).some(Boolean)) return undefined;
  const days = { opensOn, closesOn, showDays: { from, to } };
  return { name, ...days, zone, slotMinutes, tables: tablesOf(draft.tables) };
}

const dayMs = 86_400_000;

/** Both counted; undefined while one is missing or they are the wrong way round. */
export function daysFrom(first: string | undefined, last: string | undefined): number | undefined {
  if (!first || !last || last < first) return undefined;
  return Math.round((Date.parse(last) - Date.parse(first)) / dayMs) + 1;
}
