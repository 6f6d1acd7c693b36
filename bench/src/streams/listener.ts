import { request, type ClientRequest } from 'node:http';

interface ListenerOptions {
  /** The gateway's. */
  readonly url: string;
  readonly token: string;
}

/** A person's live stream: it keeps the number of the last event and how many came, nothing else. */
export class Listener {
  lastId = 0;
  events = 0;
  readonly #asked: ClientRequest;
  #rest = '';

  private constructor(asked: ClientRequest) {
    this.#asked = asked;
  }

  /** Resolves when it is open. @throws Error where it is refused, or nobody answers */
  static open({ url, token }: ListenerOptions): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
      const asked = request(`${url}/api/v1/stream`, { agent: false, headers });
      const listener = new Listener(asked);
      asked.once('error', reject);
      asked.once('response', (response) => {
        if (response.statusCode !== 200) {
          asked.destroy();
          reject(new Error(`A stream was refused with ${response.statusCode}.`));
          return;
        }
        asked.off('error', reject).on('error', () => undefined);
        response.setEncoding('utf8').on('data', (text: string) => listener.#take(text));
        resolve(listener);
      });
      asked.end();
    });
  }

  close(): void {
    this.#asked.destroy();
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('id: ')) this.lastId = Number(line.slice(4));
      if (line === 'event: notification') this.events += 1;
    }
  }
}
