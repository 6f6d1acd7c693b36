import { Config, SmtpServer } from '@marquee/service';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { toHtml, toPlainText, type Letter } from '../compose/letter.ts';

const timeoutMs = 20_000;

/** It may be taken another time. What the server said may name the address: it is not told. */
class MailNotTaken extends Error {
  readonly code = 'mail-not-taken';
}

@Injectable()
export class MailServer implements OnApplicationShutdown {
  readonly #server: SmtpServer;
  readonly #from: string;

  constructor(@Inject(Config) settings: AccountsSettings) {
    this.#from = settings.MAIL_FROM;
    this.#server = new SmtpServer(settings, { timeoutMs });
  }

  /** @returns false where it is not taken for good, as by a mailbox that does not exist @throws MailNotTaken */
  async send(to: string, letter: Letter): Promise<boolean> {
    const delivery = await this.#server.send({
      to,
      from: this.#from,
      subject: letter.subject,
      html: toHtml(letter),
      text: toPlainText(letter),
      // RFC 3834: nobody's holiday answers it.
      headers: { 'Auto-Submitted': 'auto-generated' },
      textEncoding: 'base64',
    });
    switch (delivery.result) {
      case 'sent':
        return true;
      case 'no-such-recipient':
      case 'refused':
        return false;
      case 'later':
      case 'unknown':
        throw new MailNotTaken(delivery.reason);
      default:
        return delivery satisfies never;
    }
  }

  onApplicationShutdown(): void {
    this.#server.close();
  }
}
