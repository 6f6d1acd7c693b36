/** `npm run restore -- --from DIR [--force]`: makes the market what it was when the backup was taken. */
import { parseArgs } from 'node:util';
import { orUsage, refuse } from '../or-usage.ts';
import { putBack } from './put-back.ts';
import { runTool } from './run-tool.ts';

const usage = `npm run restore -- --from DIR [--force]

Makes the market what it was when the backup was taken. Its services must be stopped. It takes up where it was when
they start again.
Engines: KAFKA_BROKERS and MONGODB_URL, else those of "npm run engines"; MARQUEE_PREFIX as for the services.
--force  also over a market that is not empty: all that is in it is deleted`;

const { values } = orUsage(usage, () =>
  parseArgs({
    options: {
      from: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  }),
);
const { from: dir, force } = values;
if (!dir) refuse(usage);

await runTool(async (engines, say) => {
  try {
    const { takenAt } = await putBack(engines, { dir, say, force });
    say(`The market is what it was at ${takenAt}. Start its services.`);
  } catch (error) {
    say('Not restored.');
    throw error;
  }
});
