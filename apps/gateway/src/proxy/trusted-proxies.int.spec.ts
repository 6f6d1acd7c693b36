import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../testing/start-gateway.ts';

type Gateway = Awaited<ReturnType<typeof startGateway>>;
let open: Gateway;
let behind: Gateway;
let elsewhere: Gateway;
beforeAll(async () => {
  open = await startGateway({ LIMIT_READS: '3' });
  behind = await startGateway({ LIMIT_READS: '3', TRUSTED_PROXIES: '127.0.0.1, ::1' });
  elsewhere = await startGateway({ TRUSTED_PROXIES: '10.0.0.0/8' });
});
afterAll(async () => {
  for (const gateway of [open, behind, elsewhere]) await gateway.stop();
});

const said = (client: string) => ({
  'x-forwarded-for': client,
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'market.example',
});

/** As a service is told of a request. */
async function arrived({ url }: Gateway, client: string) {
  const { headers } = (await (await fetch(`${url}/api/v1/listings`, { headers: said(client) })).json()) as {
    headers: Record<string, string>;
  };
  return [headers['x-forwarded-for'], headers['x-forwarded-proto'], headers['x-forwarded-host']];
}

const statuses = async ({ url }: Gateway, clients: readonly string[]) => {
  const found: number[] = [];
  for (const client of clients)
    found.push((await fetch(`${url}/api/v1/listings`, { headers: said(client) })).status);
  return found;
};

describe('from where a request comes', () => {
  it('is what the connection says: by default nobody’s word counts', async () =>
    expect(await arrived(open, '192.0.2.7')).toEqual(['127.0.0.1', 'http', new URL(open.url).host]));

  it('is not what a proxy says that is not named', async () =>
    expect(await arrived(elsewhere, '192.0.2.7')).toEqual([
      '127.0.0.1',
      'http',
      new URL(elsewhere.url).host,
    ]));

  it('is what a named proxy says, of whom it has heard it last', async () => {
    const seen = ['192.0.2.7', 'https', 'market.example'];
    expect(await arrived(behind, '192.0.2.7')).toEqual(seen);
    expect(await arrived(behind, '203.0.113.9, 192.0.2.7')).toEqual(seen);
  });
});

describe('whoever asks too often', () => {
  it('gains nothing by naming other addresses', async () =>
    expect(await statuses(open, ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'])).toContain(429));

  it('is counted apart behind a proxy that is named', async () => {
    const many = [1, 2, 3, 4, 5].map((at) => `198.51.100.${at}`);
    expect(await statuses(behind, many)).toEqual(many.map(() => 200));
    expect(
      await statuses(
        behind,
        many.map(() => '198.51.100.9'),
      ),
    ).toContain(429);
  });
});
