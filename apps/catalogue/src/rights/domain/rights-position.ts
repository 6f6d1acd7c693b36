import {
  Medium,
  expandLanguages,
  expandTerritories,
  languages,
  Refusal,
  type AnchorDates,
  type Avail,
  type Encumbrance,
  type RightsLine,
  type Taken,
} from '@marquee/contracts';
import { availsOf, takenOf, toAvails } from '@marquee/rights';
import { z } from 'zod';
import { kindsOfCells } from './kinds-of-cells.ts';

/** What is offered, what stands in the way, and which anchors have a day; groups are expanded. */
export interface RightsPosition {
  readonly lines: readonly RightsLine[];
  readonly encumbrances: readonly Encumbrance[];
  readonly anchors: z.infer<typeof AnchorDates>;
}

export const nothingOffered: RightsPosition = { lines: [], encumbrances: [], anchors: {} };

type Scope = Pick<RightsLine, 'territories' | 'languages' | 'except'>;

/** Groups become countries, and `zh` the languages it stands for; what is carved out, too, is written out. */
export function expandScope<Scoped extends Scope>(scoped: Scoped): Scoped {
  const { except } = scoped;
  return {
    ...scoped,
    ...expandLists(scoped),
    ...(except === undefined ? {} : { except: { ...except, ...expandLists(except) } }),
  };
}

const expandLists = ({ territories, languages }: { territories?: string[]; languages?: string[] }) => ({
  ...(territories === undefined ? {} : { territories: expandTerritories(territories) }),
  ...(languages === undefined ? {} : { languages: expandLanguages(languages) }),
});

export class RightsTooScattered extends Refusal {
  constructor() {
    super(
      'rights-too-scattered',
      422,
      'Lines and encumbrances cut the rights into more pieces than can be kept: offer fewer windows, or the same languages and territories in more of them.',
      { errors: [{ path: '/lines', code: 'too-scattered', message: 'too many different pieces' }] },
    );
  }
}

const maxAvails = 1_000;
/** Kinds of cells times lines: far beyond what sellers write, and worked out within a tenth of a second. */
const maxWork = 200_000;
const Media = z.array(Medium);

/**
 * What is left to buy.
 * @throws RightsTooScattered
 */
export function availsLeft(position: RightsPosition): Avail[] {
  const scopes = [...position.lines, ...position.encumbrances];
  if (kindsOfCells(scopes) * scopes.length > maxWork) throw new RightsTooScattered();
  const avails = toAvails(availsOf(position), { languages });
  if (avails.length > maxAvails || takenFrom(position).length > maxAvails) throw new RightsTooScattered();
  return avails.map(written);
}

/** What is offered, but not left, and why. */
export const takenFrom = (position: RightsPosition): Taken[] =>
  position.encumbrances.length === 0 ? [] : takenOf(position, { languages }).map(written);

interface Box {
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly languages?: readonly string[];
}

const written = <Written extends Box>({ territories, media, languages, ...rest }: Written) => ({
  ...rest,
  territories: [...territories],
  media: Media.parse(media),
  ...(languages ? { languages: [...languages] } : {}),
});

/** Whether anything is free on the day or later. */
export const somethingFree = (avails: readonly Avail[], day: string): boolean =>
  avails.some(({ until }) => until === undefined || until > day);
