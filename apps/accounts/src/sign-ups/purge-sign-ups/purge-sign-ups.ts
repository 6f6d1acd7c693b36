import { Refusal, type MemberId } from '@marquee/contracts';
import { Ticker } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock, Config, Logger } from '@marquee/service';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { collectionNames } from '../../credentials/better-auth/collections.ts';
import { EraseMember } from '../../members/erase-member/erase-member.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';

/** As much as is read of Better Auth's users. */
interface User {
  readonly _id: MemberId;
  readonly emailVerified: boolean;
  readonly createdAt: Date;
}

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const atATime = 100;

/**
 * Whoever signs up and never confirms the address goes again after a while, with the company that waits to be vetted:
 * an address that was not his own, or mistyped, does not stay with us, and is free for its owner.
 */
@Injectable()
export class PurgeSignUps implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #patienceMs: number;
  readonly #ticker: Ticker;

  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly eraseMember: EraseMember,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(Config) { SIGN_UP_DAYS }: AccountsSettings,
  ) {
    this.#patienceMs = SIGN_UP_DAYS * dayMs;
    this.#ticker = new Ticker(
      () => this.#tick(),
      () => Math.min(hourMs, this.#patienceMs),
    );
  }

  onApplicationBootstrap(): void {
    this.#ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticker.stop();
  }

  /** How many have gone. Several instances may do it at once. */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - this.#patienceMs);
    const waiting = await this.#users
      .find({ emailVerified: false, createdAt: { $lt: before } }, { projection: { _id: 1 } })
      .sort({ createdAt: 1 })
      .limit(atATime)
      .toArray();
    let gone = 0;
    for (const { _id } of waiting) {
      const isGone = await this.#purge(_id).catch((error: unknown) => {
        // He owns a company that others have joined meanwhile: it is theirs to decide.
        if (!(error instanceof Refusal)) throw error;
        this.logger.warn({ memberId: _id, code: error.code }, 'a sign-up that was never confirmed stays');
        return false;
      });
      if (isGone) gone += 1;
    }
    return gone;
  }

  async #tick(): Promise<void> {
    try {
      const gone = await this.execute();
      if (gone > 0) this.logger.info({ gone }, 'sign-ups that were never confirmed have gone');
      if (gone === atATime) this.#ticker.wake();
    } catch (error) {
      this.logger.warn({ err: error }, 'sign-ups that were never confirmed stay for now');
    }
  }

  /** False where the address was confirmed in the meantime: to take the user away in the transaction is to ask for that. */
  #purge(memberId: MemberId): Promise<boolean> {
    return this.mongo.transaction(async (tx) => {
      const { session } = tx;
      const { deletedCount } = await this.#users.deleteOne(
        { _id: memberId, emailVerified: false },
        { session },
      );
      if (deletedCount === 0) return false;
      const member = await this.members.find(memberId, tx);
      if (member) await this.eraseMember.within(tx, member);
      return true;
    });
  }

  get #users() {
    return this.mongo.collection<User>(collectionNames.user);
  }
}
