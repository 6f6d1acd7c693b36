import { expect, it } from 'vitest';
import { headlineOf, type Need, thingsToDo } from './things-to-do.ts';

const need = (kind: Need['kind'], subject: string): Need => ({
  ...{ kind, subject, value: 3, sentence: '', whatToDo: '' },
});
const cause = (code: string) => ({
  ...{ group: 'matching', topic: 'catalogue.listing.v1', code, message: '', count: 1 },
  ...{ oldestAt: '2027-03-01T00:00:00Z', latestAt: '2027-03-01T00:00:00Z' },
});
const letters = need('dead-letters', 'matching on catalogue.listing.v1');
const told = (things: ReturnType<typeof thingsToDo>) =>
  things.map((thing) => (thing.what === 'need' ? thing.need.kind : thing.cause.code));

it('dead letters are told by cause, where they stand in the order of urgency', () =>
  expect(told(thingsToDo([need('engine-away', 'kafka'), letters], [cause('a'), cause('b')]))).toEqual([
    ...['engine-away', 'a', 'b'],
  ]));

it('dead letters whose causes are not known yet are counted', () =>
  expect(told(thingsToDo([letters], undefined))).toEqual(['dead-letters']));

it('all is well only where somebody looks, everywhere, and nothing needs anybody', () => {
  const seen = { things: 0, unseen: 0, answers: true };
  expect(headlineOf(seen)).toBe('well');
  expect(headlineOf({ ...seen, unseen: 1 })).toBe('wellAsSeen');
  expect(headlineOf({ ...seen, things: 1, unseen: 1 })).toBe('needs');
  expect(headlineOf({ things: 1, unseen: 0, answers: false })).toBe('unseen');
});
