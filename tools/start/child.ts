import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compileCache } from './compile-cache.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sendTraces = new URL('../../libs/telemetry/dist/send-traces.js', import.meta.url).href;
const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href;

export interface Child {
  /** The exit code, or 128 and more after a signal. */
  readonly ended: Promise<number>;
  /** SIGTERM, then SIGKILL when it is deaf for `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/**
 * A program of ours beside this one, in a session of its own so that Ctrl-C reaches it through us alone and in
 * order; should we be killed, it ends by itself.
 */
export function startChild(program: readonly string[], env: NodeJS.ProcessEnv): Child {
  const preloads = [endWithParent, ...(env['OTEL_EXPORTER_OTLP_ENDPOINT'] ? [sendTraces] : [])];
  const flags = ['--disable-warning=TimeoutNegativeWarning', ...preloads.map((url) => `--import=${url}`)];
  const child = spawn(process.execPath, [...flags, ...program], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: compileCache, ...env },
    detached: true,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = exitOf(child);
  const stop = async (graceMs: number): Promise<void> => {
    child.kill('SIGTERM');
    const deaf = sleep(graceMs, 'deaf' as const, { ref: false });
    if ((await Promise.race([ended, deaf])) === 'deaf') child.kill('SIGKILL');
    await ended;
  };
  return { ended, stop };
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 128));
    child.once('error', () => resolve(1));
  });
}
