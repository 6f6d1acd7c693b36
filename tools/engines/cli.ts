import { parseArgs } from 'node:util';
import { orUsage, refuse } from '../or-usage.ts';
import { down } from './down.ts';
import { EngineUnavailable, type Say } from './engine.ts';
import { status, statusTable } from './status.ts';
import { up } from './up.ts';

const usage = `npm run engines -- up | status | down [--wipe]

up      starts Kafka, MongoDB and Redis (URLs in KAFKA_BROKERS, MONGODB_URL, REDIS_URL go first, then Docker,
        then processes of this machine) and makes the topics
status  says what is up, where, and whether it answers; exit code 1 unless all do
down    stops what up started; --wipe deletes the data, too`;

const say: Say = (line) => process.stdout.write(`${line}\n`);

const interrupted = new AbortController();

async function run(): Promise<number> {
  const { positionals, values } = orUsage(usage, () =>
    parseArgs({
      allowPositionals: true,
      options: { wipe: { type: 'boolean' }, help: { type: 'boolean' } },
    }),
  );
  switch (positionals.join(' ')) {
    case 'up':
      await bringUp();
      return 0;
    case 'down':
      await down(process.env, say, { wipe: values.wipe ?? false });
      return 0;
    case 'status': {
      const statuses = await status(process.env);
      say(statusTable(statuses));
      return statuses.every(({ health }) => health === 'healthy') ? 0 : 1;
    }
    default:
      return refuse(usage);
  }
}

async function bringUp(): Promise<void> {
  process.once('SIGINT', () => interrupted.abort(new Error('interrupted')));
  process.once('SIGTERM', () => interrupted.abort(new Error('interrupted')));
  const { engines } = await up(process.env, say, interrupted.signal);
  const kafka = engines.find((engine) => engine.name === 'kafka');
  const { createDeclaredTopics } = await import('./declared-topics.ts');
  if (kafka !== undefined) await createDeclaredTopics(kafka.url, say, process.env['MARQUEE_PREFIX']);
  say(statusTable(await status(process.env)));
}

try {
  process.exitCode = await run();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const expected = error instanceof EngineUnavailable || interrupted.signal.aborted;
  process.stderr.write(`${expected || !(error instanceof Error) ? message : error.stack}\n`);
  process.exitCode = 1;
}
