import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { httpServerOf } from './http-server.ts';
import { KeptMails } from './kept-mails.ts';

export interface MailCatcherOptions {
  /** Where mails are kept, as files. */
  readonly folder: string;
  /** 0: a free one. */
  readonly smtpPort: number;
  readonly httpPort: number;
  /** How many mails are kept. */
  readonly most?: number;
}

const loopback = '127.0.0.1';
const largest = 5_000_000;

/** A mail server that takes every mail and passes none on. It listens on loopback only. */
export class MailCatcher {
  readonly mails: KeptMails;
  readonly smtpUrl: string;
  readonly url: string;
  readonly #smtp: SMTPServer;
  readonly #http: Server;

  private constructor(mails: KeptMails, smtp: SMTPServer, http: Server) {
    this.mails = mails;
    this.#smtp = smtp;
    this.#http = http;
    this.smtpUrl = `smtp://${loopback}:${portOf(smtp.server.address())}`;
    this.url = `http://${loopback}:${portOf(http.address())}`;
  }

  /** @throws Error where a port is taken */
  static async start({ folder, smtpPort, httpPort, most = 2_000 }: MailCatcherOptions): Promise<MailCatcher> {
    const mails = await KeptMails.in(folder, most);
    const smtp = smtpServerOf(mails);
    const http = httpServerOf(mails);
    await listening(smtp.server, () => smtp.listen(smtpPort, loopback));
    try {
      await listening(http, () => http.listen(httpPort, loopback));
    } catch (error) {
      await closed((done) => smtp.close(done));
      throw error;
    }
    return new MailCatcher(mails, smtp, http);
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await Promise.all([
      closed((done) => this.#smtp.close(done)),
      closed((done) => this.#http.close(() => done())),
    ]);
  }
}

function smtpServerOf(mails: KeptMails): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largest,
    closeTimeout: 500,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.add(Buffer.concat(chunks)).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error('It could not be kept')),
        );
      });
    },
  });
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address ? address.port : 0;

function listening(server: NodeJS.EventEmitter, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
    listen();
  });
}

const closed = (close: (done: () => void) => void): Promise<void> => new Promise((resolve) => close(resolve));
