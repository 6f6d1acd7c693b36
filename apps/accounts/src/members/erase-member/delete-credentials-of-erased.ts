import { deleteCredentials, type MemberId } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Clock, Denylist } from '@marquee/service';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DeleteCredentials } from '../../credentials/delete-credentials/delete-credentials.ts';

/** Longer than any token is good for. */
const deniedMs = 24 * 60 * 60 * 1_000;

/** Better Auth writes outside our transactions, and Redis has none: so both follow the erasure as a job. */
@Injectable()
export class DeleteCredentialsOfErased implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly credentials: DeleteCredentials,
    private readonly denylist: Denylist,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.processAtLeastOnce(deleteCredentials, ({ memberId }) => this.execute(memberId), {
      concurrency: 1,
    });
  }

  async execute(memberId: MemberId): Promise<void> {
    await this.denylist.deny([`member:${memberId}`], new Date(this.clock.now().getTime() + deniedMs));
    await this.credentials.execute(memberId);
  }
}
