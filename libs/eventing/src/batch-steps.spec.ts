import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf, type Reaction } from './batch-steps.ts';
import type { ReceivedEvent } from './event.ts';
import type { EventHandler } from './registry.ts';

const handlerOf = (batch: number): EventHandler => ({ as: 'view', batch, handle: () => Promise.resolve() });
const [one, three] = [handlerOf(1), handlerOf(3)];
const event: ReceivedEvent = {
  id: 'e',
  name: 'n',
  aggregateId: 'a',
  version: 1,
  time: new Date(0),
  traceparent: undefined,
  data: {},
};
const handle = (handler: EventHandler): Reaction => ({ do: 'handle', event, handler });
const skip: Reaction = { do: 'skip' };
const bury: Reaction = { do: 'bury', cause: { code: 'c', message: 'm' } };
const cut = (...reactions: Reaction[]) => {
  const letters = reactions.map((reaction, offset) => ({ reaction, offset }));
  return stepsOf(letters, ({ reaction }) => reaction);
};
const shape = (...reactions: Reaction[]) =>
  cut(...reactions).map((step) => [step.do, step.do === 'handle' ? step.items.length : 0, step.last.offset]);

describe('a batch', () => {
  it('is cut where the handler changes or has as many as it takes', () => {
    expect(shape(...Array<Reaction>(4).fill(handle(three)), handle(one), handle(one))).toEqual([
      ['handle', 3, 2],
      ['handle', 1, 3],
      ['handle', 1, 4],
      ['handle', 1, 5],
    ]);
  });

  it('takes what says nothing to the group along with what stands before it, but for a dead letter', () => {
    expect(shape(skip, skip, handle(three), skip, handle(three), bury, skip)).toEqual([
      ['skip', 0, 1],
      ['handle', 2, 4],
      ['bury', 0, 5],
      ['skip', 0, 6],
    ]);
  });

  it('keeps every message, in order, in steps that end where the next begins', () => {
    const aReaction = fc.constantFrom(skip, bury, handle(one), handle(three));
    fc.assert(
      fc.property(fc.array(aReaction), (reactions) => {
        const steps = cut(...reactions);
        const handled = steps.flatMap((step) => (step.do === 'handle' ? step.items : []));
        const offsets = reactions.flatMap((reaction, at) => (reaction.do === 'handle' ? [at] : []));
        expect(handled.map(({ letter }) => letter.offset)).toEqual(offsets);
        expect(steps.filter((step) => step.do === 'bury').map(({ last }) => last.offset)).toEqual(
          reactions.flatMap((reaction, at) => (reaction.do === 'bury' ? [at] : [])),
        );
        const lasts = steps.map(({ last }) => last.offset);
        expect(lasts).toEqual([...new Set(lasts)].sort((a, b) => a - b));
        expect(lasts.at(-1) ?? -1).toBe(reactions.length - 1);
      }),
    );
  });
});
