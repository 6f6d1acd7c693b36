import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/* For specs: a mail server that fails as it is told to. */

/** `cut`: it keeps the mail, and the connection ends before it says so. */
export type Behaviour = 'take' | 'cut' | { readonly refuse: number; readonly saying: string };

export class FaultyMailServer implements AsyncDisposable {
  /** Message-IDs of all that was kept, in order. */
  readonly kept: string[] = [];
  /** On a mail that came whole: the first of these, or `take`. */
  readonly onData: Behaviour[] = [];
  readonly #refused = new Map<string, { refuse: number; saying: string }>();
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.#refused.get(address);
        done(refusal ? errorOf(refusal) : undefined);
      },
      onData: (stream, session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          const behaviour = this.onData.shift() ?? 'take';
          if (typeof behaviour === 'object') return done(errorOf(behaviour));
          this.kept.push(/^message-id: *(\S+)/im.exec(text)?.[1] ?? '');
          if (behaviour === 'take') return done();
          this.#cut(session.id);
        });
      },
    });
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<FaultyMailServer> {
    const started = new FaultyMailServer();
    await new Promise<void>((resolve) => started.#server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    const address = this.#server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${address.port}`;
  }

  refuses(address: string, refuse: number, saying: string): void {
    this.#refused.set(address, { refuse, saying });
  }

  #cut(sessionId: string): void {
    for (const connection of this.#server.connections as Set<Connection>) {
      if (connection.id === sessionId || connection.session?.id === sessionId) connection._socket.destroy();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

interface Connection {
  readonly id: string;
  readonly session?: { readonly id: string };
  readonly _socket: { destroy(): void };
}

const errorOf = ({ refuse, saying }: { refuse: number; saying: string }) =>
  Object.assign(new Error(saying), { responseCode: refuse });
