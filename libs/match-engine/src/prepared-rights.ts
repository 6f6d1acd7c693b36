import { parseInterval, type ExclusivityWanted, type Interval } from '@marquee/rights';
import { distinct } from './distinct.ts';
import type { RightsGate } from './profile.ts';

/** A wanted territory and medium; the side that the profile does not name is absent and stands for any. */
export interface Cell {
  readonly territory?: string;
  readonly medium?: string;
}

/** A rights gate made ready to be held against many listings. */
export interface PreparedRights {
  /** Wanted territories x wanted media, at least one. Made when they are asked for. */
  readonly cells: readonly Cell[];
  /** Undefined: over all languages. */
  readonly languages: readonly string[] | undefined;
  readonly window: Interval | undefined;
  /** Days in one piece that make a cell free, at least 1. */
  readonly minDays: number;
  readonly exclusivity: ExclusivityWanted;
  readonly every: boolean;
  /** 0..100 per cent. */
  readonly minCoverage: number;
  /** Whether it counts for the score, too; languages and exclusivity alone are a gate only. */
  readonly scored: boolean;
}

/**
 * @returns undefined where nothing is asked: `match` and `minCoverage` alone say only how
 * @throws RightsError where a window's days are none
 */
export function prepareRights(gate: RightsGate = {}): PreparedRights | undefined {
  const territories = distinct(gate.territories ?? []);
  const media = distinct(gate.media ?? []);
  const languages = distinct(gate.languages ?? []);
  const exclusivity = gate.exclusivity ?? 'any';
  const scored = territories.length > 0 || media.length > 0 || gate.window !== undefined;
  if (!scored && languages.length === 0 && exclusivity === 'any') return undefined;
  let cells: readonly Cell[] | undefined;
  return {
    get cells() {
      return (cells ??= cellsOf(territories, media));
    },
    languages: languages.length > 0 ? languages : undefined,
    window: gate.window && parseInterval(gate.window, ['gates', 'rights', 'window']),
    minDays: gate.window?.minDays ?? 1,
    exclusivity,
    every: gate.match === 'every',
    minCoverage: gate.minCoverage ?? 0,
    scored,
  };
}

function cellsOf(territories: readonly string[], media: readonly string[]): readonly Cell[] {
  return orAny(territories.map((territory): Cell => ({ territory }))).flatMap((cell) =>
    orAny(media.map((medium): Cell => ({ medium }))).map((other) => ({ ...cell, ...other })),
  );
}

/** No side named: one cell side that stands for any. */
function orAny(sides: readonly Cell[]): readonly Cell[] {
  return sides.length > 0 ? sides : [{}];
}
