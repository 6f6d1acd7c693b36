import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { mimeMessage, type OutgoingMail } from './mime-message.ts';

const from = { name: 'Marquee', address: 'no-reply@market.example' };
const at = new Date('2027-03-01T03:04:05Z');
const mail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<01990000-0000-7000-8000-000000000001@market.example>',
  to: { name: 'Mei Lin', address: 'mei@example.com' },
  subject: 'The Long Quiet',
  html: '<p>Hello</p>',
  text: 'Hello',
  headers: { 'List-Unsubscribe': '<http://market.example/u/1>', 'Content-Language': 'en' },
  ...given,
});
const read = (outgoing: OutgoingMail) => PostalMime.parse(mimeMessage(outgoing, from, at));
const textOf = (outgoing: OutgoingMail) => mimeMessage(outgoing, from, at).toString('latin1');

describe('a mail as bytes', () => {
  it('says from whom, to whom, when and what, and how to end it', async () => {
    const email = await read(mail());
    expect(email).toMatchObject({
      ...{ from, to: [{ name: 'Mei Lin', address: 'mei@example.com' }], subject: 'The Long Quiet' },
      messageId: '<01990000-0000-7000-8000-000000000001@market.example>',
      date: at.toISOString(),
    });
    expect([email.text?.trim(), email.html?.trim()]).toEqual(['Hello', '<p>Hello</p>']);
    const headers = new Map(email.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toBe('<http://market.example/u/1>');
    expect(headers.get('content-language')).toBe('en');
  });

  it('is alike whenever it is made of the same', () => expect(textOf(mail())).toBe(textOf(mail())));

  it('arrives as it was written, in any script', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 });
    const anyLine = anyText.map((text) => text.replace(/\p{Cc}/gu, ' ').trim());
    await fc.assert(
      fc.asyncProperty(anyLine, anyLine, anyText, anyText, async (subject, name, html, text) => {
        const email = await read(mail({ subject, to: { name, address: 'a@b.example' }, html, text }));
        const asShown = (value: string | undefined) => (value ?? '').replace(/\s+/g, ' ').trim();
        expect(asShown(email.subject)).toBe(asShown(subject));
        expect(email.to?.map(({ address }) => address)).toEqual(['a@b.example']);
        expect(asShown(email.html)).toBe(asShown(html));
        expect(asShown(email.text)).toBe(asShown(text));
      }),
      { numRuns: 200 },
    );
  });

  it('shows a name as it is, quoted or encoded', async () => {
    for (const name of ['無間 梁', 'O"Hara \\ Sons, Ltd.', 'Zoë', '=?x?=']) {
      const email = await read(mail({ to: { name, address: 'a@b.example' } }));
      expect(email.to).toEqual([{ name, address: 'a@b.example' }]);
    }
  });

  it('has no header that somebody put into a name, a subject or an address', () => {
    const attack = 'x\r\nBcc: all@example.com\r\n\r\nbody';
    const text = textOf(
      mail({ subject: attack, to: { name: attack, address: attack }, headers: { 'X-Of': attack } }),
    );
    expect(text).not.toMatch(/^Bcc:/m);
    expect(text.split('\r\n\r\n')[0]).toContain('Content-Type: multipart/alternative');
  });

  it('has no line that a server may refuse', () => {
    const subject = 'A rather long subject of many words '.repeat(12);
    const lines = textOf(mail({ subject, html: '<p>x</p>'.repeat(5_000), text: '間'.repeat(3_000) })).split(
      '\r\n',
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });
});
