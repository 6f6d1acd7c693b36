import type { Listing } from '../listing.ts';
import type { Rules } from '../rules.ts';
import { areNeighbours, stages } from '../scales.ts';
import { Column } from './arena.ts';
import type { PlaneGroup } from './bit-planes.ts';
import { CarriedValues } from './carried-values.ts';
import type { Dispensable } from './dispensable.ts';
import { bucketOf, wishPlanes, type Gate, type PlaneKey } from './gate-planes.ts';
import * as at from './layout.ts';
import type { OfferedRights } from './offered-rights.ts';
import type { ProfileStore } from './profile-store.ts';
import { addBit } from './sketch.ts';
import type { Titles } from './titles.ts';

/** Beyond so many values the or of their planes costs more than it keeps away. */
const mostPlanes = 24;

/** Bytes of 0 before the likenesses: no title, number 0 in a sketch, is alike by nothing. */
const alikeBefore = 8;

/** Writes down what the loops need to know of a listing. */
export class ListingSearch {
  readonly #store: ProfileStore;
  readonly #carried: CarriedValues;
  readonly #gates: Column;
  readonly #alike: Column;
  readonly #excluded: Column;
  readonly #program: number[] = [];

  constructor(store: ProfileStore, titles: Titles) {
    const { arena } = store;
    this.#store = store;
    this.#carried = new CarriedValues(arena, store.names, titles);
    this.#gates = new Column(arena, 4);
    this.#alike = new Column(arena, 2);
    this.#excluded = new Column(arena, 4);
    const words = arena.take(2 * at.planeBytes);
    const fitting = arena.take(at.mostCandidates * at.fittingBytes);
    const candidates = arena.take(at.mostCandidates * at.candidateBytes);
    const survivors = arena.take(2 * at.blockProfiles * 4);
    const chains = arena.take(at.chains * 4, true);
    arena.u32[at.searchCandidatesAt / 4] = candidates;
    arena.u32[at.searchChainsAt / 4] = chains;
    arena.u32[at.searchSurvivorsAt / 4] = survivors;
    arena.i32[at.searchBoundAt / 4] = -1;
    arena.u32[at.searchWordsAt / 4] = words;
    arena.u32[at.searchFittingAt / 4] = fitting;
  }

  begin(listing: Listing, offered: OfferedRights, rules: Rules): void {
    this.#reach(listing);
    const { u32, f64 } = this.#store.arena;
    f64[at.searchBudgetAt / 8] = listing.budgetUsd ?? -1;
    f64[at.searchAskAt / 8] = listing.askUsd ?? -1;
    u32[at.searchFloorAt / 4] = 0;
    u32[at.searchCompanyAt / 4] = this.#store.names.companies.find(listing.companyId) ?? 0xffffffff;
    u32[at.searchAlikeAt / 4] = this.#alike.address + alikeBefore;
    this.#carried.begin(listing, rules);
    this.#writeExcluded(listing);
    this.#writeMasks(offered);
    this.#writeGates(listing, offered);
  }

  /** Takes back what would be in the next listing's way. */
  end(): void {
    this.#carried.end();
  }

