import { catchMails } from '../mail-catcher/catch-mails.ts';
import { waitUntil } from '../engines/wait-until.ts';
import { type Child, startChild } from './child.ts';

const standalone = 'apps/standalone/dist/main.js';

/** All services in one process, ready to be used. */
export interface Market {
  readonly url: string;
  /** What a program needs in its environment to use this market, or to run a service beside it. */
  readonly env: NodeJS.ProcessEnv;
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export interface MarketOptions {
  readonly port: number;
  /** Where the engines are, among the rest. */
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

const graceMs = 25_000;

/**
 * With a catcher for its mails, unless `SMTP_URL` says where they go; `MAIL_CATCHER_URL` is where they are seen then.
 * @throws Error when the services end or are not ready within two minutes; none runs then
 */
export async function startMarket({ port, env: given, signal }: MarketOptions): Promise<Market> {
  // Only now: a contract that does not load must not keep npm test from saying so, step by step.
  const { developmentKeys } = await import('../token.ts');
  const keys = await developmentKeys();
  const catcher = given['SMTP_URL'] ? undefined : await catchMails(given);
  const url = `http://localhost:${port}`;
  const env = {
    PUBLIC_URL: url,
    ...given,
    ...keys.env,
    ...(catcher && { SMTP_URL: catcher.smtpUrl, MAIL_CATCHER_URL: catcher.url }),
    PORT: String(port),
    MARQUEE_URL: url,
  };
  const services = startChild([standalone], env);
  const stop = async (): Promise<void> => {
    await services.stop(graceMs);
    await catcher?.stop();
  };
  try {
    await untilReady(services, port, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: env.MARQUEE_URL, env, ended: services.ended, stop };
}

async function untilReady(services: Child, port: number, signal: AbortSignal | undefined): Promise<void> {
  let exitCode: number | undefined;
  void services.ended.then((code) => (exitCode = code));
  const ready = async (): Promise<void> => {
    const { ok, status } = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
    if (!ok) throw new Error(`The services are not ready: /api/health/ready answers ${status}.`);
  };
  const stillWorthIt = (): void => {
    if (exitCode !== undefined)
      throw new Error(`The services ended while they started (exit code ${exitCode}).`);
  };
  await waitUntil(ready, { timeoutMs: 120_000, stillWorthIt, ...(signal && { signal }) });
}
