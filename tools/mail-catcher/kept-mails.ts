import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

/** A mail as lists show it. */
export interface CaughtMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
}

/** The whole of it. */
export interface CaughtMailInFull extends CaughtMail {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly html: string;
  readonly text: string;
}

const suffix = '.eml';
const idForm = /^\d{13}-\d{6}$/;

/** Mails as files, the newest of them: what is over the bound goes. */
export class KeptMails {
  readonly #folder: string;
  readonly #most: number;
  readonly #read = new Map<string, CaughtMail>();
  #ids: string[] = [];
  #number = 0;

  private constructor(folder: string, most: number) {
    this.#folder = folder;
    this.#most = most;
  }

  static async in(folder: string, most: number): Promise<KeptMails> {
    await mkdir(folder, { recursive: true });
    const kept = new KeptMails(folder, most);
    kept.#ids = (await readdir(folder))
      .filter((file) => file.endsWith(suffix))
      .map((file) => file.slice(0, -suffix.length))
      .filter((id) => idForm.test(id))
      .sort();
    return kept;
  }

  get count(): number {
    return this.#ids.length;
  }

  async add(source: Buffer): Promise<void> {
    const id = `${Date.now()}-${String(this.#number++ % 1_000_000).padStart(6, '0')}`;
    await writeFile(this.#file(id), source);
    this.#ids.push(id);
    while (this.#ids.length > this.#most) await this.#drop(this.#ids.shift());
  }

  /** The newest first. `to`: only those to this address. */
  async list({ limit, to }: { limit: number; to?: string | undefined }): Promise<CaughtMail[]> {
    const found: CaughtMail[] = [];
    for (const id of this.#ids.toReversed()) {
      if (found.length >= limit) break;
      const mail = this.#read.get(id) ?? (await this.get(id));
      if (mail && (to === undefined || mail.to.includes(to))) found.push(shortly(mail));
    }
    return found;
  }

  async get(id: string): Promise<CaughtMailInFull | undefined> {
    const source = await this.source(id);
    if (!source) return undefined;
    const mail = inFull(id, await PostalMime.parse(source));
    this.#read.set(id, shortly(mail));
    return mail;
  }

  async source(id: string): Promise<Buffer | undefined> {
    if (!this.#ids.includes(id)) return undefined;
    return readFile(this.#file(id)).catch(() => undefined);
  }

  async clear(): Promise<void> {
    for (const id of this.#ids.splice(0)) await this.#drop(id);
  }

  async #drop(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    this.#read.delete(id);
    await rm(this.#file(id), { force: true });
  }

  #file(id: string): string {
    return join(this.#folder, `${id}${suffix}`);
  }
}

const shortly = ({ id, receivedAt, from, to, subject, messageId }: CaughtMail): CaughtMail => ({
  id,
  receivedAt,
  from,
  to,
  subject,
  messageId,
});

const addressOf = ({ address = '' }: Address) => address;

function inFull(id: string, email: Email): CaughtMailInFull {
  return {
    id,
    receivedAt: new Date(Number(id.slice(0, 13))).toISOString(),
    from: email.from ? addressOf(email.from) : '',
    to: (email.to ?? []).map(addressOf),
    subject: email.subject ?? '',
    messageId: email.messageId ?? '',
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    html: email.html ?? '',
    text: email.text ?? '',
  };
}
