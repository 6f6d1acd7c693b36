import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';
import { listsOf } from './plain-rights.ts';

/** The gates that are told from the record: companies, amounts to the dollar, exclusions. */
export class PlainGates {
  readonly #arena: Arena;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** Whether the companies differ, and the listing does not exclude the profile's. */
  companiesFit(record: Address): boolean {
    const { u32 } = this.#arena;
    const company = u32[(record + at.companyAt) >>> 2] ?? 0;
    if (company === u32[at.searchCompanyAt >>> 2]) return false;
    const excluded = (u32[at.searchExcludedAt >>> 2] ?? 0) >>> 2;
    const end = excluded + (u32[at.searchExcludedCountAt >>> 2] ?? 0);
    for (let index = excluded; index < end; index++) if (u32[index] === company) return false;
    return true;
  }

  amountsFit(record: Address, flags: number): boolean {
    const { u8, f64 } = this.#arena;
    const size = (flags & at.wide) !== 0 ? 16 : 8;
    let amounts = record + at.headerBytes;
    if (((u8[record + at.askedAt] ?? 0) & (1 << at.budget)) !== 0) amounts += size;
    if ((flags & at.budgetGated) !== 0) {
      const budget = f64[at.searchBudgetAt >>> 3] ?? 0;
      if (!this.#within(amounts, size, budget, (flags & at.budgetUnknown) !== 0)) return false;
      amounts += size;
    }
    if ((flags & at.askGated) === 0) return true;
    return this.#within(amounts, size, f64[at.searchAskAt >>> 3] ?? 0, (flags & at.askUnknown) !== 0);
  }

  /** By company, and by what the listing carries. */
  isExcluded(record: Address, flags: number): boolean {
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

  #within(bounds: Address, size: number, amount: number, unknownFits: boolean): boolean {
    if (amount < 0) return unknownFits;
    const { u32, f64 } = this.#arena;
    if (size === 16) return (f64[bounds >>> 3] ?? 0) <= amount && amount <= (f64[(bounds >>> 3) + 1] ?? 0);
    const most = u32[(bounds >>> 2) + 1] ?? 0;
    return (u32[bounds >>> 2] ?? 0) <= amount && (amount <= most || most === at.noUpperBound);
  }
}
