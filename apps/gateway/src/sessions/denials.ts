import { redisThatListens } from '@marquee/jobs';
import { Denylist, denylistChannel, type Actor } from '@marquee/service';
import type { Logger } from '@marquee/telemetry';
import type { Redis } from 'ioredis';

export interface DenialsOptions {
  readonly redis: Redis;
  /** Of the same Redis, for a connection that listens. */
  readonly url: string;
  readonly prefix: string;
  readonly logger: Logger;
}

type Who = Omit<Actor, 'roles'>;

/** A change that was not heard of is seen this late. */
const lookMs = 2_000;
/** For as long what was seen last is relied upon. */
const freshMs = 3 * lookMs;

/**
 * Who is denied, as it was seen last: kept in memory, so that no request waits for Redis, and so that those who were
 * denied stay so while it is away.
 */
export class Denials {
  readonly #denylist: Denylist;
  readonly #listening: Redis;
  readonly #logger: Logger;
  readonly #listeners = new Set<() => void>();
  #denied: ReadonlySet<string> = new Set();
  #seenAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ redis, url, prefix, logger }: DenialsOptions) {
    this.#denylist = new Denylist(redis, prefix);
    this.#logger = logger;
    this.#listening = redisThatListens(url);
    this.#listening.on('error', (error: Error) => logger.debug({ err: error }, 'trouble with Redis'));
    this.#listening.on('message', () => void this.look());
    void this.#listening.subscribe(denylistChannel(prefix)).catch(() => undefined);
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), lookMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#listening.disconnect();
  }

  /** Whether Redis has said lately who is denied. */
  get areFresh(): boolean {
    return Date.now() - this.#seenAt < freshMs;
  }

  /** Called after each look. */
  onLook(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * What the actor is denied as, if anything. `acting`: whoever acts in another's name may not do that, or not for this
   * one, any more.
   */
  of({
    memberId,
    companyId,
    sessionId,
    actedBy,
  }: Who): 'member' | 'company' | 'session' | 'acting' | undefined {
    if (this.#denied.size === 0) return undefined;
    if (actedBy) {
      const { actingId, ...self } = actedBy;
      const denied = this.of(sessionId === undefined ? self : { ...self, sessionId });
      return (
        denied ??
        (this.#denied.has(`acting:${actingId}`) || this.of({ memberId, companyId }) ? 'acting' : undefined)
      );
    }
    if (this.#denied.has(`member:${memberId}`)) return 'member';
    if (this.#denied.has(`company:${companyId}`)) return 'company';
    return sessionId !== undefined && this.#denied.has(`session:${sessionId}`) ? 'session' : undefined;
  }

  async look(): Promise<void> {
    try {
      this.#denied = await this.#denylist.read(new Date());
      this.#seenAt = Date.now();
    } catch (error) {
      this.#logger.debug({ err: error }, 'who is denied could not be read: what was seen last counts');
    }
    for (const listener of this.#listeners) listener();
  }
}
