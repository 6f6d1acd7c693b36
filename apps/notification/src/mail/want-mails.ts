import { sendMail } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Mail } from './domain/mail.ts';
import { MailRepository } from './persistence/mail-repository.ts';

/** Mails a job: they share what a job costs. */
const mailsAJob = 25;

/** Stores mails and has them sent, or sent again, in the transaction that wants them. */
@Injectable()
export class WantMails {
  constructor(
    private readonly jobs: Jobs,
    private readonly mails: MailRepository,
  ) {}

  async execute(mails: readonly Mail[], tx: Tx): Promise<void> {
    await this.mails.add(mails, tx);
    await this.again(
      mails.map(({ id }) => id),
      tx,
    );
  }

  async again(ids: readonly string[], tx: Tx): Promise<void> {
    const jobs = Array.from({ length: Math.ceil(ids.length / mailsAJob) }, (_, at) => ({
      mailIds: ids.slice(at * mailsAJob, (at + 1) * mailsAJob),
    }));
    await this.jobs.want(tx, sendMail, jobs);
  }
}
