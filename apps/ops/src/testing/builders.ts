import type { LetterRow } from '../dead-letters/letter.ts';

export const letterRow = (given: Partial<LetterRow> = {}): LetterRow => ({
  _id: `matching~catalogue.listing.v1~0~${given.offset ?? 0}`,
  group: 'matching',
  topic: 'catalogue.listing.v1',
  partition: 0,
  offset: 0,
  origin: { topic: 'catalogue.listing.v1', partition: 2, offset: '7' },
  cause: { code: 'handler-failed', message: 'TypeError: x is not iterable' },
  failedAt: new Date('2027-03-01T10:00:00Z'),
  state: 'open',
  replays: [],
  ...given,
});
