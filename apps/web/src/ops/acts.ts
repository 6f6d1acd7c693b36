import type { AuditEntry } from '../api/schema.ts';

/** A line an act: as it ended where it has, else as it began. Newest first, as the entries come. */
export function actsOf(entries: readonly AuditEntry[]): AuditEntry[] {
  const acts = new Map<string, AuditEntry>();
  for (const entry of entries) {
    const before = acts.get(entry.actId);
    if (!before || before.outcome === 'begun') acts.set(entry.actId, entry);
  }
  return [...acts.values()];
}

const longest = 160;

/** "group matching · topic catalogue.listing.v1" */
export function saidOf(on: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(on)
    .map(([name, value]) => `${name} ${textOf(value)}`)
    .join(' · ');
  return said.length > longest ? `${said.slice(0, longest)} …` : said;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
