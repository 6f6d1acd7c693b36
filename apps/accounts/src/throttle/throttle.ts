import { createHash } from 'node:crypto';
import { Refusal } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import { AccountsRedis } from '../denylist/accounts-redis.ts';
import { Counters } from './counters.ts';
import { networkOf } from './network.ts';
import { throttleRules, type ThrottleRule, type ThrottleRuleName } from './rules.ts';

export interface Attempt {
  readonly rule: ThrottleRuleName;
  /** Whatever was given to say whose account it is, whether it is known or not. */
  readonly account: string;
  /** Of whoever tries. */
  readonly address: string;
}

/** The same for known and unknown accounts: it is counted before anybody looks. */
export class TooManyAttempts extends Refusal {
  constructor(leftMs: number) {
    const seconds = Math.max(1, Math.ceil(leftMs / 1_000));
    super('too-many-attempts', 429, `Too many attempts: try again in ${Math.ceil(seconds / 60)} minutes.`, {
      retryAfterSeconds: seconds,
    });
  }
}

/** Keeps guessers from guessing: by account, wherever they are, and by address, whomever they try. */
@Injectable()
export class Throttle {
  readonly #counters: Counters;
  readonly #prefix: string;

  constructor({ redis, prefix }: AccountsRedis) {
    this.#counters = new Counters(redis);
    this.#prefix = `${prefix}attempts:`;
  }

  /** Does the work unless there were too many attempts. @throws TooManyAttempts */
  async around<Result>(attempt: Attempt, work: () => Promise<Result>): Promise<Result> {
    const rule: ThrottleRule = throttleRules[attempt.rule];
    const { account, address } = this.#keysOf(attempt);
    const [ofAccount, ofAddress] = await Promise.all([
      this.#counters.add(account, rule.windowMs),
      this.#counters.add(address, rule.windowMs),
    ]);
    if (ofAccount.count > rule.ofAccount) throw new TooManyAttempts(ofAccount.leftMs);
    if (ofAddress.count > rule.ofAddress) throw new TooManyAttempts(ofAddress.leftMs);
    const result = await work();
    if (rule.failuresOnly) {
      await Promise.all([this.#counters.forget(account), this.#counters.add(address, rule.windowMs, -1)]);
    }
    return result;
  }

  /** Hashed: who has tried is nobody's to read. */
  #keysOf({ rule, account, address }: Attempt): { readonly account: string; readonly address: string } {
    const whose = createHash('sha256').update(account.trim().toLowerCase()).digest('base64url');
    return {
      account: `${this.#prefix}${rule}:account:${whose}`,
      address: `${this.#prefix}${rule}:address:${networkOf(address)}`,
    };
  }
}
