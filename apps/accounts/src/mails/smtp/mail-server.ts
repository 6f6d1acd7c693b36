import { Config } from '@marquee/service';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import type { AccountsSettings } from '../../config.ts';
import { toHtml, toPlainText, type Letter } from '../compose/letter.ts';

const timeoutMs = 20_000;

const SmtpError = z.object({
  code: z.string(),
  command: z.string().optional(),
  responseCode: z.int().optional(),
});

/** It may be taken another time. What the server said may name the address: it is not told. */
class MailNotTaken extends Error {
  readonly code = 'mail-not-taken';
}

@Injectable()
export class MailServer implements OnApplicationShutdown {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor(@Inject(Config) { SMTP_URL, MAIL_FROM }: AccountsSettings) {
    this.#from = MAIL_FROM;
    this.#transport = createTransport({
      url: SMTP_URL,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @returns false where there is no such mailbox @throws MailNotTaken */
  async send(to: string, letter: Letter): Promise<boolean> {
    try {
      await this.#transport.sendMail({
        to,
        from: this.#from,
        subject: letter.subject,
        html: toHtml(letter),
        text: toPlainText(letter),
        // RFC 3834: nobody's holiday answers it.
        headers: { 'Auto-Submitted': 'auto-generated' },
        textEncoding: 'base64',
      });
      return true;
    } catch (error) {
      const { code, command, responseCode } = SmtpError.catch({ code: 'unknown' }).parse(error);
      // RFC 5321, 4.2.1: for good.
      if (command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500) return false;
      throw new MailNotTaken([code, command, responseCode].filter(Boolean).join(' '));
    }
  }

  onApplicationShutdown(): void {
    this.#transport.close();
  }
}
