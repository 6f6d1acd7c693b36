import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';
import type { OfferedRights } from './offered-rights.ts';
import { listsOf, RightsCheck } from './rights-check.ts';

/** What the cheap gates cannot tell: amounts to the dollar, exclusions, and whether the wanted rights are free. */
export class ExactCheck {
  readonly #arena: Arena;
  readonly #rights: RightsCheck;
  #askUsd: number | undefined;
  #budgetUsd: number | undefined;

  constructor(arena: Arena, offered: OfferedRights) {
    this.#arena = arena;
    this.#rights = new RightsCheck(arena, offered);
  }

  /** @param firstDay the first day that counts, since 1970-01-01; -Infinity where no day is cut */
  use(listing: { readonly askUsd?: number; readonly budgetUsd?: number }, firstDay: number): void {
    this.#rights.firstDay = firstDay;
    this.#askUsd = listing.askUsd;
    this.#budgetUsd = listing.budgetUsd;
  }

  /** The rights value, 0..10000 (0 where no rights are asked); below 0 where a gate does not hold. */
  rightsValue(record: Address): number {
    const flags = this.#arena.u16[(record + at.flagsAt) >>> 1] ?? 0;
    if (!this.#amountsFit(record, flags)) return -1;
    if ((flags & at.excluding) !== 0 && this.#isExcluded(record, flags)) return -1;
    return (flags & at.rightsAsked) === 0 ? 0 : this.#rights.value(record, flags);
  }

  #amountsFit(record: Address, flags: number): boolean {
    let amounts = record + at.headerBytes;
    const size = (flags & at.wide) !== 0 ? 16 : 8;
    if (((this.#arena.u8[record + at.askedAt] ?? 0) & (1 << at.budget)) !== 0) amounts += size;
    if ((flags & at.budgetGated) !== 0) {
      if (!this.#within(amounts, size, this.#budgetUsd, (flags & at.budgetUnknown) !== 0)) return false;
      amounts += size;
    }
    return (
      (flags & at.askGated) === 0 || this.#within(amounts, size, this.#askUsd, (flags & at.askUnknown) !== 0)
    );
  }

  #within(bounds: Address, size: number, amount: number | undefined, unknownFits: boolean): boolean {
    if (amount === undefined) return unknownFits;
    const { u32, f64 } = this.#arena;
    if (size === 16) return (f64[bounds >>> 3] ?? 0) <= amount && amount <= (f64[(bounds >>> 3) + 1] ?? 0);
    const most = u32[(bounds >>> 2) + 1] ?? 0;
    return (u32[bounds >>> 2] ?? 0) <= amount && (amount <= most || most === at.noUpperBound);
  }

  /** By company, whose number the search has, and by what the listing carries. */
  #isExcluded(record: Address, flags: number): boolean {
    const { u8, u16, u32 } = this.#arena;
    const entries = (flags & at.wide) !== 0 ? u32 : u16;
    let next = listsOf(this.#arena, record, flags);
    for (let list = 0; list < 6; list++) next += u16[((record + at.genresAt) >>> 1) + list] ?? 0;
    const company = u32[at.searchCompanyAt >>> 2];
    const carried = u32[at.searchCarriedAt >>> 2] ?? 0;
    const apart = u32[at.searchCarriedApartAt >>> 2] ?? 0;
    for (let list = 0; list < 4; list++) {
      const end = next + 1 + (entries[next] ?? 0);
      for (next += 1; next < end; next++) {
        const number = entries[next] ?? 0;
        if (list === 0 ? number === company : u8[(list === 3 ? apart : carried) + number] !== 0) return true;
      }
    }
    return false;
  }
}
