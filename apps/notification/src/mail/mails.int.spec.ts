import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  requestAccepted,
  requestSent,
  type Notification,
  type Preferences,
  type RequestFact,
} from '@marquee/contracts';
import { eventually, type Bearer } from '@marquee/testing';
import { MailMarket, type Dealers } from '../testing/mail-market.ts';

let mail: MailMarket;
beforeAll(async () => {
  mail = await MailMarket.open();
});
afterAll(() => mail[Symbol.asyncDispose]());

let dealers: Dealers;
beforeEach(async () => {
  dealers = await mail.dealers();
});

const bearer = ({ memberId, companyId, roles }: Dealers['buyer']): Bearer => ({ memberId, companyId, roles });
const tell = (definition: typeof requestSent, fact: RequestFact) =>
  mail.tell('meetings', definition, fact.requestId, fact);
const inbox = async (person: Dealers['buyer']) =>
  (
    await mail.market.call<{ items: Notification[] }>('notification', 'GET /api/v1/notifications', {
      as: bearer(person),
    })
  ).body.items;

const untilNothingIsLeftToMail = () =>
  eventually(async () => {
    const entries = mail.market.database('notification').collection('entries');
    expect(await entries.countDocuments({ toMail: { $exists: true } })).toBe(0);
  });

type Chosen = Omit<Preferences, 'revision' | 'stopped'>;
async function changePreferences(person: Dealers['buyer'], change: (chosen: Chosen) => Chosen) {
  const as = bearer(person);
  const before = await mail.market.call<Preferences>('notification', 'GET /api/v1/preferences', { as });
  const { revision, stopped: _, ...chosen } = before.body;
  const answer = await mail.market.call<Preferences>('notification', 'PUT /api/v1/preferences', {
    as,
    body: change(chosen),
    headers: { 'if-match': `"${revision}"` },
  });
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('a request that was sent', () => {
  it('is in the inbox of whoever may answer, and a mail tells of it, as text and as HTML', async () => {
    const fact = mail.request(dealers, {});
    await tell(requestSent, fact);
    const caught = await mail.untilMailed(dealers.seller);
    expect(await inbox(dealers.seller)).toMatchObject([
      {
        kind: 'request-received',
        data: { news: 'sent', state: 'pending', company: { name: 'Harbour Films' }, title: fact.title },
      },
    ]);
    expect(caught.subject).toBe('Harbour Films asks for a meeting: The Long Quiet');
    for (const part of [caught.text, caught.html]) {
      expect(part).toContain('Harbour Films asks you for a meeting.');
      expect(part).toContain(`https://market.example/requests/${fact.requestId}`);
    }
  });

  it('is not told to whoever asked; the answer is', async () => {
    const fact = mail.request(dealers);
    await tell(requestSent, fact);
    await tell(requestAccepted, { ...fact, version: 2, state: 'accepted' });
    const caught = await mail.untilMailed(dealers.buyer);
    expect(caught.subject).toBe('Peak Sales accepts your request: The Long Quiet');
    expect(await inbox(dealers.buyer)).toMatchObject([
      { kind: 'request-answered', data: { news: 'accepted' } },
    ]);
    expect(await mail.mailsTo(dealers.buyer)).toHaveLength(1);
  });
});

describe('a mail', () => {
  it.each([
    ['zh-Hant', 'Harbour Films請求會面：《The Long Quiet》'],
    ['zh-HK', 'Harbour Films請求會面：《The Long Quiet》'],
    ['zh-Hans', 'Harbour Films请求会面：《The Long Quiet》'],
    ['ko', 'Harbour Films asks for a meeting: The Long Quiet'],
  ])('is in the language of a person of locale %s', async (locale, subject) => {
    const ofLocale = await mail.dealers({ seller: { locale } });
    await tell(requestSent, mail.request(ofLocale));
    expect((await mail.untilMailed(ofLocale.seller)).subject).toBe(subject);
  });

  it('can be ended with one click of a mail client, which is no member (RFC 8058)', async () => {
    await tell(requestSent, mail.request(dealers));
    const { headers } = await mail.untilMailed(dealers.seller);
    const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, path = ''] =
      /<https:\/\/market\.example(\/api\/v1\/unsubscribe\/[^>]+)>/.exec(header('list-unsubscribe')) ?? [];
    const look = await mail.market.call('notification', `GET ${path}`);
    expect(look).toMatchObject({ status: 200, body: { scope: 'request-received', subscribed: true } });
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await fetch(`${mail.market.service('notification').url}${path}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: type.startsWith('multipart')
          ? '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
          : 'List-Unsubscribe=One-Click',
      });
      expect([answer.status, await answer.json()]).toEqual([
        200,
        { scope: 'request-received', subscribed: false },
      ]);
    }
    await tell(requestSent, mail.request(dealers));
    await eventually(async () => expect(await inbox(dealers.seller)).toHaveLength(2));
    await untilNothingIsLeftToMail();
    expect(await mail.mailsTo(dealers.seller)).toHaveLength(1);
  });

  it('of a link that was forged is not ended', async () => {
    const forged = Buffer.from(`${dealers.seller.memberId} digest`).toString('base64url');
    const answer = await mail.market.call('notification', `POST /api/v1/unsubscribe/${forged}.c2lnbmVk`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('preferences', () => {
  it('keep a kind out of the inbox, and have it mailed all the same', async () => {
    await changePreferences(dealers.seller, ({ channels, ...rest }) => ({
      ...rest,
      channels: { ...channels, 'request-received': { inbox: false, live: false, email: 'at-once' } },
    }));
    await tell(requestSent, mail.request(dealers));
    await mail.untilMailed(dealers.seller);
    expect(await inbox(dealers.seller)).toEqual([]);
  });

  it('keep mails back in the quiet hours of whoever is told, and send them when those are over', async () => {
    await changePreferences(dealers.seller, (chosen) => ({
      ...chosen,
      // After so long a leap of the clock one is due, and would tell the news.
      digest: { ...chosen.digest, daily: false, weekly: false },
      quietHours: { from: '22:00', until: '07:00' },
    }));
    mail.setClock(new Date('2027-03-01T16:00:00Z')); // midnight in Hong Kong
    try {
      await tell(requestSent, mail.request(dealers, { expiresAt: '2027-03-04T08:00:00.000Z' }));
      const waits = { memberId: dealers.seller.memberId, toMail: new Date('2027-03-01T23:00:00Z') };
      const entries = mail.market.database('notification').collection('entries');
      await eventually(async () => expect(await entries.countDocuments(waits)).toBe(1));
      expect(await mail.mailsTo(dealers.seller)).toEqual([]);
      mail.setClock(new Date('2027-03-01T23:00:01Z'));
      await mail.untilMailed(dealers.seller);
    } finally {
      mail.setClock(new Date());
    }
  });

  it('are changed as one has seen them', async () => {
    const as = bearer(dealers.seller);
    const { body } = await mail.market.call<Preferences>('notification', 'GET /api/v1/preferences', { as });
    const { revision, ...chosen } = body;
    const put = (match: number) =>
      mail.market.call('notification', 'PUT /api/v1/preferences', {
        as,
        body: chosen,
        headers: { 'if-match': `"${match}"` },
      });
    expect((await put(revision)).headers.get('etag')).toBe(`"${revision + 1}"`);
    expect(await put(revision)).toMatchObject({ status: 412, body: { code: 'stale-revision' } });
  });

  it('let no more mails come in a day than wanted', async () => {
    await changePreferences(dealers.seller, (chosen) => ({ ...chosen, emailsPerDay: 1 }));
    await tell(requestSent, mail.request(dealers));
    await mail.untilMailed(dealers.seller);
    await tell(requestSent, mail.request(dealers));
    await eventually(async () => expect(await inbox(dealers.seller)).toHaveLength(2));
    await untilNothingIsLeftToMail();
    expect(await mail.mailsTo(dealers.seller)).toHaveLength(1);
  });
});
