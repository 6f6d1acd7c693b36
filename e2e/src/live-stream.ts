import type { Bearer } from '@marquee/testing/tokens';
import type { MarketClient } from './market-client.ts';

export interface StreamEvent {
  readonly id: number;
  readonly event: string;
  readonly data: unknown;
}

/** A member's live stream, as an EventSource reads it; the caller says when to come back, and from where. */
export class LiveStream {
  readonly events: StreamEvent[] = [];
  /** Without an id: for open screens. */
  readonly hints: Omit<StreamEvent, 'id'>[] = [];
  /** Resolves when the stream has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly #abort: AbortController;

  private constructor(body: ReadableStream<Uint8Array>, abort: AbortController) {
    this.#abort = abort;
    this.ended = this.#read(body).catch(() => undefined);
  }

  /** @throws Error with the status where the stream is refused */
  static async open(market: MarketClient, as: Bearer, lastEventId?: number): Promise<LiveStream> {
    const abort = new AbortController();
    const response = await fetch(`${market.url}/api/v1/stream`, {
      signal: abort.signal,
      headers: {
        authorization: `Bearer ${await market.token(as)}`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
      },
    });
    if (!response.ok || !response.body) throw new Error(`refused with ${response.status}`);
    return new LiveStream(response.body, abort);
  }

  /** What has come under this name. */
  named(event: string): StreamEvent[] {
    return this.events.filter((item) => item.event === event);
  }

  async close(): Promise<void> {
    this.#abort.abort();
    await this.ended;
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
      part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const [id, event, data] = ['id', 'event', 'data'].map((name) => fields.get(name));
    if (!event || !data) return;
    if (id) this.events.push({ id: Number(id), event, data: JSON.parse(data) });
    else this.hints.push({ event, data: JSON.parse(data) });
  }
}