  #reach(listing: Listing): void {
    const { names } = this.#store;
    this.#alike.reach(names.titles.size + 4 + alikeBefore / 2);
    this.#excluded.reach(listing.excludedCompanies.length);
  }

  /** See `writeSketch`. */
  #writeMasks({ territories, media }: OfferedRights): void {
    const { arena } = this.#store;
    arena.u32.fill(0, at.searchTerritoryMaskAt / 4, at.searchMediaMaskAt / 4 + 1);
    for (const row of territories.named) addBit(arena, at.searchTerritoryMaskAt, (row - 1) & 63);
    for (const row of media.named) addBit(arena, at.searchMediaMaskAt, (row - 1) & 15);
    arena.u32[at.searchClassesAt / 4] = this.#store.classes.address;
  }

  #writeExcluded({ excludedCompanies }: Listing): void {
    const { names, arena } = this.#store;
    const numbers = excludedCompanies.flatMap((company) => names.companies.find(company) ?? []);
    arena.u32.set(numbers, this.#excluded.address / 4);
    arena.u32[at.searchExcludedAt / 4] = this.#excluded.address;
    arena.u32[at.searchExcludedCountAt / 4] = numbers.length;
  }

  #writeGates(listing: Listing, offered: OfferedRights): void {
    const program = this.#program;
    program.length = 0;
    const stage = this.#list(this.#store.groups.preferredStages, [listing.stage]);
    const near = this.#list(this.#store.groups.preferredStages, neighboursOf(listing));
    const audience = this.#list(this.#store.groups.preferredAudiences, listing.audience);
    const gates = program.length;
    this.#gate('kinds', [listing.kind]);
    this.#gate('techniques', listing.technique === undefined ? [] : [listing.technique]);
    this.#gate('modes', listing.mode === undefined ? [] : [listing.mode]);
    this.#gate('stages', [listing.stage]);
    this.#gate('originLanguages', [listing.originalLanguage]);
    this.#gate('budget', [bucketOf(listing.budgetUsd)]);
    this.#gate('ask', [bucketOf(listing.askUsd)]);
    this.#gate('aiUse', [listing.aiUse]);
    this.#gate('audiences', listing.audience);
    this.#gate('dealTypes', listing.seeking);
    this.#wishGates();
    if (!offered.hasExclusive) this.#gate('exclusivity', []);
    if (offered.count === 0) this.#gate('rights', []);
    else this.#writeRightsGates(offered);
    const { arena } = this.#store;
    this.#gates.reach(program.length);
    const address = this.#gates.address;
    arena.u32.set(program, address / 4);
    arena.u32[at.searchGatesAt / 4] = address + gates * 4;
    arena.u32[at.searchGateWordsAt / 4] = program.length - gates;
    arena.u32[at.searchStageAt / 4] = address + stage * 4;
    arena.u32[at.searchNearAt / 4] = address + near * 4;
    arena.u32[at.searchAudienceAt / 4] = address + audience * 4;
  }

  #writeRightsGates({ territories, media, languages, everyLanguage }: OfferedRights): void {
    const { names } = this.#store;
    const named = (rows: readonly number[], of: readonly string[]) =>
      rows.length > mostPlanes ? undefined : rows.map((row) => of[row - 1] ?? '');
    this.#gate('media', named(media.named, names.media.names));
    if (!everyLanguage) this.#gate('languages', named(languages.named, names.languages.names));
    this.#gate('territories', named(territories.named, names.territories.names));
  }

  #gate(gate: Gate, values: readonly PlaneKey[] | undefined): void {
    if (values === undefined || values.length > mostPlanes) return;
    const group = this.#store.groups[gate];
    this.#program.push(group.none ?? 0);
    this.#list(group, values);
  }

  /** Who can do without the listing's genres, its themes or both, or wishes one of them: as far as planes tell. */
  #wishGates(): void {
    const { wishedGenres, wishedThemes } = this.#store.groups;
    const byGenre = this.#carried.ordinals.genres.flatMap(
      (ordinal) => wishedGenres.values.get(ordinal % wishPlanes) ?? [],
    );
    const byTheme = this.#carried.ordinals.themes.flatMap(
      (ordinal) => wishedThemes.values.get(ordinal % wishPlanes) ?? [],
    );
    this.#wishGate('genres', byGenre);
    this.#wishGate('themes', byTheme);
    this.#wishGate('genres and themes', [...byGenre, ...byTheme]);
  }

  #wishGate(without: Dispensable, wishing: readonly number[]): void {
    const plane = this.#store.groups.dispensable.values.get(without);
    if (plane === undefined || wishing.length >= mostPlanes) return;
    // Where most profiles can do without, the or of the planes costs more than it keeps away.
    if (2 * this.#store.wishPlanes.countWithout(without) > this.#store.size) return;
    this.#program.push(plane, wishing.length + 1, plane, ...wishing);
  }

  /** Adds a list of planes after their number, of the values that have one. @returns its place in the program */
  #list({ values: planes }: PlaneGroup, values: readonly PlaneKey[]): number {
    const place = this.#program.length;
    this.#program.push(0);
    for (const value of values) {
      const plane = planes.get(value);
      if (plane !== undefined) this.#program.push(plane);
    }
    this.#program[place] = this.#program.length - place - 1;
    return place;
  }
}

const neighboursOf = ({ stage }: Listing) => stages.filter((other) => areNeighbours(other, stage));
