import { mkdirSync } from 'node:fs';
import { TokenKeys } from '@marquee/testing/tokens';
import { createDeclaredTopics } from '../../../tools/engines/declared-topics.ts';
import type { EngineEnvironment } from '../../../tools/engines/engine.ts';
import { freePort } from '../../../tools/engines/ports.ts';
import { waitUntil } from '../../../tools/engines/wait-until.ts';
import { ServiceProcess } from '../pipeline/service-process.ts';

interface NotificationOptions {
  readonly engines: EngineEnvironment;
  readonly smtpUrl: string;
  readonly dir: string;
  /** Where a CPU profile goes, if one is wanted. */
  readonly profiles?: string | undefined;
  readonly signal: AbortSignal;
}

/** Notification alone, as it is deployed. @throws Error where it ends or is not ready within a minute */
export async function startNotification({ engines, smtpUrl, dir, profiles, signal }: NotificationOptions) {
  mkdirSync(dir, { recursive: true });
  await createDeclaredTopics(engines.KAFKA_BROKERS, () => undefined);
  const keys = await TokenKeys.in(`${dir}/keys`);
  const port = await freePort();
  const service = new ServiceProcess({
    name: 'notification',
    script: 'apps/notification/dist/main.js',
    env: {
      ...process.env,
      ...engines,
      ...keys.env,
      PORT: String(port),
      SMTP_URL: smtpUrl,
      MAIL_WAIT_MS: '1',
      MAIL_TICK_MS: '100',
      MAIL_QUIET_HOURS: 'none',
      LOG_LEVEL: 'warn',
      LOG_PRETTY: 'false',
    },
    dir,
    profiles,
  });
  const isReady = async () => {
    const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`);
    if (!ok) throw new Error('notification is not ready within a minute.');
  };
  try {
    await waitUntil(isReady, { timeoutMs: 60_000, stillWorthIt: () => service.assertAlive(), signal });
  } catch (error) {
    await service.stop();
    throw error;
  }
  return service;
}
