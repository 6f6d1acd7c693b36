import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OutboxRow } from './outbox.ts';
import { requestsOf } from './produce-requests.ts';

const row = (sizes: readonly number[], at: number): OutboxRow => ({
  _id: `row ${at}`,
  aggregateId: `a ${at}`,
  version: 1,
  topic: 't',
  time: new Date(0),
  traceparent: '',
  events: sizes.map((size, index) => ({
    id: `${at}.${index}`,
    type: 'spec.said.v1',
    subject: `a ${at}`,
    version: 1,
    data: 'x'.repeat(size),
  })),
});

it('rows become requests in order, none larger than a broker takes, none empty', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 900_000 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(sizes, { maxLength: 6 }), (all) => {
      const rows = all.map(row);
      const requests = requestsOf(rows, '/spec');
      const ids = requests.flat().map(({ headers }) => headers?.['ce_id']);
      expect(ids).toEqual(rows.flatMap(({ events }) => events.map(({ id }) => id)));
      for (const request of requests) {
        const bytes = request.reduce((sum, { value }) => sum + Buffer.byteLength(value ?? ''), 0);
        expect(bytes).toBeLessThan(1_000_000);
        expect(request.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 50 },
  );
});
