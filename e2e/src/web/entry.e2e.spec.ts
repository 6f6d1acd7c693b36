import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { eventually } from '@marquee/testing/eventually';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailsTo } from '../caught-mails.ts';
import { MarketClient } from '../market-client.ts';
import { totp } from '../totp.ts';
import { describeScreens, inspect, inspectInBoth, Screens, sessionOf, speak } from './browser.ts';

/* One person at a browser, by the real cookie: each test goes on where the one before it has left off. */

let screens: Screens;
let page: Page;
let totpUri = '';
let backupCode = '';
const email = `${randomUUID()}@example.com`;
const password = 'nine lanterns over the harbour';

const fourMore = ['matching', 'meetings', 'messaging', 'notification'].map((service) => ({ service }));

const submit = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const linkOfMail = (subject: string) =>
  eventually(async () => {
    const mail = (await mailsTo(email)).find((caught) => caught.subject === subject);
    const [link] = /https?:\S+#token=[\w.-]+/.exec(mail?.text ?? '') ?? [];
    if (link === undefined) throw new Error(`no mail "${subject}" with a link yet`);
    return link;
  }, 20_000);

async function signIn(by = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.locator('input[name=password]').fill(by);
  await submit('Sign in');
}

/** What a laptop has: it keeps keys, and knows whose finger it is. */
async function haveAuthenticator(): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const means = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true, ...means },
  });
}

/** As a device that does not ask for a finger: once. */
const lookAtNobody = () =>
  page.route(
    '**/api/auth/passkey/generate-authenticate-options',
    async (route) => {
      const response = await route.fetch();
      const asked = (await response.json()) as object;
      await route.fulfill({ response, json: { ...asked, userVerification: 'discouraged' } });
    },
    { times: 1 },
  );

/** Windows whose cookie is gone are sessions still. */
async function endOtherSessions(): Promise<void> {
  await page.goto('/account');
  const sessions = page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem');
  await sessions.nth(1).waitFor();
  await inspect(page, 'account-sessions');
  await submit('End all others');
  await page.getByText('You are signed in only here now').waitFor();
  await sessions.nth(1).waitFor({ state: 'detached' });
  await sessions.getByText('here').waitFor();
}

