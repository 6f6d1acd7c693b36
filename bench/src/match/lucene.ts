import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { runCommand } from '../../../tools/engines/run-command.ts';
import { asOf, assertRight, limit, type Contest } from './arena.ts';
import type { Timed } from './timed.ts';

const project = join(import.meta.dirname, '..', '..', 'rivals', 'lucene');

/** Compiles the rival and fetches what it needs, once. */
export async function buildLucene(signal: AbortSignal): Promise<void> {
  const goals = ['compile', 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  await runCommand('mvn', ['-q', '-B', '-f', join(project, 'pom.xml'), ...goals], { signal });
}

const Line = z.union([
  z.object({ built: z.int(), seconds: z.number() }),
  z.object({
    search: z.string(),
    round: z.string(),
    answers: z.array(z.array(z.object({ profileId: z.string(), tenths: z.int() }))),
  }),
  z.object({ search: z.string(), round: z.string(), passes: z.array(z.array(z.number())) }),
]);

/**
 * Two searches over one Lucene index, the strong and the textbook one, in a Java process of their own.
 * @param dir holds profiles.ndjson, rules.json and contest.json
 */
export async function timeLucene({ rounds }: Contest, dir: string, signal: AbortSignal): Promise<Timed[]> {
  const path = [join(project, 'target', 'classes'), join(project, 'target', 'dependency', '*')].join(':');
  const heap = '-Xmx6g';
  const args = [heap, '-Xms2g', '-cp', path, 'marquee.rival.Main', dir, asOf, String(limit)];
  const java = spawn('java', args, { stdio: ['pipe', 'pipe', 'inherit'], signal });
  const ended = once(java, 'close');
  ended.catch(() => undefined); // waited for below, when all it said has been heard
  const found = new Map<string, Timed>();
  for await (const text of createInterface({ input: java.stdout })) {
    const line = Line.parse(JSON.parse(text));
    if ('built' in line) {
      continue;
    } else if ('answers' in line) {
      checkAnswers(line, rounds);
      java.stdin.write('right\n');
    } else {
      const before = found.get(line.search) ?? { search: line.search, rounds: [], figures: {} };
      before.rounds.push({ name: line.round, passes: line.passes });
      found.set(line.search, before);
    }
  }
  const [code] = z.array(z.unknown()).parse(await ended);
  if (code !== 0) throw new Error(`The Lucene rival ended with ${String(code)}.`);
  return [...found.values()];
}

type Answers = Extract<z.infer<typeof Line>, { answers: unknown }>;

function checkAnswers({ search, round, answers }: Answers, rounds: Contest['rounds']): void {
  const listings = rounds.find(({ name }) => name === round)?.listings ?? [];
  listings.forEach((asked, i) => {
    const answer = (answers[i] ?? []).map(({ profileId, tenths }) => ({ profileId, score: tenths / 10 }));
    assertRight(search, asked, answer);
  });
}
