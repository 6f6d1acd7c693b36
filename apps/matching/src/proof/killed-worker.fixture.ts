import { Mongo, type Tx } from '@marquee/mongo';
import { runService } from '@marquee/service';
import { matchingWorker } from '../worker-service.ts';

/**
 * The worker, killed at its nth transaction: right before the commit, or right after it. `KILL_AT` is n, `KILL_WHEN`
 * is `before` or `after`; without them it lives.
 */
const at = Number(process.env['KILL_AT'] ?? 0);
const when = process.env['KILL_WHEN'];
let transactions = 0;

const die = () => process.kill(process.pid, 'SIGKILL');
const connect = Mongo.connect.bind(Mongo);

Mongo.connect = async (options) => {
  const mongo = await connect(options);
  const transaction = mongo.transaction.bind(mongo);
  mongo.transaction = async <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => {
    const marked = ++transactions === at;
    const result = await transaction(async (tx) => {
      const done = await work(tx);
      if (marked && when === 'before') die();
      return done;
    });
    if (marked && when === 'after') die();
    return result;
  };
  return mongo;
};

await runService(matchingWorker);
