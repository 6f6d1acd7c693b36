import { randomUUID } from 'node:crypto';
import type { CompanyId } from '@marquee/contracts';
import { expect, it } from 'vitest';
import { exposureCsv } from './exposure-csv.ts';

const exhibitor = { companyId: randomUUID() as CompanyId, listings: 2, suggestions: 31, asks: 4 };
const rowsOf = (names: Iterable<[CompanyId, string]>) =>
  exposureCsv([exhibitor], new Map(names)).trimEnd().split('\r\n');

it('exposure as CSV names the exhibitor, in a cell that is no formula', () =>
  expect(rowsOf([[exhibitor.companyId, '@Blue Lantern']])).toEqual([
    '\uFEFF"company","companyId","listings","suggestions","asks"',
    `"'@Blue Lantern","${exhibitor.companyId}","2","31","4"`,
  ]));

it('an exhibitor whose name is not known has its id alone', () =>
  expect(rowsOf([])[1]).toBe(`,"${exhibitor.companyId}","2","31","4"`));
