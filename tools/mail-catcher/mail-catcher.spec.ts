import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTransport } from 'nodemailer';
import { MailCatcher } from './mail-catcher.ts';

let folder: string;
let catcher: MailCatcher;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-mail-'));
  catcher = await MailCatcher.start({ folder, smtpPort: 0, httpPort: 0, most: 3 });
});
afterEach(async () => {
  await catcher.stop();
  await rm(folder, { recursive: true, force: true });
});

const send = (subject: string, to = 'mei@example.com') =>
  createTransport(catcher.smtpUrl).sendMail({
    from: 'market@example.com',
    to,
    subject,
    text: `Text of ${subject}`,
    html: `<script>alert(1)</script><b>${subject}</b>`,
  });
const get = async (path: string, headers = {}) => fetch(`${catcher.url}${path}`, { headers });

describe('the mail catcher', () => {
  it('tells what has come, the newest first, by recipient where asked', async () => {
    await send('One');
    await send('Two', 'bo@example.com');
    const list = await (await get('/messages')).json();
    expect(list).toMatchObject({ count: 2, items: [{ subject: 'Two' }, { subject: 'One' }] });
    const ofMei = await (await get('/messages?to=mei@example.com')).json();
    expect(ofMei).toMatchObject({ items: [{ subject: 'One', to: ['mei@example.com'] }] });
  });

  it('shows a mail with its text and headers, and its HTML in a sandbox', async () => {
    await send('One <two>');
    const [mail] = await catcher.mails.list({ limit: 1 });
    const view = await (await get(`/messages/${mail?.id}/view`)).text();
    expect(view).toContain('Text of One &lt;two&gt;');
    expect(view).toContain('<iframe sandbox=""');
    const html = await get(`/messages/${mail?.id}/html`);
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  it('keeps the newest only', async () => {
    for (const subject of ['One', 'Two', 'Three', 'Four', 'Five']) await send(subject);
    expect((await catcher.mails.list({ limit: 9 })).map(({ subject }) => subject)).toEqual([
      'Five',
      'Four',
      'Three',
    ]);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('finds again what it kept before', async () => {
    await send('One');
    await catcher.stop();
    catcher = await MailCatcher.start({ folder, smtpPort: 0, httpPort: 0 });
    expect(await catcher.mails.list({ limit: 9 })).toMatchObject([{ subject: 'One' }]);
  });

  it('is there for this machine only, whatever name it is called by', async () => {
    await send('One');
    const { port } = new URL(catcher.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/messages', headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('has nothing outside its folder', async () => {
    expect((await get('/messages/..%2F..%2Fpackage/source')).status).toBe(404);
    expect((await get('/messages/1/source')).status).toBe(404);
  });
});
