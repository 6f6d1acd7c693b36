import { randomUUID } from 'node:crypto';
import type { CompanyId, ListingId } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { describe, expect, it } from 'vitest';
import { ask, listingFact, requestFact } from '../../builders.ts';
import { requestViewOf, type RequestView } from '../../requests/request-view.ts';
import { leadsCsv } from './leads-csv.ts';

const listing = listingFact();
const request = (given: Partial<RequestView> = {}): RequestView => ({
  ...requestViewOf(requestFact(listing, { buyerId: randomUUID() as CompanyId }), []),
  ...given,
});
const titled = (title: string) =>
  leadsCsv([request({ title })], new Map())
    .split('\r\n')
    .slice(1)
    .join('\r\n');

describe('leads as CSV', () => {
  it('begin with a byte order mark and their columns, and end every line with CRLF', () => {
    const [head, row, end] = leadsCsv([request()], new Map()).split('\r\n');
    const columns = ['title', 'listingId', 'requestId', 'state', 'company', 'companyId'];
    expect(head).toBe(
      `\uFEFF${[...columns, 'memberId', 'kind', 'askedAt', 'answeredAt'].map((name) => `"${name}"`).join()}`,
    );
    const id = '"[\\w-]{36}"';
    const ids = [id, id, '"pending"', '', id, id].join();
    expect(row).toMatch(new RegExp(`^"The Long Quiet",${ids},"meeting","2026-11-02T00:00:00.000Z",$`));
    expect(end).toBe('');
  });

  it('have their columns without a request, too', () =>
    expect(leadsCsv([], new Map())).toMatch(/^\uFEFF"title",.*\r\n$/));

  it('name the company that asks, in a cell that is no formula', () => {
    const view = request();
    const [, row] = leadsCsv([view], new Map([[view.buyerId, '=Blue Lantern']])).split('\r\n');
    expect(row).toContain(`"pending","'=Blue Lantern","${view.buyerId}"`);
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])(
    'S10: a title that begins with %j is no formula',
    (first) => expect(titled(`${first}cmd|' /C calc'!A0`)).toContain(`"'${first}cmd|' /C calc'!A0",`),
  );

  it('S10: no title breaks out of its cell', () =>
    expect(titled('A",=1+1\n=2\r\n=3;=4\t=HYPERLINK("x")')).toMatch(
      /^"A"",=1\+1\n=2\r\n=3;=4\t=HYPERLINK\(""x""\)","[\w-]{36}",/,
    ));

  it('are a line for each ask, or for each of one listing', () => {
    const other = randomUUID() as ListingId;
    const asks = [ask({ listingId: listing.listingId }), ask({ listingId: other, kind: 'screener' })];
    const view = requestViewOf(requestFact(listing, { buyerId: randomUUID() as CompanyId, asks }), []);
    expect(leadsCsv([view], new Map()).trimEnd().split('\r\n')).toHaveLength(3);
    const [, ...lines] = leadsCsv([view], new Map(), other).trimEnd().split('\r\n');
    expect(lines).toEqual([like.stringContaining(`"${other}","${view.id}"`)]);
  });
});
