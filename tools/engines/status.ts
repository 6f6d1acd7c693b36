import { chooseSource, urlFrom } from './choose-source.ts';
import { type EngineName, engineNames, engineTitles, type EngineSource, type Environment } from './engine.ts';
import { findIn } from './own-process.ts';
import { probe } from './probe.ts';
import { readRecord } from './record.ts';
import { placeOf, withoutPassword } from './up.ts';

export interface EngineStatus {
  readonly engine: EngineName;
  readonly source: EngineSource | undefined;
  readonly url: string | undefined;
  readonly pid: number | undefined;
  /** It answers, or why it does not. */
  readonly health: string;
}

export function status(env: Environment): Promise<EngineStatus[]> {
  return Promise.all(engineNames.map((name) => statusOf(name, env)));
}

async function statusOf(engine: EngineName, env: Environment): Promise<EngineStatus> {
  const given = urlFrom(engine, env);
  const known = readRecord()[engine];
  const url = given ?? known?.url;
  const source = given === undefined ? known?.source : chooseSource(engine, env, false);
  const pid = source === 'environment' ? undefined : findIn(placeOf(engine));
  return { engine, source, url, pid, health: url === undefined ? 'down' : await healthOf(engine, url) };
}

async function healthOf(engine: EngineName, url: string): Promise<string> {
  try {
    await probe(engine, url);
    return 'healthy';
  } catch (error) {
    return `does not answer (${error instanceof Error ? error.message : String(error)})`;
  }
}

export function statusTable(statuses: readonly EngineStatus[]): string {
  const rows = statuses.map(({ engine, source, url, pid, health }) => [
    engineTitles[engine],
    source ?? '-',
    url === undefined ? '-' : withoutPassword(url),
    String(pid ?? '-'),
    health,
  ]);
  const table = [['engine', 'from', 'url', 'pid', 'health'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
