export { availsOf, type RightsPosition } from './avails-of.ts';
export { CanonicalAvails, canonicalAvails, type ExclusivityWanted } from './canonical-avails.ts';
export { addMonths, FOREVER, formatDay, parseDay, type Day, type DayNumber } from './days.ts';
export {
  anchorNames,
  encumbranceKinds,
  type Anchor,
  type Anchors,
  type Encumbrance,
  type EncumbranceKind,
} from './encumbrances.ts';
export {
  hasDay,
  intersectIntervals,
  longestWithin,
  parseInterval,
  subtractIntervals,
  unionIntervals,
  type Interval,
  type Intervals,
} from './intervals.ts';
export { ANY_OTHER_LANGUAGE } from './languages.ts';
export { RightsError, type Path, type RightsErrorCode } from './rights-error.ts';
export type { RightsLine, Scope } from './rights-lines.ts';
export { intersect, isEmpty, rightsOf, sameRights, subtract, union, type RightsSet } from './rights-set.ts';
export { statusOf, statusReader, type Cell, type CellStatus } from './status-of.ts';
export { takenOf, type Taken, type TakenStatus } from './taken-of.ts';
export { toAvails, type Avail } from './to-avails.ts';
