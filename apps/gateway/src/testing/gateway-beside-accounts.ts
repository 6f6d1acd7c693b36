import { randomUUID } from 'node:crypto';
import { Denylist } from '@marquee/service';
import { engineUrls } from '@marquee/testing';
import { Redis } from 'ioredis';
import { startGateway, startUpstream } from './start-gateway.ts';

export type GatewayBesideAccounts = Awaited<ReturnType<typeof startGatewayBesideAccounts>>;

/** A gateway that asks a stand-in of `accounts` who people are, and the denylist that it follows. */
export async function startGatewayBesideAccounts() {
  const prefix = `t${randomUUID().slice(0, 8)}_`;
  const accounts = await startUpstream();
  const market = await startGateway({ ACCOUNTS_URL: accounts.url, MARQUEE_PREFIX: prefix });
  const redis = new Redis(engineUrls().redis);
  return {
    ...market,
    accounts: accounts.state,
    denylist: new Denylist(redis, prefix),
    async stop() {
      await market.stop();
      await accounts.stop();
      redis.disconnect();
    },
  };
}
