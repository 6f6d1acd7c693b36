import { prepareProfile } from '../prepared-profile.ts';
import type { Profile } from '../profile.ts';
import type { Rules, Trait } from '../rules.ts';
import type { WishedValues } from '../wished-values.ts';
import { Arena, type Address } from './arena.ts';
import { BitPlanes, type PlaneGroup } from './bit-planes.ts';
import { encodeId, readId } from './encoded-id.ts';
import { dispensableOf, dispensables } from './dispensable.ts';
import {
  admittedBy,
  gates,
  preferences,
  wishGroups,
  wishPlanes,
  type Gate,
  type Preference,
  type WishGroup,
} from './gate-planes.ts';
import { IdTable } from './id-table.ts';
import { blockBits, blockProfiles, searchEnd, sketchBytes } from './layout.ts';
import { Names } from './names.ts';
import { writeSketch } from './sketch.ts';
import { WeightClasses } from './weight-classes.ts';
import { recordBytes, writeRecord } from './record-writer.ts';

/** Decoded ids that are remembered, by the low bits of the slot. */
const rememberedIds = 8_192;

/** Profiles in columns: planes for the cheap gates, and a record for the rest. Slots of removed ones are used again. */
export class ProfileStore {
  readonly arena = new Arena(searchEnd);
  readonly names = new Names();
  readonly planes = new BitPlanes(this.arena);
  readonly groups: Readonly<Record<Gate | Preference | WishGroup, PlaneGroup>>;
  /** By block: where the addresses of its records begin. */
  readonly #records: Address[] = [];
  /** By block: where the sketches of its profiles begin. */
  readonly #sketches: Address[] = [];
  readonly classes = new WeightClasses(this.arena);
  readonly #ids = new IdTable(this.arena, (slot) => this.recordOf(slot));
  readonly #freeSlots: number[] = [];
  #slots = 0;
  readonly #idSlots = new Int32Array(rememberedIds).fill(-1);
  readonly #idTexts: string[] = [];

  constructor() {
    const admitting = gates.map((gate) => [gate, this.planes.group(true)] as const);
    const wishing = [...preferences, ...wishGroups].map((name) => [name, this.planes.group(false)] as const);
    this.groups = Object.fromEntries([...admitting, ...wishing]) as typeof this.groups;
    for (const one of dispensables) this.planes.numberOf(this.groups.dispensable, one);
  }

  get size(): number {
    return this.#ids.size;
  }

  /** Slots in use, and free ones among them. */
  get slots(): number {
    return this.#slots;
  }

  get blocks(): number {
    return this.#records.length;
  }

  /** What it holds, in bytes; of JavaScript's own objects an estimate. */
  get bytes(): number {
    return this.arena.bytes + this.names.bytes + this.#ids.bytes + this.#freeSlots.length * 8;
  }

  recordsOf(block: number): Address {
    return this.#records[block] ?? 0;
  }

  sketchesOf(block: number): Address {
    return this.#sketches[block] ?? 0;
  }

  /** Sketches a profile whose record is written. */
  sketch(slot: number): void {
    const sketch = this.sketchesOf(slot >> blockBits) + (slot & (blockProfiles - 1)) * sketchBytes;
    writeSketch(this.arena, this.recordOf(slot), sketch, this.classes, this.names.wishable.ordinals);
  }

