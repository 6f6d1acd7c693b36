import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  /** Half open: nothing comes through any more, and neither end is told. */
  lost: boolean;
}

/** A way to an engine, by a loopback port of its own, that can be cut, made slow, and silenced. */
export class Cable {
  readonly #engine: { readonly host: string; readonly port: number };
  readonly #server = createServer((near) => this.#join(near));
  readonly #lines = new Set<Line>();
  #state: 'whole' | 'cut' | 'silent' = 'whole';
  #lateMs = 0;

  private constructor(host: string, port: number) {
    this.#engine = { host, port };
  }

  /** It listens from now on, whether or not the engine does. */
  static async to(port: number, host = '127.0.0.1'): Promise<Cable> {
    const cable = new Cable(host, port);
    await once(cable.#server.listen(0, '127.0.0.1'), 'listening');
    return cable;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Connections break, and new ones are refused. */
  cut(): void {
    this.#state = 'cut';
    for (const { near, far } of this.#lines) [near, far].forEach((end) => end.destroy());
  }

  /** Each answer comes so many milliseconds later. */
  slow(lateMs: number): void {
    this.#lateMs = lateMs;
  }

  /** Connections become half open and stay so for ever; new ones are taken, and answered by nobody. */
  silence(): void {
    this.#state = 'silent';
    for (const line of this.#lines) line.lost = true;
  }

  /** For new connections, and for those that are not half open. */
  mend(): void {
    this.#state = 'whole';
    this.#lateMs = 0;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(near: Socket): void {
    if (this.#state === 'cut') return void near.destroy();
    const line: Line = {
      near,
      far: connect(this.#engine.port, this.#engine.host),
      lost: this.#state === 'silent',
    };
    this.#lines.add(line);
    this.#carry(line, near, line.far, () => 0);
    this.#carry(line, line.far, near, () => this.#lateMs);
    near.on('close', () => this.#ended(line));
    line.far.on('close', () => this.#ended(line));
  }

  /** In order, also when what comes later is less late. */
  #carry(line: Line, from: Socket, to: Socket, lateMs: () => number): void {
    let before = Promise.resolve();
    from.on('error', () => undefined);
    from.on('data', (bytes) => {
      if (line.lost) return;
      const due = performance.now() + lateMs();
      before = before.then(async () => {
        const wait = due - performance.now();
        if (wait > 1) await sleep(wait);
        if (!line.lost && to.writable) to.write(bytes);
      });
    });
  }

  #ended(line: Line): void {
    if (line.lost && !(line.near.destroyed && line.far.destroyed)) return;
    line.near.destroy();
    line.far.destroy();
    this.#lines.delete(line);
  }
}
