import { describe, expect, it } from 'vitest';
import { CompanyId, Forbidden, type Role } from '@marquee/contracts';
import { changed, isShownTo, registered, requireMayChange, viewOf, type Company } from './company.ts';

const own = CompanyId.parse('00000000-0000-4000-8000-000000000001');
const others = CompanyId.parse('00000000-0000-4000-8000-000000000002');
const company = registered(
  { id: own, name: 'Golden Gate Pictures', country: 'HK', website: 'https://example.com', vetted: false },
  new Date(0),
);

describe('a company', () => {
  it('is changed by its own members', () =>
    expect(() => requireMayChange({ companyId: own, roles: ['buyer'] }, own)).not.toThrow());

  it('is not changed by members of another', () =>
    expect(() => requireMayChange({ companyId: others, roles: ['exhibitor'] }, own)).toThrow(Forbidden));

  it('is changed by organisers', () =>
    expect(() => requireMayChange({ companyId: others, roles: ['organiser'] }, own)).not.toThrow());

  it('that has not been approved is shown to its own people and organisers alone', () => {
    const seenBy = (companyId: CompanyId, role: Role) => isShownTo({ companyId, roles: [role] }, company);
    expect([seenBy(own, 'buyer'), seenBy(others, 'organiser'), seenBy(others, 'buyer')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('lets nobody else know why it is suspended', () => {
    const verdict = { reason: 'conduct', words: 'Three complaints.' } as const;
    const suspended: Company = { ...company, standing: 'suspended', verdict };
    expect(viewOf(suspended, { companyId: own, roles: ['buyer'] })).toMatchObject({ verdict, vetted: false });
    expect(viewOf(suspended, { companyId: others, roles: ['buyer'] })).not.toHaveProperty('verdict');
  });

  it('keeps what a change does not name', () =>
    expect(changed(company, { name: 'Silver Screen' }, new Date(1))).toEqual({
      ...company,
      name: 'Silver Screen',
      revision: 2,
      updatedAt: new Date(1),
    }));

  it('loses its website where the change says null', () =>
    expect(changed(company, { website: null }, new Date(1))).not.toHaveProperty('website'));
});
