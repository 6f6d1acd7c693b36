import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from '../engines/engine.ts';
import { freePort } from '../engines/ports.ts';
import { runCommand } from '../engines/run-command.ts';
import { root } from './run-step.ts';

const issuer = 'https://test.marquee.localhost';

/** The market of docker-compose.yml, on a port and under a name of its own, from a fresh image. */
export class ComposeMarket implements AsyncDisposable {
  readonly project: string;
  readonly url: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #say: Say;
  readonly #signal: AbortSignal;

  private constructor(port: number, { folder, say, signal }: ComposeOptions) {
    this.project = `marquee-try-${process.pid}`;
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = folder;
    this.#say = say;
    this.#signal = signal;
    this.#env = {
      MARQUEE_PROJECT: this.project,
      MARQUEE_IMAGE: `${this.project}:local`,
      PORT: String(port),
      AUTH_ISSUER: issuer,
      MAIL_SECRET: 'only-for-this-run-and-gone-with-it-afterwards',
      AUTH_SECRET: 'only-for-this-run-and-gone-with-it-afterwards',
      // Those of the compose file, whatever the caller has.
      KAFKA_BROKERS: '',
      MONGODB_URL: '',
      REDIS_URL: '',
    };
  }

  /** Nothing of it is there yet. `folder`: for what the caller needs of it, such as keys. */
  static async at(options: ComposeOptions): Promise<ComposeMarket> {
    return new ComposeMarket(await freePort(), options);
  }

  build(): Promise<string> {
    return this.compose(['build', 'keys'], 'Docker: building the image');
  }

  /**
   * Without the catcher of mails: its image is to be had from a registry alone, which is not everywhere. Resolves when all
   * are healthy.
   * @throws CommandFailed naming one that is not
   */
  async up(): Promise<string> {
    const services = (await this.compose(['config', '--services'])).trim().split('\n');
    const tried = services.filter((service) => service !== 'mailpit');
    const options = ['--detach', '--wait', '--wait-timeout', '420'];
    return this.compose(['up', ...options, ...tried], 'Docker: starting the market');
  }

  /** What a test needs to act as its people. */
  async clientEnv(): Promise<Readonly<Record<string, string>>> {
    await this.compose(['cp', 'keys:/private-keys', this.#folder]);
    return {
      MARQUEE_URL: this.url,
      MARQUEE_KEYS_PRIVATE: join(this.#folder, 'private-keys'),
      AUTH_ISSUER: issuer,
    };
  }

  compose(args: readonly string[], what?: string): Promise<string> {
    const saying = what === undefined ? {} : { what, say: this.#say };
    const files = ['--project-directory', root, '--file', join(root, 'docker-compose.yml')];
    return runCommand('docker', ['compose', ...files, ...args], {
      env: this.#env,
      signal: this.#signal,
      ...saying,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const files = ['--project-directory', root, '--file', join(root, 'docker-compose.yml')];
    // With the profile: those of the backups would stay, as people want it.
    const down = ['--profile', 'tools', 'down', '--volumes', '--remove-orphans', '--timeout', '25'];
    // Not by `compose`, which an interruption ends.
    await runCommand('docker', ['compose', ...files, ...down], { env: this.#env });
    await runCommand('docker', ['image', 'rm', '--force', `${this.project}:local`]).catch(() => '');
    await rm(join(this.#folder, 'private-keys'), { recursive: true, force: true });
  }
}

interface ComposeOptions {
  readonly folder: string;
  readonly say: Say;
  readonly signal: AbortSignal;
}
