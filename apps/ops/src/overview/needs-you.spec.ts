import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../alerts/domain/default-rules.ts';
import { needsYou, sentenceOn } from './needs-you.ts';

const subjects = (...given: Parameters<typeof needsYou>) => needsYou(...given).map(({ subject }) => subject);

describe('what needs an operator', () => {
  it('is what is over its threshold, the most urgent first, then the largest', () =>
    expect(
      subjects(
        [
          { kind: 'failed-jobs', subject: 'few', value: 1 },
          { kind: 'failed-jobs', subject: 'many', value: 9 },
          { kind: 'outbox-age', subject: 'young', value: 3 },
          { kind: 'engine-away', subject: 'kafka', value: 1 },
        ],
        defaultThresholds,
        [],
      ),
    ).toEqual(['kafka', 'many', 'few']));

  it('is what was raised and has not come down far enough, with since when', () => {
    const raisedAt = new Date('2027-03-01T03:00:00Z');
    const alert = { _id: 'a1', kind: 'outbox-age', subject: 'catalogue', raisedAt } as const;
    const measured = { kind: 'outbox-age', subject: 'catalogue', value: 30 } as const;
    expect(needsYou([measured], defaultThresholds, [])).toEqual([]);
    expect(needsYou([measured], defaultThresholds, [alert])).toMatchObject([
      { subject: 'catalogue', since: '2027-03-01T03:00:00.000Z', alertId: 'a1' },
    ]);
  });
});

it('a sentence says how much needs somebody, and what is not known', () =>
  expect([sentenceOn(0, 0), sentenceOn(1, 0), sentenceOn(2, 1)]).toEqual([
    'Nothing needs you.',
    '1 thing needs you.',
    '2 things need you; 1 could not be looked at.',
  ]));
