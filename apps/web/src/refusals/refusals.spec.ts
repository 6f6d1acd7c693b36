import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../api/problem.ts';
import { fieldRefusal, fieldTexts, refusalText } from './refusals.ts';
import refusals from './strings/zh-Hant.ts';

beforeAll(() => i18next.init({ lng: 'zh-Hant', resources: { 'zh-Hant': { refusals } } }));

const problem = (code: string, given: object = {}) => ({
  ...{ type: 'about:blank', title: 'Conflict', status: 409, code, detail: 'A sentence in English.' },
  ...given,
});

describe('a refusal', () => {
  it('is told in the reader’s language', () =>
    expect(refusalText(problem('last-owner'))).toBe(refusals['last-owner']));

  it('says its numbers, and the time with its zone', () => {
    const said = refusalText(
      problem('requests-a-day-used-up', { limit: 30, freesAt: '2027-03-15T02:20:00.000Z' }),
    );
    expect(said).toContain('最多可送出 30 個請求');
    expect(said).toMatch(/2027\s\d\d:\d\d \(.+\)/);
    expect(said).not.toContain('{{');
  });

  it('that nobody has words for is left to the API’s own', () =>
    expect(refusalText(problem('brand-new'))).toBeUndefined());

  it('of fields is told beside each, and each thing once above them', () => {
    const errors = [
      {
        path: '/company/name',
        code: 'too-big',
        message: 'Too big: expected string to have <=200 characters',
      },
      { path: '/person/name', code: 'too-big', message: 'Too big: expected string to have <=200 characters' },
      { path: '/company/website', code: 'invalid-format', message: 'Invalid URL' },
      { path: '/company/country', code: 'invalid-value', message: 'Invalid option' },
    ];
    const invalid = problem('invalid-request', { status: 400, errors });
    const { field } = refusals;
    expect(fieldTexts(invalid)).toEqual([field['too-big'], field.website]);
    const at = (path: string) => fieldRefusal(new ProblemError(invalid), path);
    expect(at('/person/name')).toBe(field['too-big']);
    expect(at('/website')).toBe(field.website);
    expect(at('/country')).toBe('Invalid option');
    expect(at('/email')).toBeUndefined();
  });
});
