import * as at from '../src/match-index/layout';

/** Where the lists of `listSurvivors` end. */
export let toldEnd: u32 = 0;
export let othersEnd: u32 = 0;

/**
 * Lists by their places in the block who is left in the words: whom a sketch and a class of weights tell all about, and,
 * after the room for a block of these, the others. Their sketches are read ahead, and of the others
 * the records, so that memory brings many at a time; nothing that is decided meanwhile waits for them.
 */
export function listSurvivors(sketches: u32, records: u32): void {
  const words = load<u32>(at.searchWordsAt);
  const first = load<u32>(at.searchSurvivorsAt);
  let end = first;
  for (let word: u32 = 0; word < 256; word++) {
    for (let bits = load<u32>(words + word * 4); bits != 0; bits &= bits - 1) {
      store<u32>(end, word * 32 + ctz(bits));
      end += 4;
    }
  }
  let told = first;
  let other = first + at.blockProfiles * 4;
  let sum: u32 = 0;
  for (let next = first; next < end; next += 4) sum += load<u32>(sketches + load<u32>(next) * at.sketchBytes);
  for (let next = first; next < end; next += 4) {
    const index = load<u32>(next);
    const facts = load<u32>(sketches + index * at.sketchBytes, at.sketchFactsAt);
    const isTold =
      <u32>(facts >> at.factClass != 0) & <u32>(((facts >> at.factGenresFull) & 15) < <u32>at.titlesInRecord);
    store<u32>(told, index);
    store<u32>(other, index);
    told += isTold << 2;
    other += (isTold ^ 1) << 2;
  }
  for (let next = first + at.blockProfiles * 4; next < other; next += 4) {
    sum += load<u8>(load<u32>(records + load<u32>(next) * 4));
  }
  touched = sum;
  toldEnd = told;
  othersEnd = other;
}

let touched: u32 = 0;
