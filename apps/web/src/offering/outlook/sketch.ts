import type { Encumbrance, InterestOutlook, Listing, OfferSketch, RightsLine } from '../../api/schema.ts';
import { today } from '../../design/rights-spans.ts';
import { expandPlaces } from '../../vocabulary/places.ts';

/** What the market is asked of a listing; undefined before it says what it is, how far it is, and in which language. */
export function sketchOf(listing: Listing, against: readonly Encumbrance[]): OfferSketch | undefined {
  const { kind, stage, originalLanguage, technique, mode, budgetUsd, ai, ask } = listing;
  const { genres, themes, audience, origin, people, comparables, seeking, avails } = listing;
  if (!kind || !stage || !originalLanguage) return undefined;
  return {
    kind,
    stage,
    originalLanguage,
    ...(technique && { technique }),
    ...(mode && { mode }),
    ...(budgetUsd !== undefined && { budgetUsd }),
    ...(ai && { ai }),
    ...(ask && { ask }),
    ...{ genres, themes, audience, origin, people, comparables, seeking, avails },
    closed: against
      .filter((encumbrance) => encumbrance.kind !== 'non-exclusive-licence')
      .map(({ territories, media }) => ({ territories, media })),
  };
}

type Proposed = InterestOutlook['more'][number];

/** Whether it stands in one of the lines as they are edited, be they in force yet or not. */
export const isStated = ({ territories, media }: Proposed, lines: readonly RightsLine[]): boolean =>
  lines.some((line) => {
    const places = new Set(expandPlaces(line.territories));
    return (
      territories.every((place) => places.has(place)) && media.every((medium) => line.media.includes(medium))
    );
  });

/** As a line of what is offered: from today on, and exclusively. */
export const rightsLineOf = ({ territories, media }: Proposed): RightsLine => ({
  territories,
  media,
  from: today(),
  exclusivity: 'exclusive',
});
