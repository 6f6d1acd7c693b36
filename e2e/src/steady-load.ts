import { Agent, request, type IncomingMessage } from 'node:http';

/** What became of one request: an answer, or the code of the error of the connection. */
export interface Outcome {
  readonly route: string;
  readonly status?: number;
  readonly retryAfter?: string | undefined;
  readonly error?: string;
  /** Milliseconds since the start of the process. */
  readonly began: number;
  readonly ended: number;
  /** Whether the connection had carried a request before. */
  readonly reused: boolean;
}

export interface Request {
  readonly route: string;
  readonly token: string;
  readonly body?: unknown;
  readonly revision?: number;
}

/** A browser or a pool of a server of others: keeps its connections, and asks again and again. */
export class KeepAliveClient {
  readonly outcomes: Outcome[] = [];
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Resolves with the answer's text, undefined where there is none; never rejects. */
  send({ route, token, body, revision }: Request): Promise<string | undefined> {
    const [method, path = '/'] = route.split(' ');
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(sent !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(sent),
      }),
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    };
    const began = performance.now();
    return new Promise((resolve) => {
      const asked = request(`${this.#url}${path}`, { method: method ?? 'GET', agent: this.#agent, headers });
      const done = (what: Pick<Outcome, 'status' | 'retryAfter' | 'error'>, text?: string) => {
        this.outcomes.push({ route, ...what, began, ended: performance.now(), reused: asked.reusedSocket });
        resolve(text);
      };
      asked.once('error', (error: NodeJS.ErrnoException) => done({ error: error.code ?? error.message }));
      asked.once('response', (response) => {
        textOf(response).then(
          (text) =>
            done({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] }, text),
          () => done({ error: 'broken off' }),
        );
      });
      asked.end(sent);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return text;
}
