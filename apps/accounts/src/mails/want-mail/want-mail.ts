import { sendAccountMail } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { Sealer } from '../../sealing/sealer.ts';
import { Mail } from '../domain/mail.ts';

/** Mails are sent by jobs: none is lost with a process or a mail server, and what they hold is gone when they are. */
@Injectable()
export class WantMail {
  constructor(
    private readonly jobs: Jobs,
    private readonly sealer: Sealer,
  ) {}

  /** With the transaction that gives the reason for it. */
  async execute(tx: Tx, mail: Mail): Promise<void> {
    const sealed = this.sealer.seal('mail', JSON.stringify(Mail.parse(mail)));
    await this.jobs.want(tx, sendAccountMail, { sealed });
  }
}
