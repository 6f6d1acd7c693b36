import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { MemberId, NotificationCounts, StreamHint } from '@marquee/contracts';
import { beatText, entryText, helloText, hintText, retryText } from './event-text.ts';
import type { InboxRepository } from '../inbox/persistence/inbox-repository.ts';

/** Entries read at a time. */
const pageSize = 100;
const comeBackMs = 2_000;
/** For a client with too many streams: at once, they would only push each other out. */
const comeBackLaterMs = 60_000;

interface LiveStreamOptions {
  readonly memberId: MemberId;
  readonly inbox: InboxRepository;
  /** How long a client may take nothing before it is dropped. */
  readonly stallMs: number;
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * One client's stream. It follows the member's numbers in MongoDB: woken, it sends all that is above the last one sent.
 * No more is held in memory than the socket takes: it reads on when the client has taken what was sent.
 */
export class LiveStream {
  readonly memberId: MemberId;
  readonly #options: LiveStreamOptions;
  readonly #ended = new AbortController();
  #output: Writable | undefined;
  #last = 0;
  #woken = true;
  #running = false;

  constructor(options: LiveStreamOptions) {
    this.memberId = options.memberId;
    this.#options = options;
  }

  /** The number of the last change that was sent. */
  get last(): number {
    return this.#last;
  }

  /** From `after` on where the client resumes; a number that was never given to it does not count. */
  start(output: Writable, counts: NotificationCounts, after: number | undefined): void {
    this.#output = output;
    output.once('close', () => this.#end());
    output.on('error', () => this.#end());
    if (output.destroyed || this.#ended.signal.aborted) return this.end();
    const resumes = after !== undefined && after <= counts.streamId;
    this.#last = resumes ? after : counts.streamId;
    output.write(`${retryText(comeBackMs)}${resumes ? '' : helloText(counts)}`);
    this.wake();
  }

  /** There may be something to send. */
  wake(): void {
    this.#woken = true;
    if (this.#output && !this.#running) void this.#run();
  }

  beat(): void {
    if (this.#output && !this.#output.writableNeedDrain) this.#output.write(beatText);
  }

  /** Who takes nothing at the moment misses it. */
  hint(hint: StreamHint): void {
    if (this.#output && !this.#output.writableNeedDrain) this.#output.write(hintText(hint));
  }

  /** The client comes back with the last id it has. */
  end(): void {
    this.#end();
    const output = this.#output;
    output?.end();
    // A client that takes nothing would never let it end.
    setTimeout(() => output?.destroy(), this.#options.stallMs).unref();
  }

  /** Makes room for another stream of the same member. */
  giveWay(): void {
    this.#output?.write(retryText(comeBackLaterMs));
    this.end();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#woken && !this.#ended.signal.aborted) {
        this.#woken = false;
        await this.#sendRest();
      }
    } catch (error) {
      if (!this.#ended.signal.aborted) this.#options.onError(error);
    } finally {
      this.#running = false;
    }
  }

  async #sendRest(): Promise<void> {
    const { inbox, memberId } = this.#options;
    for (let full = true; full && !this.#ended.signal.aborted;) {
      const entries = await inbox.changesAfter({ memberId, streamId: this.#last, limit: pageSize });
      for (const entry of entries) {
        const text = entryText(entry);
        if (text !== undefined && !(await this.#send(text))) return;
        this.#last = entry.streamId;
      }
      full = entries.length === pageSize;
    }
  }

  /** False where the stream has ended. */
  async #send(text: string): Promise<boolean> {
    const output = this.#output;
    if (!output || this.#ended.signal.aborted) return false;
    if (output.write(text)) return true;
    const stalled = AbortSignal.timeout(this.#options.stallMs);
    try {
      await once(output, 'drain', { signal: AbortSignal.any([stalled, this.#ended.signal]) });
      return true;
    } catch {
      output.destroy();
      this.#end();
      return false;
    }
  }

  #end(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#options.onEnd();
  }
}
