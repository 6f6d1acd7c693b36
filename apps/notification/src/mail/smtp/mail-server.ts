import { Clock, Config, SmtpServer, type Delivery } from '@marquee/service';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import { mimeMessage, type Mailbox, type OutgoingMail } from './mime-message.ts';

const timeoutMs = 20_000;

/** The mail server that takes our mails. */
@Injectable()
export class MailServer implements OnApplicationShutdown {
  readonly #server: SmtpServer;
  readonly #from: Mailbox;

  constructor(
    @Inject(Config) settings: NotificationSettings,
    private readonly clock: Clock,
  ) {
    this.#from = sender(settings.MAIL_FROM);
    this.#server = new SmtpServer(settings, { timeoutMs, connections: settings.MAIL_CONNECTIONS });
  }

  send(mail: OutgoingMail): Promise<Delivery> {
    return this.#server.send({
      envelope: { from: this.#from.address, to: [mail.to.address] },
      raw: mimeMessage(mail, this.#from, this.clock.now()),
    });
  }

  onApplicationShutdown(): void {
    this.#server.close();
  }
}

/** `Marquee <no-reply@market.example>`, or an address alone. */
function sender(setting: string): Mailbox {
  const [, name = '', address = setting] = /^([^<]*)<([^>]+)>$/.exec(setting.trim()) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
