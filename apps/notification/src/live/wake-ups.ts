import { MemberId, StreamHint } from '@marquee/contracts';
import { redisThatFailsFast, redisThatListens } from '@marquee/jobs';
import { Config, Logger, needed } from '@marquee/service';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { z } from 'zod';

const Message = z.array(MemberId);
const HintMessage = z.object({ memberIds: z.array(MemberId), hint: StreamHint });
/** Ids a message, so that none is large. */
const chunk = 1_000;

interface Listener {
  woken(memberIds: readonly MemberId[]): void;
  hinted(memberIds: readonly MemberId[], hint: StreamHint): void;
}

/**
 * Says to every instance whose inbox has changed, over one Redis channel. It names members and nothing else: what has
 * changed stands in MongoDB. A message may be lost; who must not miss a change looks by himself now and then. Hints, on a
 * channel of their own, are for screens that are open: nothing else remembers them.
 */
@Injectable()
export class WakeUps implements OnApplicationShutdown {
  readonly #channel: string;
  readonly #hints: string;
  readonly #logger: Logger;
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  #listener: Listener | undefined;

  constructor(config: Config, logger: Logger) {
    this.#channel = `${config.MARQUEE_PREFIX}notification.wake-ups`;
    this.#hints = `${config.MARQUEE_PREFIX}notification.hints`;
    this.#logger = logger;
    const url = needed(config, 'REDIS_URL');
    this.#publisher = redisThatFailsFast(url, 1_000);
    this.#subscriber = redisThatListens(url);
    for (const redis of [this.#publisher, this.#subscriber])
      redis.on('error', (error: Error) => logger.debug({ err: error }, 'wake-ups: Redis is away'));
    this.#subscriber.on('message', (channel, text) => this.#heard(channel, text));
    // Once said it is said again after each reconnection.
    this.#subscriber.subscribe(this.#channel, this.#hints).catch(() => undefined);
  }

  /** One listener an instance. */
  listen(listener: Listener): void {
    this.#listener = listener;
  }

  onApplicationShutdown(): void {
    for (const redis of [this.#publisher, this.#subscriber]) if (redis.status !== 'end') redis.disconnect();
  }

  /** Returns at once. Where Redis is away the streams of this instance are woken all the same. */
  wake(memberIds: readonly MemberId[]): void {
    for (let at = 0; at < memberIds.length; at += chunk) {
      const part = memberIds.slice(at, at + chunk);
      this.#publisher.publish(this.#channel, JSON.stringify(part)).catch(() => this.#listener?.woken(part));
    }
  }

  /** Returns at once. */
  hint(memberIds: readonly MemberId[], hint: StreamHint): void {
    for (let at = 0; at < memberIds.length; at += chunk) {
      const part = memberIds.slice(at, at + chunk);
      this.#publisher
        .publish(this.#hints, JSON.stringify({ memberIds: part, hint }))
        .catch(() => this.#listener?.hinted(part, hint));
    }
  }

  #heard(channel: string, text: string): void {
    try {
      const message: unknown = JSON.parse(text);
      if (channel === this.#hints) {
        const { memberIds, hint } = HintMessage.parse(message);
        this.#listener?.hinted(memberIds, hint);
      } else this.#listener?.woken(Message.parse(message));
    } catch (error) {
      this.#logger.warn({ err: error }, 'a wake-up was not understood');
    }
  }
}
