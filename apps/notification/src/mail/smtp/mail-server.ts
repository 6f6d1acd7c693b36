import { Clock, Config } from '@marquee/service';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { NotificationSettings } from '../../config.ts';
import type { Outcome } from '../domain/outcome.ts';
import { mimeMessage, type Mailbox, type OutgoingMail } from './mime-message.ts';
import { outcomeOf } from './outcome-of-error.ts';

const timeoutMs = 20_000;

/** The mail server that takes our mails. Each is given to it once a call: it is not for the pool to try again. */
@Injectable()
export class MailServer implements OnApplicationShutdown {
  readonly #transport: Transporter;
  readonly #from: Mailbox;

  constructor(
    @Inject(Config) settings: NotificationSettings,
    private readonly clock: Clock,
  ) {
    this.#from = sender(settings.MAIL_FROM);
    this.#transport = createTransport({
      url: settings.SMTP_URL,
      pool: true,
      maxConnections: settings.MAIL_CONNECTIONS,
      maxMessages: 1_000,
      maxRequeues: 0,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<Outcome> {
    try {
      await this.#transport.sendMail({
        envelope: { from: this.#from.address, to: [mail.to.address] },
        raw: mimeMessage(mail, this.#from, this.clock.now()),
      });
      return { result: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.#transport.close();
  }
}

/** `Marquee <no-reply@market.example>`, or an address alone. */
function sender(setting: string): Mailbox {
  const [, name = '', address = setting] = /^([^<]*)<([^>]+)>$/.exec(setting.trim()) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
