import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import type { KnownMember } from '../../members/member-directory.ts';
import type { Mail } from '../domain/mail.ts';
import { toHtml } from '../render/html.ts';
import { toPlainText } from '../render/plain-text.ts';
import type { OutgoingMail } from '../smtp/mime-message.ts';
import { unsubscribeToken } from '../unsubscribe-token.ts';
import { formatsOf } from '../words/formats.ts';
import { wordsFor } from '../words/language.ts';
import { compose } from './compose.ts';

/** Writes mails in the language of whoever gets them. */
@Injectable()
export class Letters {
  readonly #base: string;
  readonly #domain: string;

  constructor(@Inject(Config) private readonly settings: NotificationSettings) {
    this.#base = settings.PUBLIC_URL.replace(/\/$/, '');
    this.#domain = new URL(settings.PUBLIC_URL).hostname;
  }

  async write(mail: Mail, { name, email, locale, zone }: KnownMember): Promise<OutgoingMail> {
    const words = wordsFor(locale);
    const token = unsubscribeToken(mail, this.settings.MAIL_SECRET);
    const unsubscribe = `${this.#base}/api/v1/unsubscribe/${token}`;
    const letter = compose(
      { purpose: mail.purpose, items: mail.items, name },
      { words, formats: formatsOf(words.locale, zone) },
      { to: (path) => `${this.#base}${path}`, unsubscribe },
    );
    return {
      messageId: messageIdOf(mail.id, this.#domain),
      to: { name, address: email },
      subject: letter.subject,
      html: await toHtml(letter),
      text: toPlainText(letter),
      headers: {
        // RFC 8058: a mail client ends the subscription by a POST, without a page to look at
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
        'Content-Language': letter.language,
      },
    };
  }
}

/** The same for both copies of a mail, so that whoever gets two can tell. */
const messageIdOf = (mailId: string, domain: string) => `<${mailId}@${domain}>`;

/** The mail that a Message-ID of ours names. */
export const mailIdOf = (messageId: string): string | undefined =>
  /^<?([0-9a-f-]{36})@[^>]+>?$/.exec(messageId.trim())?.[1];
