import type { Writable } from 'node:stream';
import { Refusal, type MemberId } from '@marquee/contracts';
import { Config, Logger } from '@marquee/service';
import { Metrics } from '@marquee/telemetry';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { NotificationSettings } from '../config.ts';
import { InboxRepository } from '../inbox/persistence/inbox-repository.ts';
import { StreamNumbers } from '../inbox/persistence/stream-numbers.ts';
import { LiveStream } from './live-stream.ts';
import { WakeUps } from './wake-ups.ts';

/** Members a question. */
const chunk = 1_000;

class TooManyStreams extends Refusal {
  constructor() {
    super(
      'too-many-streams',
      503,
      'No further live stream can be opened here at the moment: try again shortly.',
    );
  }
}

/** The open streams of this instance. */
@Injectable()
export class LiveStreams implements OnModuleInit, OnModuleDestroy {
  readonly #byMember = new Map<MemberId, Set<LiveStream>>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #open;
  #count = 0;
  #stopping = false;

  constructor(
    private readonly inbox: InboxRepository,
    private readonly numbers: StreamNumbers,
    private readonly wakeUps: WakeUps,
    private readonly logger: Logger,
    metrics: Metrics,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {
    this.#open = metrics.gauge('live_streams', 'Open live streams');
  }

  onModuleInit(): void {
    this.wakeUps.listen({
      woken: (memberIds) => memberIds.flatMap((id) => this.#of(id)).forEach((stream) => stream.wake()),
      hinted: (memberIds, hint) =>
        memberIds.flatMap((id) => this.#of(id)).forEach((stream) => stream.hint(hint)),
    });
    const { STREAM_HEARTBEAT_MS, STREAM_POLL_MS } = this.settings;
    this.#timers.push(
      setInterval(() => this.#all().forEach((stream) => stream.beat()), STREAM_HEARTBEAT_MS),
      setInterval(() => void this.#poll(), STREAM_POLL_MS),
    );
  }

  /** Before HTTP closes, which waits for every response. */
  onModuleDestroy(): void {
    this.#stopping = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const stream of this.#all()) stream.end();
  }

  /**
   * Opens a member's stream after a number, or from now on. `takeOver` gives what to write to once all is well.
   * @throws TooManyStreams
   */
  async open(
    { memberId, after }: { memberId: MemberId; after: number | undefined },
    takeOver: () => Writable,
  ): Promise<void> {
    if (this.#stopping || this.#count >= this.settings.STREAMS_PER_INSTANCE) throw new TooManyStreams();
    const stream = this.#add(memberId);
    try {
      // Only now, when it can be woken: what comes after this look will wake it.
      const counts = await this.inbox.counts({ memberId });
      stream.start(takeOver(), counts, after);
    } catch (error) {
      stream.end();
      throw error;
    }
  }

  #add(memberId: MemberId): LiveStream {
    const streams = this.#byMember.get(memberId) ?? new Set();
    this.#byMember.set(memberId, streams);
    const [oldest] = streams;
    if (streams.size >= this.settings.STREAMS_PER_MEMBER) oldest?.giveWay();
    const stream = new LiveStream({
      memberId,
      inbox: this.inbox,
      stallMs: this.settings.STREAM_STALL_MS,
      onEnd: () => this.#remove(stream),
      onError: (error) => this.logger.warn({ err: error }, 'a live stream waits: the inbox was not read'),
    });
    // Giving way may have emptied and dropped the set.
    this.#byMember.set(memberId, streams.add(stream));
    this.#open.set(++this.#count);
    return stream;
  }

  #remove(stream: LiveStream): void {
    const streams = this.#byMember.get(stream.memberId);
    if (!streams?.delete(stream)) return;
    if (streams.size === 0) this.#byMember.delete(stream.memberId);
    this.#open.set(--this.#count);
  }

  #of(memberId: MemberId): LiveStream[] {
    return [...(this.#byMember.get(memberId) ?? [])];
  }

  #all(): LiveStream[] {
    return [...this.#byMember.values()].flatMap((streams) => [...streams]);
  }

  /** The net below the wake-ups: whoever is behind his member's number is woken. */
  async #poll(): Promise<void> {
    try {
      const members = [...this.#byMember.keys()];
      for (let at = 0; at < members.length; at += chunk) {
        const latest = await this.numbers.latest(members.slice(at, at + chunk));
        for (const [memberId, number] of latest) {
          for (const stream of this.#byMember.get(memberId) ?? []) if (stream.last < number) stream.wake();
        }
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'live streams could not be checked');
    }
  }
}
