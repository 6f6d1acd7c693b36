import { describe, expect, it } from '@jest/globals';
import { CompanyId, Forbidden } from '@marquee/contracts';
import { changed, registered, requireMayChange } from './company.ts';

const own = CompanyId.parse('00000000-0000-4000-8000-000000000001');
const others = CompanyId.parse('00000000-0000-4000-8000-000000000002');
const company = registered(
  { id: own, name: 'Golden Gate Pictures', country: 'HK', website: 'https://example.com', vetted: false },
  new Date(0),
);

describe('a company', () => {
  it('is changed by its own members', () =>
    expect(() => requireMayChange({ companyId: own, roles: ['buyer'] }, own, { name: 'X' })).not.toThrow());

  it('is not changed by members of another', () =>
    expect(() => requireMayChange({ companyId: others, roles: ['exhibitor'] }, own, { name: 'X' })).toThrow(
      Forbidden,
    ));

  it('is not vetted by its own members', () =>
    expect(() => requireMayChange({ companyId: own, roles: ['exhibitor'] }, own, { vetted: true })).toThrow(
      Forbidden,
    ));

  it('is vetted by an organiser', () =>
    expect(() =>
      requireMayChange({ companyId: others, roles: ['organiser'] }, own, { vetted: true }),
    ).not.toThrow());

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
