import * as at from '../src/match-index/layout';

/** The budget and ask gates, to the dollar. */
export function amountsFit(record: u32, flags: u32, asked: u32): bool {
  if ((flags & (at.budgetGated | at.askGated)) == 0) return true;
  const size: u32 = (flags & at.wide) != 0 ? 16 : 8;
  let amounts = record + at.headerBytes;
  if ((asked & (1 << at.budget)) != 0) amounts += size;
  if ((flags & at.budgetGated) != 0) {
    if (!within(amounts, size, load<f64>(at.searchBudgetAt), (flags & at.budgetUnknown) != 0)) return false;
    amounts += size;
  }
  return (
    (flags & at.askGated) == 0 ||
    within(amounts, size, load<f64>(at.searchAskAt), (flags & at.askUnknown) != 0)
  );
}

function within(bounds: u32, size: u32, amount: f64, unknownFits: bool): bool {
  if (amount < 0) return unknownFits;
  if (size == 16) return load<f64>(bounds) <= amount && amount <= load<f64>(bounds, 8);
  const most = load<u32>(bounds, 4);
  return <f64>load<u32>(bounds) <= amount && (amount <= <f64>most || most == u32.MAX_VALUE);
}

/** By company, and by what the listing carries. */
export function isExcluded(record: u32, flags: u32): bool {
  const isWide = (flags & at.wide) != 0;
  const bytes: u32 = isWide ? 4 : 2;
  let next = record + load<u16>(record, at.listsAt);
  for (let list: u32 = 0; list < 6; list++) next += load<u16>(record + at.genresAt + list * 2) * bytes;
  const company = load<u32>(at.searchCompanyAt);
  const carried = load<u32>(at.searchCarriedAt);
  const apart = load<u32>(at.searchCarriedApartAt);
  for (let list = 0; list < 4; list++) {
    const end = next + bytes + (isWide ? load<u32>(next) : <u32>load<u16>(next)) * bytes;
    for (next += bytes; next < end; next += bytes) {
      const number = isWide ? load<u32>(next) : <u32>load<u16>(next);
      if (list == 0 ? number == company : load<u8>((list == 3 ? apart : carried) + number) != 0) return true;
    }
  }
  return false;
}
