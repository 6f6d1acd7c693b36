import { prepareProfile } from '../prepared-profile.ts';
import type { Profile } from '../profile.ts';
import type { Rules } from '../rules.ts';
import { Arena, type Address } from './arena.ts';
import { BitPlanes, type PlaneGroup } from './bit-planes.ts';
import { encodeId, hashOfId, hasId, readId } from './encoded-id.ts';
import { dispensables } from './dispensable.ts';
import {
  admittedBy,
  gates,
  preferences,
  wishGroups,
  type Gate,
  type Preference,
  type WishGroup,
} from './gate-planes.ts';
import { IdTable } from './id-table.ts';
import { blockBits, blockProfiles, searchEnd, sketchBytes } from './layout.ts';
import { Names } from './names.ts';
import { writeSketch } from './sketch.ts';
import { RememberedIds } from './remembered-ids.ts';
import { SnapshotWriter } from './snapshot-writer.ts';
import { WeightClasses } from './weight-classes.ts';
import { WishPlanes } from './wish-planes.ts';
import { WishNumbers } from './wishes.ts';
import { recordBytes, writeRecord } from './record-writer.ts';

/** Profiles in columns: planes for the cheap gates, and a record for the rest. Slots of removed ones are used again. */
export class ProfileStore {
  readonly arena = new Arena(searchEnd);
  readonly names = new Names(this.arena);
  readonly planes = new BitPlanes(this.arena);
  readonly groups: Readonly<Record<Gate | Preference | WishGroup, PlaneGroup>>;
  /** By block: where the addresses of its records begin. */
  readonly #records: Address[] = [];
  /** By block: where the sketches of its profiles begin. */
  readonly #sketches: Address[] = [];
  readonly classes = new WeightClasses(this.arena);
  readonly wishes = new WishNumbers(this.names);
  readonly #ids = new IdTable({
    hashAt: (slot) => hashOfId(this.arena, this.recordOf(slot)),
    isAt: (slot, id) => hasId(this.arena, this.recordOf(slot), id),
  });
  readonly #freeSlots: number[] = [];
  /** The one that is being taken. */
  #snapshot: SnapshotWriter | undefined;
  #slots = 0;
  readonly #remembered = new RememberedIds((slot) => readId(this.arena, this.recordOf(slot)));
  readonly wishPlanes: WishPlanes;

  constructor() {
    const admitting = gates.map((gate) => [gate, this.planes.group(true)] as const);
    const preferring = preferences.map((preference) => [preference, this.planes.group(false)] as const);
    const wishing = wishGroups.map(
      (name) => [name, this.planes.group(false, name !== 'dispensable')] as const,
    );
    this.groups = Object.fromEntries([...admitting, ...preferring, ...wishing]) as typeof this.groups;
    for (const one of dispensables) this.planes.numberOf(this.groups.dispensable, one);
    const { ordinals } = this.names.wishable;
    this.wishPlanes = new WishPlanes(this.arena, this.planes, this.groups, ordinals);
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
    return this.#remembered.of(slot);
  }

  /** @throws RightsError where its window has no days, RangeError where a list or the id is too long: nothing is changed then */
  upsert(profile: Profile, rules: Rules): void {
    const prepared = prepareProfile(profile, rules);
    const id = encodeId(profile.id);
    const wishes = this.wishes.of(profile.wishes ?? {}, rules);
    const record = writeRecord(this.arena, this.names, prepared, wishes, id);
    const before = this.#ids.find(id);
    if (before !== undefined) this.#removeSlot(before);
    const slot = this.#freeSlots.pop() ?? this.#newSlot();
    this.#snapshot?.keep(slot >> blockBits);
    this.arena.u32[this.#place(slot)] = record;
    this.#ids.add(slot);
    this.sketch(slot);
    if (!prepared.active) return;
    const { territories, media } = profile.gates?.rights ?? {};
    const admitted = admittedBy(prepared, asked(territories), asked(media));
    for (const gate of gates) this.planes.set(this.groups[gate], slot, admitted[gate]);
    this.planes.set(this.groups.preferredStages, slot, prepared.wished.stages);
    this.planes.set(this.groups.preferredAudiences, slot, prepared.wished.audiences);
    this.wishPlanes.set(slot, record);
    this.wishPlanes.weigh(slot, record, this.classes.edition);
  }

  /** From now on the edition has these weights, in the order of `features`. Others than before cost a pass over the profiles. */
  weigh(edition: readonly number[]): void {
    if (edition.every((weight, feature) => weight === this.classes.edition[feature])) return;
    this.classes.use(edition);
    for (const slot of this.taken()) this.wishPlanes.weigh(slot, this.recordOf(slot), edition);
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
    this.wishPlanes.adopt(slot);
  }

  /** Every slot that has a profile. */
  *taken(): Generator<number> {
    for (let slot = 0; slot < this.#slots; slot++) if (this.recordOf(slot) !== 0) yield slot;
  }

  /** A snapshot of what is held now, in pieces; one that was begun before can no longer be ended. */
  beginSnapshot(): Generator<Uint8Array> {
    const snapshot = new SnapshotWriter(this);
    this.#snapshot = snapshot;
    return this.#piecesOf(snapshot);
  }

  *#piecesOf(snapshot: SnapshotWriter): Generator<Uint8Array> {
    try {
      for (const piece of snapshot.pieces()) {
        if (this.#snapshot !== snapshot) throw new Error('Another snapshot was begun before this one ended.');
        yield piece;
      }
    } finally {
      if (this.#snapshot === snapshot) this.#snapshot = undefined;
    }
  }

  #removeSlot(slot: number): void {
    this.#snapshot?.keep(slot >> blockBits);
    this.#ids.remove(slot);
    const record = this.recordOf(slot);
    this.wishPlanes.unset(slot, record);
    this.planes.clear(slot);
    this.arena.giveBack(record, recordBytes(this.arena, record));
    this.arena.u32[this.#place(slot)] = 0;
    this.#remembered.forget(slot);
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
