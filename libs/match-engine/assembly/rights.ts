import * as at from '../src/match-index/layout';

let wantedFrom: i32 = 0;
let wantedUntil: i32 = 0;
let isWindowed: bool = false;
let isExclusive: bool = false;
let isWide: bool = false;
let languageList: u32 = 0;
let languageCount: u32 = 0;
/** The avails in a territory and a medium that were looked at last for this profile, and the days they gave. */
let lastAvails: u32 = 0;
let lastDays: i32 = -1;

function entry(list: u32, index: u32): u32 {
  return isWide ? load<u32>(list + index * 4) : <u32>load<u16>(list + index * 2);
}

/** Where the wanted territories begin. */
function rightsLists(record: u32): u32 {
  const before =
    <u32>load<u16>(record, at.genresAt) +
    <u32>load<u16>(record, at.themesAt) +
    <u32>load<u16>(record, at.comparablesAt);
  return record + load<u16>(record, at.listsAt) + before * (isWide ? 4 : 2);
}

/** The avails that hold any of a list's values: a wildcard's, all. For listings of up to 32 avails. */
function availsOf(list: u32, count: u32, rows: u32): u32 {
  if (count == 0) return u32.MAX_VALUE;
  let avails: u32 = 0;
  for (let index: u32 = 0; index < count; index++) avails |= load<u32>(rows + (entry(list, index) + 1) * 4);
  return avails;
}

/** Whether there is an avail that could give a cell a day: much cheaper than the cells, and leaves little to them. */
export function mayFit(record: u32, flags: u32): bool {
  if (load<u32>(at.searchMaskWordsAt) != 1) return true;
  isWide = (flags & at.wide) != 0;
  const size: u32 = isWide ? 4 : 2;
  const territories = <u32>load<u16>(record, at.territoriesAt);
  const media = <u32>load<u16>(record, at.mediaAt);
  const list = rightsLists(record);
  let avails = availsOf(list, territories, load<u32>(at.searchTerritoriesAt));
  avails &= availsOf(list + territories * size, media, load<u32>(at.searchMediaAt));
  avails &= availsOf(
    list + (territories + media) * size,
    load<u16>(record, at.languagesAt),
    load<u32>(at.searchLanguagesAt),
  );
  if ((flags & at.exclusiveOnly) != 0) avails &= load<u32>(load<u32>(at.searchExclusiveAt));
  const count = load<u32>(at.searchAvailsAt);
  if (count < 32) avails &= (1 << count) - 1;
  if (avails == 0 || (flags & at.windowed) == 0) return avails != 0;
  const window = record + load<u16>(record, at.listsAt) - 12;
  const from = load<i32>(window);
  const until = load<i32>(window, 4);
  for (; avails != 0; avails &= avails - 1) {
    const avail = ctz(avails) * 4;
    if (
      load<i32>(load<u32>(at.searchFromAt) + avail) < until &&
      load<i32>(load<u32>(at.searchUntilAt) + avail) > from
    )
      return true;
  }
  return false;
}

/** The rights value, 0..10000; below 0 where the gate does not hold. See `RightsCheck`. */
export function rightsValue(record: u32, flags: u32): i32 {
  let wantedDays = 1;
  let minDays = 1;
  isWide = (flags & at.wide) != 0;
  isWindowed = (flags & at.windowed) != 0;
  isExclusive = (flags & at.exclusiveOnly) != 0;
  lastDays = -1;
  if (isWindowed) {
    const window = record + load<u16>(record, at.listsAt) - 12;
    wantedFrom = load<i32>(window);
    wantedUntil = load<i32>(window, 4);
    minDays = load<i32>(window, 8);
    wantedDays = wantedUntil - max(wantedFrom, load<i32>(at.searchFirstDayAt));
    if (wantedDays <= 0) return -1;
  }
  const size: u32 = isWide ? 4 : 2;
  const territories = <u32>load<u16>(record, at.territoriesAt);
  const media = <u32>load<u16>(record, at.mediaAt);
  const territoryList = rightsLists(record);
  const mediaList = territoryList + territories * size;
  languageList = mediaList + media * size;
  languageCount = load<u16>(record, at.languagesAt);
  let free: u32 = 0;
  let freeDays: i64 = 0;
  for (let t: u32 = 0; t < max<u32>(territories, 1); t++) {
    for (let m: u32 = 0; m < max<u32>(media, 1); m++) {
      const days = cell(
        territories == 0 ? -1 : <i32>entry(territoryList, t),
        media == 0 ? -1 : <i32>entry(mediaList, m),
      );
      if (days < minDays) continue;
      free += 1;
      freeDays += days;
    }
  }
  const cells = max<u32>(territories, 1) * max<u32>(media, 1);
  if (free == 0 || ((flags & at.everyCell) != 0 && free < cells)) return -1;
  const coverage = <i32>((10_000 * freeDays) / (<i64>cells * wantedDays));
  return coverage < 100 * <i32>load<u8>(record, at.minCoverageAt) ? -1 : coverage;
}

