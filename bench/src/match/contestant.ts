/** One contestant in a process of its own, so that nobody else's memory is in its way: started by `inChild`. */
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openArena, type Arena, type Contest } from './arena.ts';
import { Task } from './child.ts';
import { timeNaive } from './naive.ts';
import { timeOurs } from './ours.ts';
import { demoContest, workloadContest } from './reference.ts';
import { timeMongo } from './mongodb.ts';
import { timeThreads } from './threads.ts';
import type { Timed } from './timed.ts';

const nothing: Timed = { search: 'reference', rounds: [], figures: {} };

async function run(task: Task, signal: AbortSignal): Promise<Timed> {
  const { role, dir, arena: name, listingsARound } = task;
  if (role === 'reference') {
    await prepare(task);
    return nothing;
  }
  const contest = contestIn(dir);
  const arena = openArena(name);
  switch (role) {
    case 'ours':
      return timeOurs(contest, arena);
    case 'threads':
      return timeThreads(contest, arena);
    case 'naive':
      return timeNaive(contest, arena, listingsARound);
    case 'mongodb':
      return timeMongo(contest, arena, { dir, signal, listingsARound });
    default:
      return role satisfies never;
  }
}

/** Works out the right answers, and writes all that a rival needs that is not of ours. */
async function prepare({ dir, arena: name, listingsARound }: Task): Promise<void> {
  const make = name.market === 'demo' ? demoContest : workloadContest;
  const contest = make(name, listingsARound);
  const arena = openArena(name);
  writeFileSync(join(dir, 'contest.json'), JSON.stringify(contest));
  writeFileSync(join(dir, 'rules.json'), JSON.stringify(arena.rules));
  await pipeline(Readable.from(linesOf(arena)), createWriteStream(join(dir, 'profiles.ndjson')));
}

function* linesOf({ profiles }: Arena): Generator<string> {
  let lines: string[] = [];
  for (const profile of profiles()) {
    lines.push(JSON.stringify(profile), '\n');
    if (lines.length < 2_000) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** What `prepare` wrote. */
const contestIn = (dir: string): Contest =>
  JSON.parse(readFileSync(join(dir, 'contest.json'), 'utf8')) as Contest;

/** Told to end, who has started an engine stops it first; whoever just computes ends at once. */
function untilEnded(role: Task['role']): AbortSignal {
  const ended = new AbortController();
  const end = () => ended.abort(new Error('Interrupted.'));
  if (role === 'mongodb') {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
    process.once('disconnect', end);
  }
  return ended.signal;
}

process.once('message', (message) => {
  const task = Task.parse(message);
  run(task, untilEnded(task.role)).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
});
