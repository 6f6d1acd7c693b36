import type { CompanyId, ListingId } from '@marquee/contracts';
import type { RequestView } from '../../requests/request-view.ts';
import { spreadsheet } from '../../spreadsheet.ts';

/** Named as in the API; who exports them finds the member there: persons are known by name to `accounts` alone. */
const columns = [
  'title',
  'listingId',
  'requestId',
  'state',
  'company',
  'companyId',
  'memberId',
  'kind',
  'askedAt',
  'answeredAt',
] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;
type Names = ReadonlyMap<CompanyId, string>;

/** A line an ask. A company whose name has not arrived here yet has its id alone. */
export const leadsCsv = (requests: readonly RequestView[], names: Names, listingId?: ListingId): string =>
  spreadsheet(
    columns,
    requests.flatMap((request) => rowsOf(request, names, listingId)),
  );

const rowsOf = (
  { id, title, buyerId, state, asks, answeredAt }: RequestView,
  names: Names,
  listingId?: ListingId,
): Row[] =>
  asks
    .filter((ask) => listingId === undefined || ask.listingId === listingId)
    .map((ask) => ({
      title,
      listingId: ask.listingId,
      requestId: id,
      state,
      company: names.get(buyerId) ?? '',
      companyId: buyerId,
      memberId: ask.memberId,
      kind: ask.kind,
      askedAt: ask.at.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? '',
    }));