/** The most days in one piece over what a cell stands for; a number below 0 is a wildcard. */
function cell(territory: i32, medium: i32): i32 {
  if (territory < 0) {
    const any = load<u32>(at.searchAnyTerritoryAt);
    const count = load<u32>(any);
    let most = 0;
    for (let index: u32 = 1; index <= count; index++)
      most = max(most, cellIn(load<u32>(any + index * 4), medium));
    return most;
  }
  return cellIn(territory + 1, medium);
}

function cellIn(territory: u32, medium: i32): i32 {
  if (medium >= 0) return daysIn(territory, medium + 1);
  const any = load<u32>(at.searchAnyMediumAt);
  const count = load<u32>(any);
  let most = 0;
  for (let index: u32 = 1; index <= count; index++)
    most = max(most, daysIn(territory, load<u32>(any + index * 4)));
  return most;
}

/** Over the wanted languages. */
function daysIn(territory: u32, medium: u32): i32 {
  const words = load<u32>(at.searchMaskWordsAt);
  let avails: u32 = 0;
  if (words == 1) {
    avails =
      load<u32>(load<u32>(at.searchTerritoriesAt) + territory * 4) &
      load<u32>(load<u32>(at.searchMediaAt) + medium * 4);
    if (avails == 0) return 0;
    if (avails == lastAvails && lastDays >= 0) return lastDays;
  }
  let most = 0;
  if (languageCount == 0) {
    const any = load<u32>(at.searchAnyLanguageAt);
    const count = load<u32>(any);
    for (let index: u32 = 1; index <= count; index++)
      most = max(most, days(territory, medium, load<u32>(any + index * 4), words));
  } else {
    for (let index: u32 = 0; index < languageCount; index++)
      most = max(most, days(territory, medium, entry(languageList, index) + 1, words));
  }
  lastAvails = avails;
  lastDays = most;
  return most;
}

/** See `OfferedRights`: the avails in all three rows lie in the order of their first days, and one pass joins them. */
function days(territory: u32, medium: u32, language: u32, words: u32): i32 {
  const inTerritory = load<u32>(at.searchTerritoriesAt) + territory * words * 4;
  const inMedium = load<u32>(at.searchMediaAt) + medium * words * 4;
  const inLanguage = load<u32>(at.searchLanguagesAt) + language * words * 4;
  const froms = load<u32>(at.searchFromAt);
  const untils = load<u32>(at.searchUntilAt);
  let from = at.longAgo;
  let until = at.longAgo;
  let most = 0;
  for (let word: u32 = 0; word < words * 4; word += 4) {
    let bits = load<u32>(inTerritory + word) & load<u32>(inMedium + word) & load<u32>(inLanguage + word);
    if (isExclusive) bits &= load<u32>(load<u32>(at.searchExclusiveAt) + word);
    if (bits != 0 && !isWindowed) return 1;
    for (; bits != 0; bits &= bits - 1) {
      const avail = word * 32 + ctz(bits) * 4;
      const next = load<i32>(froms + avail);
      if (next > until) {
        most = max(most, min(until, wantedUntil) - max(from, wantedFrom));
        from = next;
      }
      until = max(until, load<i32>(untils + avail));
    }
  }
  return isWindowed ? max(most, min(until, wantedUntil) - max(from, wantedFrom)) : 0;
}
