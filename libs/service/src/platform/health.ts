export type Check = () => Promise<void>;

export interface CheckResult {
  readonly name: string;
  readonly state: 'up' | 'down';
  readonly reason?: string;
}

export interface Readiness {
  readonly state: 'ready' | 'starting' | 'stopping' | 'failing';
  readonly checks: readonly CheckResult[];
}

const checkTimeoutMs = 2_500;

/** Whether the service can do its work: what it depends on, and how far its start or stop has come. */
export class Health {
  readonly #checks = new Map<string, Check>();
  #phase: 'starting' | 'running' | 'stopping' = 'starting';

  /** The check rejects, with a reason for people, while what it looks at does not work; given up after 2.5 s. */
  add(name: string, check: Check): void {
    this.#checks.set(name, check);
  }

  running(): void {
    this.#phase = 'running';
  }

  stopping(): void {
    this.#phase = 'stopping';
  }

  async readiness(): Promise<Readiness> {
    const checks = await Promise.all([...this.#checks].map(([name, check]) => outcome(name, check)));
    if (this.#phase !== 'running') return { state: this.#phase, checks };
    return { state: checks.every(({ state }) => state === 'up') ? 'ready' : 'failing', checks };
  }
}

async function outcome(name: string, check: Check): Promise<CheckResult> {
  const timeout = AbortSignal.timeout(checkTimeoutMs);
  try {
    await Promise.race([
      check(),
      new Promise<never>((_, reject) => {
        timeout.addEventListener('abort', () => reject(new Error(`no answer within ${checkTimeoutMs} ms`)));
      }),
    ]);
    return { name, state: 'up' };
  } catch (error) {
    return { name, state: 'down', reason: error instanceof Error ? error.message : String(error) };
  }
}
