import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusalText } from './refusals.ts';
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
});
