import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { migrate } from './migrate.ts';
import { migrationsCollection, type Migration, type MigrationRow } from './migration.ts';
import { Mongo } from './mongo.ts';

describe('a service that starts with a migration', () => {
  let mongo: Mongo;
  let database: string;
  beforeEach(async () => {
    database = `t-${randomUUID()}`;
    mongo = await Mongo.connect({ url: process.env['MONGODB_URL'] ?? '', database });
    await mongo.collection('rows').insertMany(Array.from({ length: 100 }, (_, no) => ({ no, count: 0 })));
  });
  afterEach(async () => {
    await mongo.db.dropDatabase();
    await mongo.close();
  });

  async function startElsewhere(...args: string[]): Promise<{ code: number | null; signal: string | null }> {
    const script = fileURLToPath(new URL('./migrating.fixture.ts', import.meta.url));
    const child = spawn(process.execPath, ['--conditions=@marquee/source', script, database, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(child, 'exit');
    return { code: child.exitCode, signal: child.signalCode };
  }

  const counts = async () => mongo.collection('rows').distinct('count');
  const runs = async () => (await mongo.collection('runs').find().toArray()).map(({ from }) => String(from));
  const rows = () => mongo.collection<MigrationRow>(migrationsCollection.name).find().toArray();
  const here = (migrations: readonly Migration[]) =>
    migrate({ mongo, migrations, owner: randomUUID(), now: () => new Date(), tell: () => undefined });

  it('runs it once, though two processes start at the same time', async () => {
    expect(await Promise.all([startElsewhere(), startElsewhere()])).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ]);
    expect(await runs()).toEqual(['the start']);
    expect(await counts()).toEqual([1]);
    expect(await rows()).toEqual([
      {
        _id: '2026-01-01-count-up',
        what: 'every row has been counted',
        at: like.any(Date),
        durationMs: like.any(Number),
      },
    ]);
  });

  it('runs it on from where a process was killed', async () => {
    expect(await startElsewhere('50')).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await startElsewhere()).toEqual({ code: 0, signal: null });
    expect(await runs()).toEqual(['the start', '50']);
    expect(await counts()).toEqual([1]);
  });

  it('does a batch again of which nobody knows whether it was done', async () => {
    await startElsewhere('50', 'unkept');
    await startElsewhere();
    expect(await runs()).toEqual(['the start', '40']);
    expect(await mongo.collection('rows').distinct('no', { count: 2 })).toEqual([
      40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
    ]);
  });

  it('does not start where it fails, and runs it again at the next start', async () => {
    let broken = true;
    const fails: Migration = {
      id: 'fails',
      what: 'it fails once',
      async up() {
        if (broken) throw new Error('no room left');
      },
    };
    await expect(here([fails])).rejects.toThrow('no room left');
    broken = false;
    await here([fails]);
    expect((await rows()).map(({ at }) => at)).toEqual([like.any(Date)]);
  });

  it('tells an older version, which goes on, that there is a newer one', async () => {
    await here([{ id: 'newer', what: 'a field more', up: async () => undefined }]);
    expect(await here([])).toEqual(['newer']);
  });

  it('keeps an older version from starting that reads what is gone', async () => {
    const first = { id: 'first', what: 'both fields are there', up: async () => undefined };
    const second = { id: 'second', what: 'the old field is gone', ends: 'first', up: async () => undefined };
    await here([first, second]);
    await expect(here([first])).resolves.toEqual(['second']);
    await expect(here([])).rejects.toThrow('too old for its database');
  });
});
