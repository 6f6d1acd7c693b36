import { expect, it } from 'vitest';
import { figuresIn } from './figures-in.ts';

const scrape = `# HELP outbox_rows Rows
# TYPE outbox_rows gauge
outbox_rows{service="catalogue"} 3
outbox_rows_total 9
ledger_failed{queue="a \\"b\\"",service="matching"} 2.5
ledger_failed{queue="c",service="matching"} Nan
plain 1e3 1700000000000
`;

it('figures are read by their exact names, with their labels', () =>
  expect(figuresIn(scrape, new Set(['outbox_rows', 'ledger_failed', 'plain']))).toEqual([
    { name: 'outbox_rows', labels: { service: 'catalogue' }, value: 3 },
    { name: 'ledger_failed', labels: { queue: 'a "b"', service: 'matching' }, value: 2.5 },
    { name: 'plain', labels: {}, value: 1_000 },
  ]));
