/** Takes jobs until its Redis is away, and stops then. Arguments: prefix, address of that Redis. */
import { connectMongo, createJobs, sayWord, until } from './jobs-under-test.fixture.ts';

const [, , prefix = '', redisUrl = ''] = process.argv;
const mongo = await connectMongo(prefix);
const jobs = createJobs(prefix, mongo, { redisUrl });
await jobs.start();
jobs.process(sayWord, () => Promise.resolve(), { concurrency: 1 });
process.stdout.write('started\n');
await until(() => !jobs.gate.state().ready, 30_000);
await jobs.stop({ withinMs: 500 });
await mongo.close();
