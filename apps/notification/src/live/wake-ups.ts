import { MemberId } from '@marquee/contracts';
import { redisThatFailsFast, redisThatListens } from '@marquee/jobs';
import { Config, Logger, needed } from '@marquee/service';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { z } from 'zod';

const Message = z.array(MemberId);
/** Ids a message, so that none is large. */
const chunk = 1_000;

type Listener = (memberIds: readonly MemberId[]) => void;

/**
 * Says to every instance whose inbox has changed, over one Redis channel. It names members and nothing else: what has
 * changed stands in MongoDB. A message may be lost; who must not miss a change looks by himself now and then.
 */
@Injectable()
export class WakeUps implements OnApplicationShutdown {
  readonly #channel: string;
  readonly #logger: Logger;
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  #listener: Listener = () => undefined;

  constructor(config: Config, logger: Logger) {
    this.#channel = `${config.MARQUEE_PREFIX}notification.wake-ups`;
    this.#logger = logger;
    const url = needed(config, 'REDIS_URL');
    this.#publisher = redisThatFailsFast(url, 1_000);
    this.#subscriber = redisThatListens(url);
    for (const redis of [this.#publisher, this.#subscriber])
      redis.on('error', (error: Error) => logger.debug({ err: error }, 'wake-ups: Redis is away'));
    this.#subscriber.on('message', (_channel, text) => this.#heard(text));
    // Once said it is said again after each reconnection.
    this.#subscriber.subscribe(this.#channel).catch(() => undefined);
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
      this.#publisher.publish(this.#channel, JSON.stringify(part)).catch(() => this.#listener(part));
    }
  }

  #heard(text: string): void {
    try {
      this.#listener(Message.parse(JSON.parse(text)));
    } catch (error) {
      this.#logger.warn({ err: error }, 'a wake-up was not understood');
    }
  }
}
