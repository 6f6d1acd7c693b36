import { describe, expect, it } from 'vitest';
import { companyChanged, companyRegistered } from './accounts.ts';
import { upcast } from './event-definition.ts';

const companyId = '00000000-0000-4000-8000-000000000001';
const company = { companyId, version: 3, name: 'Harbour Films', country: 'HK' };

describe.each([companyRegistered, companyChanged])('version 1 of $name', (definition) => {
  it.each([
    [true, 'approved'],
    [false, 'applied'],
  ])('says vetted: %s, which is %s', (vetted, standing) => {
    const data = upcast(definition, 1, { ...company, vetted });
    expect(definition.data.parse(data)).toEqual({ ...company, standing });
  });
});
