import { expect, it } from 'vitest';
import { letterRow } from '../../testing/builders.ts';
import { previewOf } from './preview.ts';

const by = '0198f1a2-0000-7000-8000-000000000001' as never;
const at = (minute: number) => new Date(Date.UTC(2027, 2, 1, 10, minute));

it('a preview says whose handlers would run, on how many events of which type, and how old they are', () => {
  const rows = [
    letterRow({ offset: 1, eventType: 'catalogue.listing-published.v1', failedAt: at(1) }),
    letterRow({
      offset: 2,
      eventType: 'catalogue.listing-published.v1',
      failedAt: at(3),
      replays: [{ at: at(2), by }],
    }),
    letterRow({ offset: 3, group: 'notification', topic: 'matching.suggestion.v1', failedAt: at(2) }),
  ];
  expect(previewOf(rows, 3, ({ group }) => (group === 'matching' ? 5 : 0))).toEqual({
    count: 3,
    groups: [
      {
        group: 'matching',
        topic: 'catalogue.listing.v1',
        eventType: 'catalogue.listing-published.v1',
        count: 2,
        oldestAt: at(1).toISOString(),
        latestAt: at(3).toISOString(),
        replayedBefore: 1,
        waiting: 5,
      },
      {
        group: 'notification',
        topic: 'matching.suggestion.v1',
        count: 1,
        oldestAt: at(2).toISOString(),
        latestAt: at(2).toISOString(),
        replayedBefore: 0,
        waiting: 0,
      },
    ],
  });
});
