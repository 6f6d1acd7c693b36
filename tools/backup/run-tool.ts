import { BackupError, openEngines, type MarketEngines } from './market-engines.ts';
import type { Say } from '../engines/engine.ts';

/** The frame of both commands. Sets the exit code. */
export async function runTool(work: (engines: MarketEngines, say: Say) => Promise<void>): Promise<void> {
  const say: Say = (line) => process.stdout.write(`${line}\n`);
  try {
    await using engines = await openEngines(process.env);
    await work(engines, say);
  } catch (error) {
    const asExpected = error instanceof BackupError || !(error instanceof Error);
    process.stderr.write(`${asExpected ? String(error).replace(/^Error: /, '') : error.stack}\n`);
    process.exitCode = 1;
  }
}
