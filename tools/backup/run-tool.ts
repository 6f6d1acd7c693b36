import { BackupError, openEngines, type MarketEngines } from './market-engines.ts';
import type { Say } from '../engines/engine.ts';

/** The frame of both commands. `work`: false where its arguments are not understood. Sets the exit code. */
export async function runTool(
  usage: string,
  work: (engines: MarketEngines, say: Say) => Promise<boolean>,
): Promise<void> {
  const say: Say = (line) => process.stdout.write(`${line}\n`);
  try {
    await using engines = await openEngines(process.env);
    if (await work(engines, say)) return;
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
  } catch (error) {
    const asExpected = error instanceof BackupError || !(error instanceof Error);
    process.stderr.write(`${asExpected ? String(error).replace(/^Error: /, '') : error.stack}\n`);
    process.exitCode = 1;
  }
}
