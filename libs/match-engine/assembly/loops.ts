/*
 * The loops over a block of profiles, compiled to WebAssembly (AssemblyScript). They do what `PlainLoops` does, on the
 * same memory; `layout` says what lies where.
 */
import * as at from '../src/match-index/layout';
import { chain } from './candidates';
import { boundOf, classOf, spareByBoth, spareBySketch, weightsBeside } from './sketches';
import { listSurvivors, othersEnd, toldEnd } from './survivors';

export { take } from './candidates';
export { prepare } from './likeness';

/** Which sources this was compiled from. */
export function sources(): i32 {
  return SOURCES;
}

/** See `Loops.gather`. */
export function gather(directory: u32, records: u32, sketches: u32, firstSlot: u32): u32 {
  if (intersect(directory)) {
    listSurvivors(sketches, records);
    const told = load<u32>(at.searchSurvivorsAt);
    for (let next = told; next < toldEnd; next += 4) {
      const index = load<u32>(next);
      const sketch = sketches + index * at.sketchBytes;
      const spare = spareBySketch(sketch);
      if (spare >= 0) admit(spare, sketch, classOf(sketch), index, directory, records, firstSlot);
    }
    for (let next = told + at.blockProfiles * 4; next < othersEnd; next += 4) {
      const index = load<u32>(next);
      const sketch = sketches + index * at.sketchBytes;
      const record = load<u32>(records + index * 4);
      const weights = weightsBeside(sketch, record);
      const spare = spareByBoth(sketch, record, weights);
      if (spare >= 0) admit(spare, sketch, weights, index, directory, records, firstSlot);
    }
  }
  return load<u32>(at.searchWaitingAt);
}

function admit(
  spare: f32,
  sketch: u32,
  weights: u32,
  index: u32,
  directory: u32,
  records: u32,
  firstSlot: u32,
): void {
  const bound = boundOf(spare, sketch, weights, directory, index);
  if (bound >= 0) chain(bound, load<u32>(records + index * 4), firstSlot + index, directory);
}

/** Ands the gates, each the or of its planes, into the search's words, 128 bits at a time; false where no bit is left. */
function intersect(directory: u32): bool {
  const words = load<u32>(at.searchWordsAt);
  let gate = load<u32>(at.searchGatesAt);
  const end = gate + load<u32>(at.searchGateWordsAt) * 4;
  memory.fill(words, 255, at.planeBytes);
  while (gate < end) {
    const none = load<u32>(directory + load<u32>(gate) * 4);
    const count = load<u32>(gate, 4);
    const planes = gate + 8;
    gate = planes + count * 4;
    let any: bool;
    if (count < 2) any = andOne(words, count == 0 ? none : planeOr(directory, planes, none));
    else if (count == 2)
      any = andTwo(words, planeOr(directory, planes, none), planeOr(directory, planes + 4, none));
    else any = andAny(words, directory, none, planes, count);
    if (!any) return false;
  }
  return true;
}

function planeOr(directory: u32, number: u32, none: u32): u32 {
  const plane = load<u32>(directory + load<u32>(number) * 4);
  return plane == 0 ? none : plane;
}

function andOne(words: u32, plane: u32): bool {
  if (plane == 0) return false;
  let any = i64x2.splat(0);
  for (let at: u32 = 0; at < 1024; at += 16) {
    const bits = v128.and(v128.load(words + at), v128.load(plane + at));
    v128.store(words + at, bits);
    any = v128.or(any, bits);
  }
  return v128.any_true(any);
}

function andTwo(words: u32, one: u32, other: u32): bool {
  if (one == 0 || one == other) return andOne(words, other);
  if (other == 0) return andOne(words, one);
  let any = i64x2.splat(0);
  for (let at: u32 = 0; at < 1024; at += 16) {
    const bits = v128.and(v128.load(words + at), v128.or(v128.load(one + at), v128.load(other + at)));
    v128.store(words + at, bits);
    any = v128.or(any, bits);
  }
  return v128.any_true(any);
}

function andAny(words: u32, directory: u32, none: u32, planes: u32, count: u32): bool {
  // What the planes admit is gathered in the room after the words.
  const admitted = words + at.planeBytes;
  memory.fill(admitted, 0, at.planeBytes);
  let usedNone = false;
  for (let index: u32 = 0; index < count; index++) {
    let plane = load<u32>(directory + load<u32>(planes + index * 4) * 4);
    if (plane == 0) {
      if (usedNone || none == 0) continue;
      usedNone = true;
      plane = none;
    }
    for (let at: u32 = 0; at < 1024; at += 16) {
      v128.store(admitted + at, v128.or(v128.load(admitted + at), v128.load(plane + at)));
    }
  }
  return andOne(words, admitted);
}
