import * as at from '../src/match-index/layout';
import { scoreOf } from './score';

/** Puts a profile among those who wait. */
export function chain(bound: i32, record: u32, slot: u32, directory: u32): void {
  const waiting = load<u32>(at.searchWaitingAt);
  const candidate = load<u32>(at.searchCandidatesAt) + waiting * at.candidateBytes;
  const head = load<u32>(at.searchChainsAt) + bound * 4;
  store<u32>(candidate, record);
  store<u32>(candidate, slot, 4);
  store<u32>(candidate, directory, 8);
  store<u32>(candidate, load<u32>(head), 12);
  store<u32>(head, waiting + 1);
  store<u32>(at.searchWaitingAt, waiting + 1);
  if (bound > load<i32>(at.searchBoundAt)) store<i32>(at.searchBoundAt, bound);
}

/** See `Loops.take`. */
export function take(most: u32): u32 {
  const floor = load<i32>(at.searchFloorAt);
  const candidates = load<u32>(at.searchCandidatesAt);
  const chains = load<u32>(at.searchChainsAt);
  const first = load<u32>(at.searchFittingAt);
  let out = first;
  let bound = load<i32>(at.searchBoundAt);
  touch(bound, floor, most);
  for (; bound >= floor; bound--) {
    let next = load<u32>(chains + bound * 4);
    for (; next != 0 && most != 0; most--) {
      const candidate = candidates + (next - 1) * at.candidateBytes;
      const slot = load<u32>(candidate, 4);
      const score = scoreOf(load<u32>(candidate), load<u32>(candidate, 8), slot & (at.blockProfiles - 1));
      next = load<u32>(candidate, 12);
      if (score < 0) continue;
      store<u32>(out, slot);
      store<u32>(out, <u32>score, 4);
      out += at.fittingBytes;
    }
    store<u32>(chains + bound * 4, next);
    if (next != 0) break;
  }
  store<i32>(at.searchBoundAt, bound);
  if (bound < floor) forget(chains);
  return (out - first) / at.fittingBytes;
}

let touched: u32 = 0;

/** Reads a little of each record that is next, so that memory brings many at a time. */
function touch(from: i32, floor: i32, most: u32): void {
  const candidates = load<u32>(at.searchCandidatesAt);
  const chains = load<u32>(at.searchChainsAt);
  let sum: u32 = 0;
  for (let bound = from; bound >= floor && most != 0; bound--) {
    for (let next = load<u32>(chains + bound * 4); next != 0 && most != 0; most--) {
      const candidate = candidates + (next - 1) * at.candidateBytes;
      const record = load<u32>(candidate);
      sum += <u32>load<u8>(record) + load<u8>(record, 64) + load<u8>(record, 128);
      next = load<u32>(candidate, 12);
    }
  }
  touched = sum;
}

/** Nobody who still waits can come among the best. */
function forget(chains: u32): void {
  memory.fill(chains, 0, at.chains * 4);
  store<u32>(at.searchWaitingAt, 0);
  store<i32>(at.searchBoundAt, -1);
}
