/** A place in an arena: its distance from the start, in bytes. 0 is nowhere. */
export type Address = number;

/** Every chunk begins at a multiple of this, and is as long as one. */
const grain = 8;
const pageBytes = 65_536;
/** WebAssembly addresses 4 GiB; 65,535 pages, so that every address fits an unsigned 32-bit number. */
const mostPages = 65_535;
/** Chunks up to this size are kept by their exact size when freed, longer ones in the same manner, but in a map. */
const smallBytes = 4_096;

/**
 * The memory of an index: one WebAssembly memory, so that compiled loops and plain ones work on the same bytes. It grows
 * in place by a thirty-second; what is freed is given out again to whoever asks for the same size.
 */
export class Arena {
  readonly memory = new WebAssembly.Memory({ initial: 2, maximum: mostPages });
  u8 = new Uint8Array(this.memory.buffer);
  u16 = new Uint16Array(this.memory.buffer);
  u32 = new Uint32Array(this.memory.buffer);
  i32 = new Int32Array(this.memory.buffer);
  f64 = new Float64Array(this.memory.buffer);
  #end: Address;
  readonly #freeSmall: Address[][] = [];
  readonly #freeLarge = new Map<number, Address[]>();

  /** @param reserved bytes at the start that are never given out */
  constructor(reserved: number) {
    this.#end = rounded(Math.max(reserved, grain));
  }

  /** Bytes held, free ones among them. */
  get bytes(): number {
    return this.memory.buffer.byteLength;
  }

  /** A chunk at a multiple of 8. Its bytes are 0 only if `zeroed`. @throws RangeError where 4 GiB are full */
  take(bytes: number, zeroed = false): Address {
    const size = rounded(bytes);
    const free = this.#freed(size)?.pop();
    if (free !== undefined) {
      if (zeroed) this.u8.fill(0, free, free + size);
      return free;
    }
    const address = this.#end;
    this.#growTo(address + size);
    this.#end = address + size;
    return address;
  }

  /** @param bytes as many as were taken there */
  giveBack(address: Address, bytes: number): void {
    const size = rounded(bytes);
    const free = this.#freed(size);
    if (free !== undefined) free.push(address);
    else if (size < smallBytes) this.#freeSmall[size / grain] = [address];
    else this.#freeLarge.set(size, [address]);
  }

  /** A longer chunk that begins with the bytes of a shorter one, which is given back; the rest is 0. */
  lengthen(address: Address, bytes: number, longer: number): Address {
    const moved = this.take(longer, true);
    if (address !== 0) {
      this.u8.copyWithin(moved, address, address + bytes);
      this.giveBack(address, bytes);
    }
    return moved;
  }

  #freed(size: number): Address[] | undefined {
    return size < smallBytes ? this.#freeSmall[size / grain] : this.#freeLarge.get(size);
  }

  #growTo(end: Address): void {
    const pages = this.bytes / pageBytes;
    const needed = Math.ceil(end / pageBytes);
    if (needed <= pages) return;
    const roomy = Math.min(mostPages, Math.max(needed, Math.ceil(pages * 1.03125)));
    this.memory.grow(Math.max(roomy, needed) - pages);
    const { buffer } = this.memory;
    this.u8 = new Uint8Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.f64 = new Float64Array(buffer);
  }
}

/** An array in an arena that moves when it grows: ask for `address` after every `reach`. */
export class Column {
  address: Address = 0;
  #capacity = 0;

  constructor(arena: Arena, elementBytes: number) {
    this.#arena = arena;
    this.#elementBytes = elementBytes;
  }
  readonly #arena: Arena;
  readonly #elementBytes: number;

  /** Makes room for so many elements; new ones are 0. */
  reach(length: number): void {
    if (length <= this.#capacity) return;
    const longer = Math.max(64, length, this.#capacity * 2);
    const before = this.#capacity * this.#elementBytes;
    this.address = this.#arena.lengthen(this.address, before, longer * this.#elementBytes);
    this.#capacity = longer;
  }
}

const rounded = (bytes: number) => Math.ceil(bytes / grain) * grain;
