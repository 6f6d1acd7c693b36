import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { build } from '../../../tools/build.ts';
import { MailCatcher } from '../../../tools/mail-catcher/mail-catcher.ts';
import { OwnEngines } from '../pipeline/own-engines.ts';
import type { Findings } from '../report.ts';
import { rowsOf } from './mail-rows.ts';
import { startNotification } from './notification-service.ts';

interface MailOptions {
  /** People, each with one mail. */
  readonly mails: number;
  /** Where a CPU profile of notification goes; figures are worse then. */
  readonly cpuProfiles?: string | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const budget = 200;
const patienceMs = 300_000;
/** What is not counted: compiling the template, opening connections. */
const warmUp = 0.1;

/** From news in the inbox to the catcher: planned, put into words, sent, each once. */
export async function runMail({ mails, cpuProfiles, signal, say }: MailOptions): Promise<Findings> {
  await build();
  await using engines = await OwnEngines.start(signal);
  await using opened = new AsyncDisposableStack();
  const catcher = await MailCatcher.start({
    folder: join(engines.dir, 'mail'),
    smtpPort: 0,
    httpPort: 0,
    most: 2 * mails,
  });
  opened.defer(() => catcher.stop());
  const dir = join(engines.dir, 'services');
  const service = await startNotification({
    ...{ engines: engines.env, smtpUrl: catcher.smtpUrl, dir, signal },
    profiles: cpuProfiles,
  });
  opened.defer(() => service.stop());
  say('notification runs');
  await want(engines.env.MONGODB_URL, mails);
  const seconds = await secondsUntilCaught(catcher, mails, () => {
    signal.throwIfAborted();
    service.assertAlive();
  });
  say('all mails have come');
  await assertOnce(catcher, mails);
  const counted = mails - Math.floor(mails * warmUp);
  return {
    results: [
      {
        id: 'MAIL',
        name: `e-mail to the catcher, ${mails} people`,
        value: counted / seconds,
        unit: 'mails/s',
        budget,
        better: 'more',
        rivals: [],
      },
    ],
    notes: [
      `${mails} people, a mail each, in three languages; notification used ${service.cpuSeconds().toFixed(1)} s of CPU; each came exactly once`,
      'the first tenth is not counted; the catcher shares the machine',
    ],
  };
}

async function want(url: string, mails: number): Promise<void> {
  await using client = await new MongoClient(url).connect();
  const database = client.db('notification');
  const now = new Date();
  const rows = Array.from({ length: mails }, (_, number) => rowsOf(number, now));
  await database.collection<{ _id: string }>('members').insertMany(rows.map(({ member }) => member));
  await database.collection<{ _id: string }>('entries').insertMany(rows.map(({ entry }) => entry));
}

async function secondsUntilCaught(
  catcher: MailCatcher,
  mails: number,
  stillWorthIt: () => void,
): Promise<number> {
  const end = performance.now() + patienceMs;
  let startedAt: number | undefined;
  while (catcher.mails.count < mails) {
    stillWorthIt();
    if (performance.now() > end) throw new Error(`Only ${catcher.mails.count} of ${mails} mails came.`);
    if (startedAt === undefined && catcher.mails.count >= mails * warmUp) startedAt = performance.now();
    await sleep(10);
  }
  return (performance.now() - (startedAt ?? performance.now())) / 1_000;
}

/** @throws Error where somebody got none or two: then the figure is worth nothing */
async function assertOnce(catcher: MailCatcher, mails: number): Promise<void> {
  await sleep(1_000);
  const caught = await catcher.mails.list({ limit: 2 * mails });
  const people = new Set(caught.flatMap(({ to }) => to));
  if (caught.length !== mails || people.size !== mails) {
    throw new Error(`${caught.length} mails came to ${people.size} people, not ${mails} to ${mails}.`);
  }
}
