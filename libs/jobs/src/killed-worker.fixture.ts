/** Processes one job a run: sits on it, to be killed, until the run that it is told to finish. Arguments: prefix, attempt. */
import { setTimeout as sleep } from 'node:timers/promises';
import { connectMongo, createJobs, sayWord } from './jobs-under-test.fixture.ts';

const [, , prefix = '', finishing = '1'] = process.argv;
const mongo = await connectMongo(prefix);
const jobs = createJobs(prefix, mongo);
await jobs.start();
jobs.process(
  sayWord,
  async ({ word }, { tx, attempt }) => {
    process.stdout.write(`attempt ${attempt}\n`);
    if (attempt < Number(finishing)) await sleep(60_000);
    await mongo.collection('effects').insertOne({ word }, { session: tx.session });
  },
  { concurrency: 1 },
);
