import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requestSent, type Notification, type Preferences } from '@marquee/contracts';
import { signed } from '@marquee/service';
import { eventually, type Bearer } from '@marquee/testing';
import { FaultyMailServer } from '../testing/faulty-mail-server.ts';
import { MailMarket, type Dealers } from '../testing/mail-market.ts';

const bounceSecret = randomBytes(32);
let server: FaultyMailServer;
let mail: MailMarket;
beforeAll(async () => {
  server = await FaultyMailServer.start();
  mail = await MailMarket.open({
    smtpUrl: server.url,
    settings: { MAIL_BOUNCE_SECRET: `whsec_${bounceSecret.toString('base64')}` },
  });
});
afterAll(async () => {
  await mail[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

let dealers: Dealers;
beforeEach(async () => {
  dealers = await mail.dealers();
  server.kept.length = 0;
});
afterEach(() => void (server.onData.length = 0));

interface MailRow {
  readonly _id: string;
  readonly state: string;
  readonly copies: number;
}
const mailsTo = (person: Dealers['seller']) =>
  mail.market
    .database('notification')
    .collection<MailRow & { memberId: string }>('mails')
    .find({ memberId: person.memberId })
    .toArray();
const ask = async () => {
  const fact = mail.request(dealers);
  await mail.tell('meetings', requestSent, fact.requestId, fact);
};
const untilAll = (state: string) =>
  eventually(async () => {
    const rows = await mailsTo(dealers.seller);
    expect(rows.map((row) => row.state)).toEqual([state]);
    return rows;
  }, 25_000);
const as = (person: Dealers['seller']): Bearer => ({ memberId: person.memberId, roles: person.roles });

describe('R21 a mail server that dies after DATA', () => {
  it('once, has one duplicate at most, which can be told by its Message-ID', async () => {
    server.onData.push('cut');
    await ask();
    await untilAll('sent');
    expect(server.kept).toHaveLength(2);
    expect(new Set(server.kept).size).toBe(1);
  });

  it('each time, gets no third copy, and it is known that nothing is known', async () => {
    server.onData.push('cut', 'cut', 'cut', 'cut');
    await ask();
    await untilAll('unknown');
    expect(server.kept).toHaveLength(2);
  });
});

describe('a mail server', () => {
  it('that will take it later gets it later, once', async () => {
    server.onData.push({ refuse: 451, saying: '4.3.0 later' }, { refuse: 421, saying: '4.3.2 closing' });
    await ask();
    const [row] = await untilAll('sent');
    expect(server.kept).toHaveLength(1);
    expect(row).toMatchObject({ copies: 1 });
  });

  it('that knows no such recipient stops the person’s e-mail, the inbox says so, and it can be started again', async () => {
    const { seller } = dealers;
    server.refuses(seller.email, 550, '5.1.1 no such user');
    await ask();
    await untilAll('refused');
    const inbox = await eventually(async () => {
      const { body } = await mail.market.call<{ items: Notification[] }>(
        'notification',
        'GET /api/v1/notifications',
        { as: as(seller) },
      );
      expect(body.items.map(({ kind }) => kind)).toContain('mail-stopped');
      return body.items;
    });
    expect(inbox.find(({ kind }) => kind === 'mail-stopped')).toMatchObject({ data: { reason: 'refused' } });
    const { body } = await mail.market.call<Preferences>('notification', 'GET /api/v1/preferences', {
      as: as(seller),
    });
    expect(body).toMatchObject({ email: false, stopped: { reason: 'refused' } });
    const { revision, stopped: _, ...chosen } = body;
    const again = await mail.market.call<Preferences>('notification', 'PUT /api/v1/preferences', {
      as: as(seller),
      body: { ...chosen, email: true },
      headers: { 'if-match': `"${revision}"` },
    });
    expect(again.body).toMatchObject({ email: true });
    expect(again.body).not.toHaveProperty('stopped');
  });
});

describe('a bounce that comes later', () => {
  const report = (body: unknown, roles: Bearer['roles'] = ['operator']) =>
    mail.market.call('notification', 'POST /api/v1/bounces', { as: { roles }, body });
  const ofMailToSeller = async () => {
    await ask();
    const [row] = await untilAll('sent');
    return { type: 'permanent', messageId: `<${row?._id}@market.example>` };
  };
  const preferences = async () =>
    (
      await mail.market.call<Preferences>('notification', 'GET /api/v1/preferences', {
        as: as(dealers.seller),
      })
    ).body;

  it('stops the e-mail of whom the mail was to', async () => {
    expect(await report(await ofMailToSeller())).toMatchObject({ status: 204 });
    expect(await preferences()).toMatchObject({ stopped: { reason: 'bounced' } });
  });

  it('is told by the mail provider itself, which signs it', async () => {
    const bounce = await ofMailToSeller();
    const message = (at: Date) => ({ id: randomUUID(), at, body: JSON.stringify(bounce) });
    const tell = (headers: Record<string, string>) =>
      mail.market.call('notification', 'POST /api/v1/bounces/webhook', { body: bounce, headers });
    const refused = { status: 401, body: { code: 'webhook-not-signed' } };
    expect(await tell({})).toMatchObject(refused);
    expect(await tell(signed('of a stranger', message(new Date())))).toMatchObject(refused);
    expect(await tell(signed(bounceSecret, message(new Date(Date.now() - 600_000))))).toMatchObject(refused);
    expect(await preferences()).not.toHaveProperty('stopped');
    expect(await tell(signed(bounceSecret, message(new Date())))).toMatchObject({ status: 204 });
    expect(await preferences()).toMatchObject({ stopped: { reason: 'bounced' } });
  });

  it('is the operator’s to report', async () => {
    const body = { type: 'permanent', recipient: dealers.seller.email };
    expect(await report(body, ['exhibitor'])).toMatchObject({ status: 403 });
  });

  it('that may arrive yet, or is of nobody, does nothing', async () => {
    expect(await report({ type: 'transient', recipient: dealers.seller.email })).toMatchObject({
      status: 204,
    });
    expect(await report({ type: 'permanent', messageId: `<${randomUUID()}@x>` })).toMatchObject({
      status: 204,
    });
  });
});
