import { CommandFailed, runCommand } from '../run-command.ts';
import type { Preparation } from './native-engine.ts';

type Telling = Pick<Preparation, 'say' | 'signal'>;

/** apt takes one caller at a time, and its lists need renewing once. */
let queue: Promise<void> = Promise.resolve();
let listsRenewed = false;

/** Installs Debian packages in turn with others. @throws Error that says why it could not */
export function aptInstall(packages: readonly string[], preparation: Telling): Promise<void> {
  const turn = queue.then(() => install(packages, preparation));
  queue = turn.catch(() => undefined);
  return turn;
}

async function install(packages: readonly string[], { say, signal }: Telling): Promise<void> {
  const wanted = packages.join(' ');
  const prefix = await rootPrefix(wanted);
  const apt = async (...args: string[]): Promise<void> => {
    const [file = 'apt-get', ...rest] = [
      ...prefix,
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      '-qq',
      ...args,
    ];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand(file, rest, { what: `apt-get ${args.join(' ')}`, say, env, ...(signal && { signal }) });
  };
  if (!listsRenewed) await apt('update');
  listsRenewed = true;
  await apt('install', '-y', '--no-install-recommends', ...packages);
}

async function rootPrefix(wanted: string): Promise<string[]> {
  if (process.getuid?.() === 0) return [];
  try {
    await runCommand('sudo', ['-n', 'true']);
    return ['sudo', '-n'];
  } catch {
    throw new Error(`installing it needs root, so run "sudo apt-get install ${wanted}" once`);
  }
}

/** Whether the program is there and runs. */
export async function runs(file: string, args: readonly string[]): Promise<boolean> {
  try {
    await runCommand(file, args, { timeoutMs: 20_000 });
    return true;
  } catch (error) {
    if (error instanceof CommandFailed) return false;
    throw error;
  }
}
