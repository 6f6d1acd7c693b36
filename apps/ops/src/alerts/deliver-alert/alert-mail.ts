import type { Alert } from '@marquee/contracts';
import { Config, SmtpServer } from '@marquee/service';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { OpsSettings } from '../../config.ts';
import { NotDelivered } from './send-webhook.ts';

const timeoutMs = 10_000;

/** Alerts by e-mail, straight to the mail server: they must come through when the market's own mails do not. */
@Injectable()
export class AlertMail implements OnApplicationShutdown {
  readonly #server: SmtpServer;

  constructor(@Inject(Config) private readonly settings: OpsSettings) {
    this.#server = new SmtpServer(settings, { timeoutMs });
  }

  /** @param id the same in every attempt. @throws NotDelivered */
  async send(alert: Alert, { to, id }: { to: string; id: string }): Promise<void> {
    const { subject, text } = wordsOf(alert);
    const delivery = await this.#server.send({
      ...{ from: this.settings.MAIL_FROM, to, subject, text },
      messageId: `<${id}@marquee>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    if (delivery.result !== 'sent')
      throw new NotDelivered('mail-failed', `The mail server did not take it (${delivery.reason}).`);
  }

  onApplicationShutdown(): void {
    this.#server.close();
  }
}

/** Plain text: it is read on a telephone, at night. */
export function wordsOf({
  id,
  state,
  sentence,
  whatToDo,
  raisedAt,
  clearedAt,
  kind,
  subject,
  peak,
  threshold,
}: Alert) {
  const cleared = state === 'cleared';
  return {
    subject: `[Marquee] ${cleared ? 'cleared' : 'raised'}: ${kind}, ${subject}`,
    text: [
      cleared ? `It is well again since ${clearedAt ?? 'now'}: ${kind}, ${subject}.` : sentence,
      '',
      ...(cleared ? [] : [`What to do: ${whatToDo}`, '']),
      `Raised at ${raisedAt}; threshold ${threshold}, highest ${peak}.`,
      `Alert ${id}`,
      '',
    ].join('\n'),
  };
}
