import { expect, it } from 'vitest';
import { workOff } from './selection.ts';

const answers = (...all: readonly [done: number, remaining: number][]) => {
  const left = [...all];
  return () => {
    const [done, remaining] = left.shift() ?? [0, 0];
    return Promise.resolve({ done, gone: 0, remaining });
  };
};

it('asks until nothing remains, and tells how far it is', async () => {
  const told: number[] = [];
  const worked = await workOff(answers([500, 700], [500, 200], [200, 0]), ({ done }) => told.push(done));
  expect({ told, worked }).toEqual({ told: [500, 1000, 1200], worked: { done: 1200, gone: 0 } });
});

it('ends where an answer has done nothing, whatever is said to remain', async () => {
  expect(await workOff(answers([0, 3]), () => undefined)).toEqual({ done: 0, gone: 0 });
});
