import type { ListingId } from '@marquee/contracts';
import { stringify } from 'csv-stringify/sync';
import type { RequestView } from '../../requests/request-view.ts';

/** Named as in the API; who exports them finds the company and the member there. */
const columns = [
  'title',
  'listingId',
  'requestId',
  'state',
  'companyId',
  'memberId',
  'kind',
  'askedAt',
  'answeredAt',
] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
const harmless = { escape_formulas: true };
/** All cells: a lone line feed, or a semicolon where that is what Excel separates by, must not begin a new one. */
const confined = { quoted: true };

/**
 * Requests as CSV (RFC 4180, in UTF-8 with a byte order mark, by which Excel knows it), a line an ask. A title may be
 * anybody's words, so it is made harmless.
 */
export const leadsCsv = (requests: readonly RequestView[], listingId?: ListingId): string =>
  stringify(
    requests.flatMap((request) => rowsOf(request, listingId)),
    {
      columns: [...columns],
      header: true,
      bom: true,
      record_delimiter: 'windows',
      ...harmless,
      ...confined,
    },
  );

const rowsOf = ({ id, title, buyerId, state, asks, answeredAt }: RequestView, listingId?: ListingId): Row[] =>
  asks
    .filter((ask) => listingId === undefined || ask.listingId === listingId)
    .map((ask) => ({
      title,
      listingId: ask.listingId,
      requestId: id,
      state,
      companyId: buyerId,
      memberId: ask.memberId,
      kind: ask.kind,
      askedAt: ask.at.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? '',
    }));
