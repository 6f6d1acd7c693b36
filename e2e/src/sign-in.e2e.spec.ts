import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { Me } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { mailsTo } from './caught-mails.ts';
import { CookieClient } from './cookie-client.ts';
import { MarketClient } from './market-client.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';
import { totp } from './totp.ts';

/* One person, step by step: each test goes on where the one before it has left off. */

const { url } = await MarketClient.at();
const email = `${randomUUID()}@example.com`;
const person = { name: '陳美', email, zone: 'Asia/Hong_Kong', locale: 'zh-Hant', speaks: ['yue'] };
const password = 'nine lanterns over the harbour';
const newPassword = 'seven junks at anchor, sails up';
const home = new CookieClient(url);
const phone = new CookieClient(url);
let totpUri = '';
let backupCodes: readonly string[] = [];

const signUp = () =>
  home.call('POST /api/v1/sign-ups', {
    ...{ company: { name: 'Harbour Light', country: 'HK' }, person, roles: ['buyer'], password },
  });
const signIn = (by = password, from = home) =>
  from.call<SignedIn>('POST /api/auth/sign-in/email', { email, password: by });
const me = (from = home) => from.call<Me>('GET /api/v1/me');
const asked = async (from: CookieClient) => {
  const options = await from.done<{ challenge: string }>(
    'GET /api/auth/passkey/generate-authenticate-options',
  );
  expect(options).toMatchObject({ userVerification: 'required' });
  return options;
};

interface SignedIn {
  readonly code?: string;
  readonly twoFactorRedirect?: boolean;
}

/** The newest mail of that subject, once it is there. */
const mail = (subject: string) =>
  eventually(async () => {
    const found = (await mailsTo(email)).find((caught) => caught.subject === subject);
    if (!found) throw new Error(`no mail "${subject}" yet`);
    return found;
  }, 20_000);
const tokenIn = (text: string) => /#token=([\w.-]+)/.exec(text)?.[1] ?? '';

describe('a person', () => {
  it('signs up, and gets in no sooner than the address is confirmed', async () => {
    expect((await signUp()).status).toBe(202);
    const { text, html } = await mail('請確認你的電郵地址');
    expect(await signIn()).toMatchObject({ status: 403, body: { code: 'email-not-verified' } });
    expect(html).toContain('lang="zh-Hant"');
    await home.done(`GET /api/auth/verify-email?token=${tokenIn(text)}`);
    expect(await signIn()).toMatchObject({ status: 200, body: { user: { email } } });
  });

  it('is known by the cookie, with a company that waits to be vetted', async () =>
    expect(await me()).toMatchObject({
      status: 200,
      body: { member: { email, roles: ['buyer'] }, company: { standing: 'applied' } },
    }));

  it('who signs up again is told so by mail alone', async () => {
    expect((await signUp()).status).toBe(202);
    await mail('你已經註冊');
  });

  it('adds a second factor, in force once a code of it was right', async () => {
    const secrets = await home.done<{ totpURI: string; backupCodes: string[] }>(
      'POST /api/auth/two-factor/enable',
      { password },
    );
    totpUri = secrets.totpURI;
    backupCodes = secrets.backupCodes;
    expect((await home.call('POST /api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    await home.done('POST /api/auth/two-factor/verify-totp', { code: totp(totpUri, new Date()) });
  });

  it('is asked for it from then on, and is nobody before', async () => {
    expect(await signIn(password, phone)).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
    expect((await me(phone)).status).toBe(401);
    await phone.done('POST /api/auth/two-factor/verify-totp', { code: totp(totpUri, new Date()) });
    expect((await me(phone)).status).toBe(200);
  });

  it('gets in by a backup code, once', async () => {
    const stranded = new CookieClient(url);
    const [code] = backupCodes;
    await signIn(password, stranded);
    await stranded.done('POST /api/auth/two-factor/verify-backup-code', { code });
    expect((await me(stranded)).status).toBe(200);
    await signIn(password, stranded);
    expect((await stranded.call('POST /api/auth/two-factor/verify-backup-code', { code })).status).toBe(401);
  });

  it('adds a passkey, and signs in by it alone, where the device knows who uses it', async () => {
    const key = new SoftwareAuthenticator(url);
    const made = await home.done<{ challenge: string }>('GET /api/auth/passkey/generate-register-options');
    expect(made).toMatchObject({
      user: { name: email },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await home.done('POST /api/auth/passkey/verify-registration', {
      response: key.create(made.challenge),
      name: 'Laptop',
    });
    expect(await home.done('GET /api/auth/passkey/list-user-passkeys')).toMatchObject([{ name: 'Laptop' }]);
    const laptop = new CookieClient(url);
    const stolen = key.get((await asked(laptop)).challenge, { knowsUser: false });
    expect(
      await laptop.call('POST /api/auth/passkey/verify-authentication', { response: stolen }),
    ).toMatchObject({ status: 403, body: { code: 'user-not-verified' } });
    const response = key.get((await asked(laptop)).challenge);
    await laptop.done('POST /api/auth/passkey/verify-authentication', { response });
    expect(await me(laptop)).toMatchObject({ status: 200, body: { member: { email } } });
  });

  it('who has forgotten the password sets another, and is signed out everywhere', async () => {
    const stream = await phone.open('/api/v1/stream');
    const reader = stream.body?.getReader();
    const ended = (async () => {
      while (!(await reader?.read())?.done);
    })().catch(() => undefined);
    await new CookieClient(url).done('POST /api/auth/request-password-reset', { email });
    const token = tokenIn((await mail('重設密碼')).text);
    await new CookieClient(url).done('POST /api/auth/reset-password', { token, newPassword });
    const reset = Date.now();
    await eventually(
      async () => expect([(await me()).status, (await me(phone)).status]).toEqual([401, 401]),
      10_000,
    );
    await ended;
    expect(Date.now() - reset).toBeLessThan(10_000);
    await mail('你的密碼已更改');
  });

  it('does so once by one mail', async () => {
    const token = tokenIn((await mail('重設密碼')).text);
    const again = await home.call('POST /api/auth/reset-password', { token, newPassword });
    expect(again).toMatchObject({ status: 422, body: { code: 'invalid-token' } });
  });

  it('gets in by the new password and the second factor', async () => {
    expect((await signIn()).status).toBe(401);
    expect(await signIn(newPassword)).toMatchObject({ body: { twoFactorRedirect: true } });
    await home.done('POST /api/auth/two-factor/verify-totp', { code: totp(totpUri, new Date()) });
    expect((await me()).status).toBe(200);
  });

  it('is nobody after signing out', async () => {
    await home.done('POST /api/auth/sign-out', {});
    expect((await me()).status).toBe(401);
  });
});
