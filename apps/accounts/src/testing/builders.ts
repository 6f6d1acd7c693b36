import { CompanyId, MemberId, type MemberRow } from '@marquee/contracts';

/* For specs: things with sane defaults. */

const uuid = (of: number, kind: number) =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(of).padStart(12, '0')}`;

export const companyId = (of = 1) => CompanyId.parse(uuid(of, 1));
export const memberId = (of = 1) => MemberId.parse(uuid(of, 2));

/** The `of`th person, of the first company. */
export const memberRow = (of = 1, changes: Partial<MemberRow> = {}): MemberRow => ({
  id: memberId(of),
  companyId: companyId(1),
  name: `Member ${of}`,
  email: `member-${of}@example.com`,
  zone: 'Asia/Hong_Kong',
  locale: 'en',
  speaks: ['en', 'yue'],
  roles: ['buyer'],
  ...changes,
});
