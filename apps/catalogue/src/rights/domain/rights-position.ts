import {
  Avail,
  expandLanguages,
  expandTerritories,
  languages,
  Refusal,
  type AnchorDates,
  type Encumbrance,
  type RightsLine,
} from '@marquee/contracts';
import { availsOf, toAvails } from '@marquee/rights';
import { z } from 'zod';

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
  constructor(count: number) {
    super(
      'rights-too-scattered',
      422,
      `What is left falls into ${count} pieces, and at most ${maxAvails} can be kept: offer fewer windows.`,
      { errors: [{ path: '/lines', code: 'too-scattered', message: `at most ${maxAvails} pieces` }] },
    );
  }
}

const maxAvails = 1_000;
const Avails = z.array(Avail);

/**
 * What is left to buy.
 * @throws RightsTooScattered
 */
export function availsLeft(position: RightsPosition): Avail[] {
  const avails = toAvails(availsOf(position), { languages });
  if (avails.length > maxAvails) throw new RightsTooScattered(avails.length);
  return Avails.parse(avails);
}

/** Whether anything is free on the day or later. */
export const somethingFree = (avails: readonly Avail[], day: string): boolean =>
  avails.some(({ until }) => until === undefined || until > day);
