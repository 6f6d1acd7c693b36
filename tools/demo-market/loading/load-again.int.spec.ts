import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestMarket } from '@marquee/testing';
import { eventually } from '@marquee/testing/eventually';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accounts } from '../../../apps/accounts/src/service.ts';
import { catalogue } from '../../../apps/catalogue/src/service.ts';
import { gateway } from '../../../apps/gateway/src/service.ts';
import { matching } from '../../../apps/matching/src/service.ts';
import { meetings } from '../../../apps/meetings/src/service.ts';
import { developmentKeys } from '../../token.ts';
import { edition } from '../edition.ts';
import { generateMarket } from '../market.ts';
import { fullSize, scaled } from '../sizes.ts';

const scale = 0.01;

let market: TestMarket;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-market-'));
  market = await TestMarket.open((await developmentKeys()).env);
  await market.start(accounts, catalogue);
  // Nobody takes briefs, which are loaded before listings: the first load waits for as long as it is let.
  await market.startWith({ MATCHING_URL: 'http://127.0.0.1:9' }, gateway);
});
afterAll(async () => {
  await market[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** As `npm start` runs it. */
function load() {
  const script = join(import.meta.dirname, '../load.ts');
  const options = { url: market.service('gateway').url, scale: String(scale), progress: progressFile() };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return spawn(process.execPath, ['--conditions=@marquee/source', script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const progressFile = () => join(folder, 'progress.json');

it('a load that was stopped is gone on with by the next, until all is there once', async () => {
  const stopped = load();
  await eventually(async () => expect(await readFile(progressFile(), 'utf8')).toContain('"works"'));
  stopped.kill('SIGTERM');
  expect(await once(stopped, 'exit')).toEqual([130, null]);
  await market.stop('gateway');
  await market.start(matching, meetings);
  await market.start(gateway);
  const again = load();
  expect(await once(again, 'exit')).toEqual([0, null]);
  const { companies, members, works, profiles, listings } = generateMarket({
    seed: 'marquee',
    sizes: scaled(fullSize, scale),
  });
  const count = async (service: string, name: string, rows: readonly { readonly id: string }[]) => {
    const ids = rows.map(({ id }) => id);
    const there = market.database(service).collection<{ _id: string }>(name);
    expect([name, await there.countDocuments({ _id: { $in: ids } })]).toEqual([name, ids.length]);
    expect([name, await there.countDocuments()]).toEqual([name, ids.length]);
  };
  await count('accounts', 'companies', companies);
  await count('accounts', 'members', members);
  await count('catalogue', 'works', works);
  await count('catalogue', 'listings', listings);
  await count('matching', 'profiles', profiles);
  expect(await market.database('meetings').collection('editions').find().toArray()).toMatchObject([
    { version: 1, terms: edition },
  ]);
});
