import { dropDatabases } from '@marquee/testing/drop-databases';
import { MongoClient } from 'mongodb';
import { createDeclaredTopics } from '../engines/declared-topics.ts';
import type { Say } from '../engines/engine.ts';
import { freePort } from '../engines/ports.ts';
import { type Market, startMarket } from '../start/market.ts';

const underTest = {
  // A line for each request would hide what tests say.
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  // Any free one: a market that runs beside the tests has the usual.
  OPERATIONS_PORT: '0',
  // It is night somewhere, and tests run at any hour.
  MAIL_QUIET_HOURS: 'none',
  // A page is drawn however busy the machine is: what it shows is tested, not how soon.
  DRAW_AT_ONCE: '50',
  DRAW_WITHIN_MS: '30000',
};

interface SharedMarketOptions {
  /** Where the engines are, among the rest. */
  readonly env: NodeJS.ProcessEnv;
  /** The engines were there before this run and stay: they may hold a market of somebody's. */
  readonly borrowed: boolean;
  readonly say: Say;
  readonly signal: AbortSignal;
}

/**
 * The market that end-to-end specs share, kept apart from any other on the same engines by a prefix of the run's own.
 * Its end takes its databases with it, unless the engines go anyway.
 */
export async function startSharedMarket({
  env: given,
  borrowed,
  say,
  signal,
}: SharedMarketOptions): Promise<Market> {
  const MARQUEE_PREFIX = `t${Date.now().toString(36)}-`;
  const env: NodeJS.ProcessEnv = { ...given, ...underTest, MARQUEE_PREFIX };
  const removeData = async (): Promise<void> => {
    if (!borrowed) return;
    await using client = await new MongoClient(env['MONGODB_URL'] ?? '').connect();
    await dropDatabases(client, MARQUEE_PREFIX);
  };
  await createDeclaredTopics(env['KAFKA_BROKERS'] ?? '', say, MARQUEE_PREFIX);
  try {
    const market = await startMarket({ port: await freePort(), env, signal });
    const stop = async (): Promise<void> => {
      await market.stop();
      await removeData();
    };
    return { ...market, stop };
  } catch (error) {
    await removeData();
    throw error;
  }
}
