/** `npm run backup -- --to DIR`: copies the market as it is at one instant, while it goes on working. */
import { parseArgs } from 'node:util';
import { orUsage, refuse } from '../or-usage.ts';
import { runTool } from './run-tool.ts';
import { takeBackup } from './take-backup.ts';

const usage = `npm run backup -- --to DIR [--history SECONDS]

Copies the databases and topics of the market into a folder that is not there yet. The market goes on working.
Engines: KAFKA_BROKERS and MONGODB_URL, else those of "npm run engines"; MARQUEE_PREFIX as for the services.
--history  how long MongoDB is to keep what was: longer than the copy takes (default 3600)`;

const { values } = orUsage(usage, () =>
  parseArgs({
    options: {
      to: { type: 'string' },
      history: { type: 'string', default: '3600' },
      help: { type: 'boolean' },
    },
  }),
);
const { to: dir } = values;
const historySeconds = Number(values.history);
if (!dir || !Number.isInteger(historySeconds)) refuse(usage);

await runTool(async (engines, say) => {
  const started = Date.now();
  const { clusterTime } = await takeBackup(engines, { dir, say, historySeconds });
  say(
    `${dir} holds the market as of ${clusterTime}; it took ${Math.round((Date.now() - started) / 1_000)} s.`,
  );
});
