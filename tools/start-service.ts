/** Runs one service alone against the engines that are up: `npm run start:service -- catalogue`, `-- matching worker`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@marquee/contracts';
import { build } from './build.ts';
import { createDeclaredTopics } from './engines/declared-topics.ts';
import { environmentOf } from './engines/record.ts';
import { up } from './engines/up.ts';
import { startChild } from './start/child.ts';
import { upWhileBuilding } from './start/up-while-building.ts';
import { developmentKeys } from './token.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const [service = '', entry = 'main'] = process.argv.slice(2);
const source = join(import.meta.dirname, '..', 'apps', service, 'src', `${entry}.ts`);
if (!/^[a-z]+$/.test(service) || !/^[a-z]+$/.test(entry) || !existsSync(source)) {
  process.stderr.write(
    'Which service? npm run start:service -- accounts | catalogue | matching [worker] | meetings | messaging | notification | ops | gateway\n',
  );
  process.exit(1);
}

const interrupted = new AbortController();
const stop = (): void => interrupted.abort(new Error('interrupted'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

/** Resolves with its exit code. The engines stay up: the next service needs them, too. */
async function run(): Promise<number> {
  const { engines } = await upWhileBuilding({
    up: (signal) => up(process.env, say, signal),
    build,
    signal: interrupted.signal,
  });
  const where = environmentOf(engines);
  await createDeclaredTopics(where.KAFKA_BROKERS ?? '', say, process.env['MARQUEE_PREFIX']);
  const { env: keys } = await developmentKeys();
  // Where accounts is when it was started in the same way.
  const AUTH_JWKS_URL = `http://127.0.0.1:${services.accounts.port}/internal/v1/jwks`;
  interrupted.signal.throwIfAborted();
  const child = startChild([`apps/${service}/dist/${entry}.js`], {
    ...{ AUTH_JWKS_URL },
    ...process.env,
    ...where,
    ...keys,
  });
  interrupted.signal.addEventListener('abort', () => void child.stop(25_000));
  return child.ended;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
process.exit();
