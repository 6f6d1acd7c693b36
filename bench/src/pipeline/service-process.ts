import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../../../tools/start/compile-cache.ts';
import { cpuSecondsOf } from './cpu-seconds.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const endWithParent = new URL('../../../tools/start/end-with-parent.ts', import.meta.url).href;
const graceMs = 25_000;

export interface ServiceProcessOptions {
  readonly name: string;
  /** From the root of the working copy. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where its log goes. */
  readonly dir: string;
  /** Where a CPU profile goes when it ends, if one is wanted. */
  readonly profiles: string | undefined;
}

/** A service as it is deployed: a process of its own. It ends with us, whatever becomes of us. */
export class ServiceProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #log: string;
  readonly #ended: Promise<void>;
  #isOver = false;

  constructor({ name, script, env, dir, profiles }: ServiceProcessOptions) {
    this.name = name;
    this.#log = join(dir, `${name}.log`);
    const log = openSync(this.#log, 'a');
    const flags = ['--disable-warning=TimeoutNegativeWarning', `--import=${endWithParent}`];
    const profiling = profiles
      ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`]
      : [];
    this.#child = spawn(process.execPath, [...flags, ...profiling, script], {
      cwd: root,
      env: { NODE_COMPILE_CACHE: compileCache, ...env },
      detached: true,
      stdio: ['pipe', log, log],
    });
    closeSync(log);
    this.#ended = new Promise((resolve) => {
      const over = () => {
        this.#isOver = true;
        resolve();
      };
      this.#child.once('exit', over).once('error', over);
    });
  }

  /** @throws Error with its last words where it has ended */
  assertAlive(): void {
    if (!this.#isOver) return;
    throw new Error(`${this.name} has ended: ${readFileSync(this.#log, 'utf8').trim().slice(-1_000)}`);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** What it has used of the cores so far. */
  cpuSeconds(): number {
    return cpuSecondsOf(this.#child.pid);
  }

  /** As a deployment would: SIGTERM, and SIGKILL where it is deaf. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    const deaf = sleep(graceMs, 'deaf' as const, { ref: false });
    if ((await Promise.race([this.#ended, deaf])) === 'deaf') this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