  recordOf(slot: number): Address {
    return this.arena.u32[this.#place(slot)] ?? 0;
  }

  idOf(slot: number): string {
    const place = slot & (rememberedIds - 1);
    const known = this.#idTexts[place];
    if (known !== undefined && this.#idSlots[place] === slot) return known;
    const id = readId(this.arena, this.recordOf(slot));
    this.#idSlots[place] = slot;
    this.#idTexts[place] = id;
    return id;
  }

  /** @throws RightsError where its window has no days, RangeError where a list is too long: nothing is changed then */
  upsert(profile: Profile, rules: Rules): void {
    const prepared = prepareProfile(profile, rules);
    const id = encodeId(profile.id);
    const record = writeRecord(this.arena, this.names, prepared, id);
    const before = this.#ids.find(id);
    if (before !== undefined) this.#removeSlot(before);
    const slot = this.#freeSlots.pop() ?? this.#newSlot();
    this.arena.u32[this.#place(slot)] = record;
    this.#ids.add(slot);
    this.sketch(slot);
    if (!prepared.active) return;
    const { territories, media } = profile.gates?.rights ?? {};
    const admitted = admittedBy(prepared, asked(territories), asked(media));
    for (const gate of gates) this.planes.set(this.groups[gate], slot, admitted[gate]);
    this.planes.set(this.groups.preferredStages, slot, prepared.wished.stages);
    this.planes.set(this.groups.preferredAudiences, slot, prepared.wished.audiences);
    this.planes.set(this.groups.wishedGenres, slot, this.#planesOf('genres', prepared.wished.genres));
    this.planes.set(this.groups.wishedThemes, slot, this.#planesOf('themes', prepared.wished.themes));
    this.#writeDispensable(slot);
  }

  /** From now on the edition has these weights, in the order of `features`. Others than before cost a pass over the profiles. */
  weigh(edition: readonly number[]): void {
    if (edition.every((weight, feature) => weight === this.classes.edition[feature])) return;
    this.classes.use(edition);
    for (const slot of this.taken()) this.#writeDispensable(slot);
  }

  #writeDispensable(slot: number): void {
    const dispensable = dispensableOf(this.arena, this.recordOf(slot), this.classes.edition);
    this.planes.replace(this.groups.dispensable, slot, dispensable);
  }

  #planesOf(trait: Trait, wished: WishedValues | undefined): readonly number[] {
    if (wished === undefined) return [];
    const { wishable } = this.names;
    return [...wished.worth.keys()].map((value) => (wishable.ordinalOf(trait, value) ?? 0) % wishPlanes);
  }

  /** Does nothing where no profile has this id. */
  remove(profileId: string): void {
    const slot = this.#ids.find(encodeId(profileId));
    if (slot !== undefined) this.#removeSlot(slot);
  }

  /** Makes room for the slots that come next. */
  addBlock(): void {
    this.planes.addBlock();
    this.#records.push(this.arena.take(blockProfiles * 4, true));
    // so that each lies in one cache line
    const sketches = this.arena.take((blockProfiles + 1) * sketchBytes);
    this.#sketches.push(Math.ceil(sketches / sketchBytes) * sketchBytes);
  }

  /** Takes over the record of the next slot, whose bits are there; an empty one is a free slot. */
  adopt(record: Uint8Array): void {
    const slot = this.#slots++;
    if (record.length === 0) {
      this.#freeSlots.push(slot);
      return;
    }
    const address = this.arena.take(record.length);
    this.arena.u8.set(record, address);
    this.arena.u32[this.#place(slot)] = address;
    this.#ids.add(slot);
  }

  /** Every slot that has a profile. */
  *taken(): Generator<number> {
    for (let slot = 0; slot < this.#slots; slot++) if (this.recordOf(slot) !== 0) yield slot;
  }

  #removeSlot(slot: number): void {
    this.#ids.remove(slot);
    this.planes.clear(slot);
    const record = this.recordOf(slot);
    this.arena.giveBack(record, recordBytes(this.arena, record));
    this.arena.u32[this.#place(slot)] = 0;
    if (this.#idSlots[slot & (rememberedIds - 1)] === slot) this.#idSlots[slot & (rememberedIds - 1)] = -1;
    this.#freeSlots.push(slot);
  }

  #newSlot(): number {
    if (this.#slots === this.blocks * blockProfiles) this.addBlock();
    return this.#slots++;
  }

  #place(slot: number): number {
    return (this.recordsOf(slot >> blockBits) >>> 2) + (slot & (blockProfiles - 1));
  }
}

const asked = (values: readonly string[] = []) => (values.length === 0 ? undefined : values);
