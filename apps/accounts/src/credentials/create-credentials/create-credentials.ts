import { createCredentials, type MemberId } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { Sealer } from '../../sealing/sealer.ts';
import { NewCredentials } from './new-credentials.ts';

/**
 * A member's credentials lie with Better Auth, whose writes are outside our transactions: so they are wanted as a job in
 * the transaction that stores the member, and made soon after its commit, once, whatever crashes in between.
 */
@Injectable()
export class CreateCredentials {
  constructor(
    private readonly jobs: Jobs,
    private readonly sealer: Sealer,
  ) {}

  /** The member's id becomes the id of Better Auth's user, so nothing needs a mapping. */
  async execute(tx: Tx, credentials: NewCredentials & { readonly memberId: MemberId }): Promise<void> {
    const sealed = this.sealer.seal('new-credentials', JSON.stringify(NewCredentials.parse(credentials)));
    await this.jobs.want(tx, createCredentials, { sealed });
  }
}
