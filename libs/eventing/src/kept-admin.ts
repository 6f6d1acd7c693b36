import type { Admin, Kafka } from 'kafkajs';

/**
 * One connection for whoever asks brokers again and again: kafkajs learns of topics by connection, and asks for all of
 * them anew with each that is new to it.
 */
export class KeptAdmin {
  readonly #kafka: Kafka;
  #kept: Promise<Admin> | undefined;

  constructor(kafka: Kafka) {
    this.#kafka = kafka;
  }

  /**
   * Where a kept connection fails, all of the work is done once more on a fresh one: it may have ended while nobody
   * asked. @throws KafkaJSError
   */
  async use<Result>(work: (admin: Admin) => Promise<Result>): Promise<Result> {
    const kept = this.#kept;
    if (kept) {
      try {
        return await work(await kept);
      } catch {
        this.#drop(kept);
      }
    }
    const fresh = (this.#kept ??= connected(this.#kafka.admin()));
    try {
      return await work(await fresh);
    } catch (error) {
      this.#drop(fresh);
      throw error;
    }
  }

  async close(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    await ended(kept);
  }

  #drop(failed: Promise<Admin>): void {
    if (this.#kept === failed) this.#kept = undefined;
    void ended(failed);
  }
}

async function connected(admin: Admin): Promise<Admin> {
  await admin.connect();
  return admin;
}

const ended = async (admin: Promise<Admin> | undefined): Promise<void> =>
  (await admin?.catch(() => undefined))?.disconnect().catch(() => undefined);
