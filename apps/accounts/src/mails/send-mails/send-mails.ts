import { sendAccountMail } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Logger } from '@marquee/service';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Sealer } from '../../sealing/sealer.ts';
import { compose } from '../compose/compose.ts';
import { Mail } from '../domain/mail.ts';
import { MailServer } from '../smtp/mail-server.ts';

/** Gives mails to the mail server: again until it takes them, so that one may arrive twice. */
@Injectable()
export class SendMails implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly sealer: Sealer,
    private readonly server: MailServer,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.processAtLeastOnce(
      sendAccountMail,
      ({ sealed }) => this.execute(Mail.parse(JSON.parse(this.sealer.open('mail', sealed)))),
      { concurrency: 2 },
    );
  }

  async execute(mail: Mail): Promise<void> {
    const taken = await this.server.send(mail.to, compose(mail));
    if (!taken) this.logger.warn({ mail: mail.is }, 'a mail went nowhere: there is no such mailbox');
  }
}
