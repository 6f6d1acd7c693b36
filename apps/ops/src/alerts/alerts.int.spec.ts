import { createHmac, randomUUID } from 'node:crypto';
import { isIP, type LookupFunction } from 'node:net';
import type { Alert, AlertRules, Overview, SetAlertRules } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchMails } from '../testing/mail-catcher.ts';
import { openOpsMarket, operator, type OpsMarket } from '../testing/ops-market.ts';
import { world } from '../testing/stand-ins.ts';
import { receiveWebhooks } from '../testing/webhook-receiver.ts';
import { NotDelivered, sendWebhook } from './deliver-alert/send-webhook.ts';

const secret = 'a-secret-of-the-webhook-spec';
let hook: Awaited<ReturnType<typeof receiveWebhooks>>;
let mail: Awaited<ReturnType<typeof catchMails>>;
let ops: OpsMarket;

beforeAll(async () => {
  [hook, mail] = await Promise.all([receiveWebhooks(), catchMails()]);
  ops = await openOpsMarket({
    OPS_WATCH_MS: '300',
    OPS_WEBHOOK_HOSTS: hook.host,
    OPS_WEBHOOK_SECRET: secret,
    SMTP_URL: mail.url,
  });
});
afterAll(async () => {
  await ops[Symbol.asyncDispose]();
  await Promise.all([hook.stop(), mail.stop()]);
});

const route = '/api/v1/ops/alerts/rules';
const rulesNow = () => ops.done<AlertRules>(`GET ${route}`);
const set = async (rules: Partial<SetAlertRules>) => {
  const { revision, thresholds, webhooks, emails } = await rulesNow();
  return ops.market.call<AlertRules & { code?: string }>('ops', `PUT ${route}`, {
    as: operator,
    body: { thresholds, webhooks, emails, ...rules },
    headers: { 'if-match': `"${revision}"` },
  });
};
const told = (type: string, kind: string) =>
  eventually(() => {
    const found = hook.received.find(({ message }) => message.type === type && message.data.kind === kind);
    if (!found) throw new Error(`no ${type} of ${kind} yet`);
    return found;
  });

describe('rules of alerts', () => {
  it('hold from the beginning, are set by revision, and tell nobody until they are', async () => {
    expect(await rulesNow()).toMatchObject({ revision: 0, webhooks: [], emails: [] });
    const { thresholds } = await rulesNow();
    const body = { thresholds, webhooks: [], emails: [] };
    const put = (headers: Record<string, string>) =>
      ops.market.call('ops', `PUT ${route}`, { as: operator, body, headers });
    expect((await put({})).status).toBe(428);
    const first = await put({ 'if-match': '"0"' });
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe('"1"');
    expect((await put({ 'if-match': '"0"' })).status).toBe(412);
  });

  it.each([
    'http://example.com/hook',
    'https://127.0.0.1/hook',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
  ])('S06 refuse the webhook %s', async (url) =>
    expect(await set({ webhooks: [url] })).toMatchObject({ status: 422, body: { code: 'webhook-refused' } }),
  );

  it('refuse to clear above where they raise', async () => {
    const { thresholds } = await rulesNow();
    const flutter = { ...thresholds, 'queue-age': { raise: 10, clear: 20, forSeconds: 0 } };
    expect((await set({ thresholds: flutter })).status).toBe(400);
  });
});

describe('an alert', () => {
  it('is raised to a webhook, signed, and by e-mail; tried again where it is not taken; and cleared', async () => {
    hook.manner.status = 500;
    expect((await set({ webhooks: [hook.url], emails: ['night@ops.example'] })).status).toBe(200);
    world.broken = true;
    await ops.register(`Poison ${randomUUID()}`);
    await eventually(() => expect(hook.paths.length).toBeGreaterThan(0));
    hook.manner.status = 204;

    const { headers, body, message } = await told('alert.raised', 'dead-letters');
    expect(message.data).toMatchObject({
      subject: 'catalogue on accounts.company.v1',
      value: 1,
      threshold: 1,
    });
    expect(message.data.whatToDo).toContain('/api/v1/ops/dead-letters/causes');
    const signature = createHmac('sha256', secret)
      .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    await eventually(() => expect(mail.mails.join()).toContain('raised: dead-letters'));

    const overview = await ops.done<Overview>('GET /api/v1/ops/overview');
    expect(overview.needsYou.find(({ kind }) => kind === 'dead-letters')).toMatchObject({
      alertId: message.data.id,
      sentence: '1 event could not be processed: catalogue on accounts.company.v1.',
    });

    world.broken = false;
    await ops.done('POST /api/v1/ops/dead-letters/replay', { body: { group: 'catalogue' } });
    const cleared = await told('alert.cleared', 'dead-letters');
    expect(cleared.message.data).toMatchObject({ id: message.data.id, state: 'cleared', peak: 1 });
    const { items } = await ops.done<{ items: Alert[] }>('GET /api/v1/ops/alerts?state=cleared');
    expect(items.map(({ id }) => id)).toContain(message.data.id);
  });

  it('is raised of a service that does not answer', async () => {
    const { thresholds } = await rulesNow();
    const soon = { raise: 1, clear: 0, forSeconds: 0 };
    await set({ thresholds: { ...thresholds, 'service-not-ready': soon } });
    const { message } = await told('alert.raised', 'service-not-ready');
    expect(['accounts', 'notification', 'meetings', 'messaging', 'matching-worker']).toContain(
      message.data.subject,
    );
  });

  it('is a figure, as are lag, dead letters and queues', async () => {
    const { operationsUrl } = ops.market.service('ops');
    await eventually(async () => {
      const figures = await (await fetch(`${operationsUrl}/metrics`)).text();
      for (const figure of [
        'alerts_raised{kind="service-not-ready"',
        'consumer_lag_events{group="catalogue",topic="accounts.company.v1",kind="facts"',
        'consumer_stuck_seconds{',
        'dead_letters_open{group="catalogue",topic="accounts.company.v1"',
        'queue_jobs{queue="matching.score-listings",state="waiting"',
        'queue_oldest_seconds{',
        'outbox_oldest_seconds{',
        'outbox_rows{',
        'ops_watch_timestamp_seconds{',
      ])
        expect(figures.includes(figure) ? '' : figure).toBe('');
    });
  });
});

describe('S06 a webhook', () => {
  const message = { headers: {}, body: '{}' };
  const code = (url: string, named: readonly string[] = [], lookup?: LookupFunction) =>
    sendWebhook({ ...message, url }, new Set(named), lookup).then(
      () => 'sent',
      (error: unknown) => (error instanceof NotDelivered ? error.code : String(error)),
    );

  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00:ec2::254'])(
    'whose name leads to %s is refused while connecting',
    async (address) => {
      const lookup: LookupFunction = (_name, { all }, found) => {
        const family = isIP(address);
        if (all) found(null, [{ address, family }]);
        else found(null, address, family);
      };
      expect(await code('https://hooks.example.com/', [], lookup)).toBe('webhook-refused');
    },
  );

  it('is not followed elsewhere', async () => {
    hook.manner.status = 302;
    hook.manner.location = `${hook.url}/elsewhere`;
    expect(await code(hook.url, [hook.host])).toBe('webhook-failed');
    expect(hook.paths).not.toContain('/hook/elsewhere');
  });

  it('is sent where the settings name its host, and nowhere else', async () => {
    hook.manner.status = 404;
    expect(await code(hook.url, [hook.host])).toBe('webhook-failed');
    expect(await code(hook.url)).toBe('webhook-refused');
  });
});
