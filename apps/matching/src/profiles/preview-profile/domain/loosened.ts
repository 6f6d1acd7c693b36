import { droppableGates, type DroppableGate, type ProfileTerms } from '@marquee/contracts';

type Gates = NonNullable<ProfileTerms['gates']>;
type OfRights = 'territories' | 'media' | 'languages' | 'window' | 'exclusivity' | 'minCoverage';

const ofRights = (gate: DroppableGate): gate is OfRights =>
  ['territories', 'media', 'languages', 'window', 'exclusivity', 'minCoverage'].includes(gate);

/** The same terms without one of their gates. */
export function withoutGate(terms: ProfileTerms, gate: DroppableGate): ProfileTerms {
  const gates: Gates = terms.gates ?? {};
  if (!ofRights(gate)) {
    const { [gate]: _, ...others } = gates;
    return { ...terms, gates: others };
  }
  const { [gate]: _, ...rights } = gates.rights ?? {};
  return { ...terms, gates: { ...gates, rights } };
}

/** What asks anything: an empty list and "any" do not. */
export function gatesAsked({ gates = {} }: ProfileTerms): DroppableGate[] {
  return droppableGates.filter((gate) => {
    const value = ofRights(gate) ? gates.rights?.[gate] : gates[gate];
    if (value === undefined || value === 'any' || value === 0) return false;
    return !Array.isArray(value) || value.length > 0;
  });
}
