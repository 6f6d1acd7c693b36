import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { deliveryOf, type Delivery } from './delivery.ts';

export interface SmtpOptions {
  /** How long a connection, a greeting or an answer is waited for, in milliseconds. */
  readonly timeoutMs: number;
  /** Connections that are kept open for further mails; absent: each mail has one of its own. */
  readonly connections?: number;
}

/**
 * The mail server of a deployment, for services that send mails themselves: accounts, so that links by which one gets in
 * stand in no topic; ops, whose alerts must come through when the market's mails do not; notification, all others. It
 * lies in libs/service since an app imports no app; what mails say, and when they are tried again, is each service's own.
 */
export class SmtpServer {
  readonly #transport: Transporter;

  constructor({ SMTP_URL: url }: { readonly SMTP_URL: string }, { timeoutMs, connections }: SmtpOptions) {
    this.#transport = createTransport({
      url,
      // Each mail is given to it once a call: it is not for the pool to try again.
      ...(connections !== undefined && {
        pool: true,
        maxConnections: connections,
        maxMessages: 1_000,
        maxRequeues: 0,
      }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Tries once, and says what became of it: it does not throw. */
  async send(mail: SendMailOptions): Promise<Delivery> {
    try {
      await this.#transport.sendMail(mail);
      return { result: 'sent' };
    } catch (error) {
      return deliveryOf(error);
    }
  }

  close(): void {
    this.#transport.close();
  }
}
