import { describe, expect, it } from 'vitest';
import type { ConsumerSight, Sighting } from '../watch/measure.ts';
import { chainOf, lookAlong, type ChainMinute, type ChainStep } from './chain.ts';

const at = (minute: number) => new Date(Date.UTC(2027, 2, 1, 10, minute));
const sight = (group: ConsumerSight['group'], topic: string, given: Partial<ConsumerSight> = {}) => ({
  ...{ group, topic, kind: 'facts' as const, lag: 0, read: 0, told: 0, oldestSeconds: 0, stuckSeconds: 0 },
  ...given,
});
const nothingWaits = { waiting: 0, oldestSeconds: 0 };
const market = (given: Partial<Pick<Sighting, 'consumers' | 'backlogs'>> = {}) => ({
  consumers: [
    sight('matching', 'catalogue.listing.v1', { told: 100, read: 93, lag: 7, oldestSeconds: 12 }),
    sight('notification', 'matching.suggestion.v1', { told: 5_000, read: 5_000 }),
    sight('messaging', 'meetings.request.v1', { told: 40, read: 38, lag: 2, oldestSeconds: 3 }),
    sight('notification', 'meetings.request.v1', { told: 40, read: 39, lag: 1, oldestSeconds: 9 }),
  ],
  backlogs: [
    { subject: 'catalogue', waiting: 4, oldestSeconds: 1.5 },
    { subject: 'matching', ...nothingWaits },
    { subject: 'meetings', waiting: 1, oldestSeconds: 0.5 },
    { subject: 'matching.write-suggestions', waiting: 30, oldestSeconds: 6, doneLastMinute: 120 },
  ],
  ...given,
});
const minute = (number: number, links: ChainMinute['links']): ChainMinute => ({ at: at(number), links });
const linkOf = (step: ChainStep, ...given: Parameters<typeof chainOf>) =>
  chainOf(...given).find((link) => link.step === step);

describe('the chain', () => {
  it('has each step in its order, though nothing could be looked at', () =>
    expect(chainOf({ consumers: [], backlogs: [] }, [], at(0))).toEqual(
      ['published', 'scored', 'queued', 'written', 'notified', 'asked'].map((step) => ({ step, series: [] })),
    ));

  it('shows what waits: in outboxes, topics and the ledger', () =>
    expect(lookAlong(market())).toEqual({
      published: { waiting: 4, oldestSeconds: 1.5, passed: 100 },
      scored: { waiting: 7, oldestSeconds: 12, passed: 93 },
      queued: { waiting: 30, oldestSeconds: 6, perMinute: 120 },
      written: { ...nothingWaits, passed: 5_000 },
      notified: { ...nothingWaits, passed: 5_000 },
      asked: { waiting: 4, oldestSeconds: 9, passed: 40 },
    }));

  it('leaves out what only replays and services that are silent would say', () =>
    expect(Object.keys(lookAlong(market({ backlogs: [] })))).toEqual(['scored', 'notified']));

  it('counts what got through since a minute ago', () => {
    const minutes = [
      minute(0, { scored: { ...nothingWaits, passed: 3 } }),
      minute(2, { scored: { ...nothingWaits, passed: 92 } }),
    ];
    expect(linkOf('scored', market(), minutes, at(2))?.perMinute).toBe(45);
    expect(linkOf('queued', market(), minutes, at(2))?.perMinute).toBe(120);
    expect(linkOf('published', market(), minutes, at(2))).not.toHaveProperty('perMinute');
  });

  it('draws a point for each minute that can be compared with one before', () => {
    const passed = (count: number, oldestSeconds: number) => ({
      written: { waiting: 1, oldestSeconds, passed: count },
    });
    const minutes = [
      minute(0, passed(10, 1)),
      minute(1, passed(40, 2)),
      minute(2, {}),
      minute(5, passed(41, 3)),
      minute(6, passed(0, 4)),
    ];
    expect(linkOf('written', market(), minutes, at(6))?.series).toEqual([
      { at: at(1).toISOString(), perMinute: 30, oldestSeconds: 2 },
      { at: at(6).toISOString(), perMinute: 0, oldestSeconds: 4 },
    ]);
  });
});