describeScreens('a person at a browser', () => {
  beforeAll(async () => {
    screens = await Screens.open(await MarketClient.at());
    page = await screens.window(undefined);
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it('signs up a company', async () => {
    await page.goto('/account');
    await heading('Sign in');
    await inspectInBoth(page, 'entry-sign-in');
    await page.getByRole('link', { name: 'Sign up a company' }).click();
    await page.getByLabel('Company').fill('Harbour Light');
    await page.getByLabel('Your name').fill('Chan Mei');
    await page.getByLabel('E-mail').fill(email);
    await page.locator('input[name=password]').fill(password);
    await inspectInBoth(page, 'entry-sign-up');
    await submit('Sign up');
    await heading('Look into your mail');
    await inspect(page, 'entry-received');
  });

  it('whose mail is lost has another sent, told in the own language what else is wrong', async () => {
    await page.goto('/sign-in');
    await signIn();
    await page.getByText('Confirm your e-mail address first').waitFor();
    await inspect(page, 'entry-unconfirmed');
    await submit('Send the mail again');
    await page.getByText('A new mail is on its way.').waitFor();
    await page.goto('/sign-up');
    await page.getByRole('button', { name: '繁體中文' }).click();
    expect(await page.getByLabel('國家或地區').inputValue()).toBe('HK');
    for (const field of ['公司', '您的姓名']) await page.getByLabel(field).fill('海港燈火');
    await page.getByLabel('電郵').fill(email);
    await page.locator('input[name=password]').fill('太短');
    await submit('註冊');
    await page
      .getByRole('alert')
      .getByText(/至少要有 15 個字元/)
      .waitFor();
    await page.locator('input[name=password]').fill(password);
    await page.getByLabel('公司').fill('海'.repeat(201));
    await page.getByLabel('網站').fill('http://海港');
    await submit('註冊');
    await page.getByText('內容太長。', { exact: true }).waitFor();
    expect(await page.getByText('網址須以').count()).toBe(2);
    await inspect(page, 'entry-refused-zh-Hant');
    await speak(page, 'en');
  });

  it('confirms the address by the link in the mail, which no history keeps', async () => {
    await page.goto(await linkOfMail('Confirm your e-mail address'));
    await page.getByText('It is confirmed.').waitFor();
    expect(page.url()).not.toContain('token');
    await inspect(page, 'entry-confirmed');
  });

  it('gets in by the password, with a cookie that no script can read', async () => {
    await page.getByRole('link', { name: 'Sign in' }).click();
    const prolonged = page.waitForResponse('**/api/auth/get-session');
    await signIn();
    await page.getByRole('link', { name: 'Marquee' }).waitFor();
    expect(await page.evaluate('document.cookie')).toBe('mq-language=en');
    const cookies = await sessionOf(page);
    expect(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite !== 'None')).toBe(true);
    expect(await (await prolonged).json()).toMatchObject({ user: { email } });
  });

  it('turns on a second factor', async () => {
    await page.goto('/account');
    await submit('Turn on');
    await page.locator('input[name=password]').fill(password);
    const enabled = page.waitForResponse('**/api/auth/two-factor/enable');
    await submit('Turn on');
    const secrets = (await (await enabled).json()) as { totpURI: string; backupCodes: string[] };
    totpUri = secrets.totpURI;
    backupCode = secrets.backupCodes[0] ?? '';
    await page.getByRole('img', { name: 'Code to scan' }).waitFor();
    await inspectInBoth(page, 'account-second-factor');
    await page.locator('input[name=code]').fill(totp(totpUri, new Date()));
    await submit('Confirm');
    await page.getByText('On: signing in asks for a code').waitFor();
    const sessions = page.getByRole('region', { name: 'Where you are signed in' });
    await sessions.getByRole('listitem').getByText('here').waitFor();
  });

  it('has other backup codes, which are shown once', async () => {
    await submit('New backup codes');
    await page.locator('input[name=password]').fill('not the password at all');
    await submit('New backup codes');
    await page.getByText('That is not your password.').waitFor();
    await page.locator('input[name=password]').fill(password);
    await submit('New backup codes');
    const codes = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
    await inspect(page, 'account-backup-codes');
    const shown = await codes.allInnerTexts();
    expect(shown).not.toContain(backupCode);
    const downloading = page.waitForEvent('download');
    await submit('Save as a file');
    expect(await readFile(await (await downloading).path(), 'utf8')).toBe(`${shown.join('\n')}\n`);
    [backupCode = ''] = shown;
    await submit('I have kept them');
    await codes.first().waitFor({ state: 'detached' });
  });

  it('says by what name it is known, and by which clock', async () => {
    await page.getByLabel('Your name').fill('Chan Mei Ling');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('taipei');
    await page.getByRole('option', { name: /Asia\/Taipei/ }).click();
    await submit('Save');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Chan Mei Ling' }).waitFor();
    await page.goto('/preferences');
    await page.getByText('Times are told in your zone: Asia/Taipei.').waitFor();
    await page.goBack();
    await heading('Account');
  });

  it('signs out, and is nobody then, in no other tab either', async () => {
    const tab = await page.context().newPage();
    await tab.goto('/account');
    await tab.getByLabel('Your name').fill('Chan Mei');
    await submit('Sign out');
    await heading('Sign in');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByRole('alert').getByRole('link', { name: 'Sign in' }).click();
    await tab.waitForURL('/sign-in?to=%2Faccount');
    await tab.close();
    await page.goto('/matches');
    await heading('Sign in');
  });

  it('gets in again by password and code, to where it wanted', async () => {
    await signIn();
    await heading('Your code');
    await inspectInBoth(page, 'entry-second-factor');
    await page.getByLabel('Digit 1').focus();
    await page.keyboard.type(totp(totpUri, new Date()));
    await heading('Matches');
    expect(new URL(page.url()).pathname).toBe('/matches');
    // By the cookie, too, the page comes with what it shows.
    const drawn = await page.request.get('/matches', { headers: { accept: 'text/html' } });
    expect(await drawn.text()).toContain('data-app');
  });

  it('adds a passkey of the device, and gets in by it alone', async () => {
    await haveAuthenticator();
    await page.goto('/account');
    await submit('Add a passkey');
    const passkeys = page.getByRole('region', { name: 'Passkeys' });
    await passkeys.getByRole('listitem').getByText('Chrome').waitFor();
    await submit('Rename: Chrome, Linux');
    await page.getByLabel('Name of the passkey').fill('The laptop on my desk');
    await inspect(page, 'account-passkey-name');
    await passkeys.getByRole('button', { name: 'Save' }).click();
    await submit('Rename: The laptop on my desk');
    await submit('Cancel');
    await inspect(page, 'account-passkey');
    await page.context().clearCookies();
    await page.goto('/sign-in?to=%2Fmatches');
    await lookAtNobody();
    await submit('Sign in with a passkey');
    await page.getByText('The device did not check who you are.').waitFor();
    await inspect(page, 'entry-user-not-verified');
    await submit('Sign in with a passkey');
    await heading('Matches');
  });

  it('gets in by a backup code where the app is lost, once', async () => {
    const byBackupCode = async () => {
      await page.context().clearCookies();
      await page.goto('/sign-in?to=%2Fmatches');
      await signIn();
      await page.getByRole('button', { name: 'The app is lost? Use a backup code' }).click();
      await page.getByLabel('Backup code').fill(backupCode);
      await submit('Sign in');
    };
    await byBackupCode();
    await heading('Matches');
    await endOtherSessions();
    await byBackupCode();
    await page.getByText('That is none of your backup codes').waitFor();
    await inspectInBoth(page, 'entry-backup-code');
  });

  it('asks for a new password', async () => {
    await page.context().clearCookies();
    await page.goto('/forgotten-password');
    await inspect(page, 'entry-forgotten');
    await page.getByLabel('E-mail').fill(email);
    await submit('Send the link');
    await page.goto(await linkOfMail('Set another password'));
    await heading('Set a new password');
    await inspect(page, 'entry-reset');
    await page.getByLabel('New password').fill(`${password}, and a tenth`);
    await submit('Set it');
    await page.getByText('It is set.').waitFor();
  });

  it('changes the password, has what is held of it as a file, and goes for good', async () => {
    const current = `${password}, and a tenth`;
    await page.goto('/sign-in?to=%2Faccount');
    await signIn(current);
    await page.getByLabel('Digit 1').focus();
    await page.keyboard.type(totp(totpUri, new Date()));
    await heading('Account');
    await submit('Change the password');
    await page.locator('input[name=current]').fill(password);
    await page.locator('input[name=new]').fill(`${password}, and an eleventh`);
    await inspect(page, 'account-password');
    await submit('Change it');
    await page.getByText('That is not your password.').waitFor();
    await page.locator('input[name=current]').fill(current);
    await submit('Change it');
    await page.getByText('The password is changed').waitFor();
    const downloading = page.waitForEvent('download');
    await submit('Export as a file');
    const held = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as object;
    expect(held).toMatchObject([{ service: 'accounts', held: { person: [{ email }] } }, ...fourMore]);
    await submit('Delete the account');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(email);
    await inspectInBoth(page, 'account-delete');
    await dialog.getByRole('button', { name: 'Delete the account' }).click();
    await heading('Sign in');
    await eventually(async () => {
      await signIn(`${password}, and an eleventh`);
      await page.getByText('E-mail and password do not go together.').waitFor({ timeout: 2_000 });
    }, 30_000);
  });
});
