/** Runs one service alone against the engines that are up: `npm run start:service -- catalogue`, `-- matching worker`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@marquee/contracts';
import { build } from './build.ts';
import { createDeclaredTopics } from './engines/declared-topics.ts';
import { environmentOf } from './engines/record.ts';
import { up } from './engines/up.ts';
import { startChild } from './start/child.ts';
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

const [{ engines }] = await Promise.all([up(process.env, say), build()]);
const where = environmentOf(engines);
await createDeclaredTopics(where.KAFKA_BROKERS ?? '', say, process.env['MARQUEE_PREFIX']);
const { env: keys } = await developmentKeys();
// Where accounts is when it was started in the same way.
const AUTH_JWKS_URL = `http://127.0.0.1:${services.accounts.port}/internal/v1/jwks`;
const child = startChild([`apps/${service}/dist/${entry}.js`], {
  ...{ AUTH_JWKS_URL },
  ...process.env,
  ...where,
  ...keys,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void child.stop(25_000));
process.exit(await child.ended);
