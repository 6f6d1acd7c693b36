import { describe, expect, it } from 'vitest';
import type { Mail } from '../domain/mail.ts';
import { compose } from './compose.ts';
import { toHtml, toPlainText } from './letter.ts';

const to = { to: 'mei@example.com', link: 'https://market.example/confirm-address#token=abc' };
const mails = (locale: string): Mail[] => [
  { is: 'confirm-address', locale, ...to },
  { is: 'already-registered', locale, ...to },
  { is: 'reset-password', locale, ...to },
  { is: 'password-changed', locale, ...to },
  {
    ...{ is: 'invitation', locale, ...to },
    ...{ inviter: 'Ann <b>', company: 'Golden & Gate', until: '2027-03-01T00:00:00Z' },
  },
];

describe('a mail about getting in', () => {
  it.each([
    ['en', 'en'],
    ['de', 'en'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
  ])('for %s is written in %s', (locale, language) => {
    for (const mail of mails(locale)) expect(compose(mail).language).toBe(language);
  });

  it('has its link in the text and in the HTML', () => {
    for (const mail of mails('en')) {
      expect(toPlainText(compose(mail))).toContain(to.link);
      expect(toHtml(compose(mail))).toContain(`href="${to.link}"`);
    }
  });

  it('takes nothing in it for HTML', () => {
    const [invitation] = mails('en').slice(-1);
    expect(invitation && toHtml(compose(invitation))).toContain('Ann &lt;b&gt;');
  });
});
