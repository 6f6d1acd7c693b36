import { afterAll, beforeAll, expect } from 'vitest';

/*
 * Loaded before each spec file. Files share a process: what one leaves behind may make a later one fail, or hide that
 * it does, for Vitest takes an error outside of tests for handled where somebody else listens for it.
 */

const events = ['SIGTERM', 'SIGINT', 'SIGHUP', 'uncaughtException', 'unhandledRejection'];

const processNow = (): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...Object.entries(process.env),
    ...events.map((event) => [`listeners for ${event}`, process.listenerCount(event)] as const),
    ['the clock', Date],
    ['timers', setTimeout],
  ]);

/** Names alone: an environment may hold secrets. */
function changes(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

let before: ReadonlyMap<string, unknown>;

beforeAll(() => {
  before = processNow();
});

// Vitest runs these hooks last to first, so that this one comes when the file has put things in order.
afterAll(() =>
  expect(changes(before, processNow()), 'what this file leaves changed in its process').toEqual([]),
);
