/* For specs: a client of the live stream. */

export interface StreamEvent {
  readonly id: number;
  readonly event: string;
  readonly data: unknown;
}

/** What an EventSource does, but that the caller says when to come back, and from where. */
export class StreamClient {
  readonly events: StreamEvent[] = [];
  /** Without an id: for open screens. */
  readonly hints: Omit<StreamEvent, 'id'>[] = [];
  /** Comments: heartbeats. */
  comments = 0;
  /** Resolves when the stream has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly #abort = new AbortController();

  private constructor(body: ReadableStream<Uint8Array>, abort: AbortController) {
    this.#abort = abort;
    this.ended = this.#read(body).catch(() => undefined);
  }

  /** @throws Error with the status where the stream is refused */
  static async open(url: string, token: string, lastEventId?: number): Promise<StreamClient> {
    const abort = new AbortController();
    const response = await fetch(`${url}/api/v1/stream`, {
      signal: abort.signal,
      headers: {
        authorization: `Bearer ${token}`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
      },
    });
    if (!response.ok || !response.body) throw new Error(`refused with ${response.status}`);
    return new StreamClient(response.body, abort);
  }

  get lastEventId(): number | undefined {
    return this.events.at(-1)?.id;
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) this.#take(part);
    }
  }

  #take(part: string): void {
    const fields = new Map(
      part.split('\n').map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at), line.slice(at + 2)];
      }),
    );
    if (fields.has('')) this.comments++;
    const [id, event, data] = ['id', 'event', 'data'].map((name) => fields.get(name));
    if (!event || !data) return;
    if (id) this.events.push({ id: Number(id), event, data: JSON.parse(data) });
    else this.hints.push({ event, data: JSON.parse(data) });
  }
}
