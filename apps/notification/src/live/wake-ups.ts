import { MemberId } from '@marquee/contracts';
import { Config, Logger, needed } from '@marquee/service';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Redis } from 'ioredis';
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
export class WakeUps implements OnModuleInit, OnApplicationShutdown {
  readonly #channel: string;
  readonly #logger: Logger;
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  #listener: Listener = () => undefined;

  constructor(config: Config, logger: Logger) {
    this.#channel = `${config.MARQUEE_PREFIX}notification.wake-ups`;
    this.#logger = logger;
    const url = needed(config, 'REDIS_URL');
    const options = { lazyConnect: true, retryStrategy: (times: number) => Math.min(times * 100, 2_000) };
    this.#publisher = new Redis(url, { ...options, maxRetriesPerRequest: 0, enableOfflineQueue: false });
    this.#subscriber = new Redis(url, { ...options, maxRetriesPerRequest: null });
  }

  /** One listener an instance. */
  listen(listener: Listener): void {
    this.#listener = listener;
  }

  onModuleInit(): void {
    for (const redis of [this.#publisher, this.#subscriber]) {
      redis.on('error', (error: Error) => this.#logger.debug({ err: error }, 'wake-ups: Redis is away'));
      redis.connect().catch(() => undefined);
    }
    this.#subscriber.on('message', (_channel, text) => this.#heard(text));
    // Once said it is said again after each reconnection.
    this.#subscriber.subscribe(this.#channel).catch(() => undefined);
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
