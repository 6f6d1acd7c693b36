/** `npm run backup -- --to DIR`: copies the market as it is at one instant, while it goes on working. */
import { parseArgs } from 'node:util';
import { runTool } from './run-tool.ts';
import { takeBackup } from './take-backup.ts';

const usage = `npm run backup -- --to DIR [--history SECONDS]

Copies the databases and topics of the market into a folder that is not there yet. The market goes on working.
Engines: KAFKA_BROKERS and MONGODB_URL, else those of "npm run engines"; MARQUEE_PREFIX as for the services.
--history  how long MongoDB is to keep what was: longer than the copy takes (default 3600)`;

await runTool(usage, async (engines, say) => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, history: { type: 'string', default: '3600' } },
  });
  const historySeconds = Number(values.history);
  if (!values.to || !Number.isInteger(historySeconds)) return false;
  const started = Date.now();
  const { clusterTime } = await takeBackup(engines, { dir: values.to, say, historySeconds });
  say(
    `${values.to} holds the market as of ${clusterTime}; it took ${Math.round((Date.now() - started) / 1_000)} s.`,
  );
  return true;
});
