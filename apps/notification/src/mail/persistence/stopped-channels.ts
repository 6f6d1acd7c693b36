import { createHash } from 'node:crypto';
import type { MailStopReason, MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

export interface StoppedChannel {
  readonly reason: MailStopReason;
  readonly at: Date;
}

interface StoppedDocument extends StoppedChannel {
  readonly _id: MemberId;
  /** Of the address that mail came back from: another one has a fresh start. */
  readonly address: string;
}

/** By member: found by its id alone. */
export const stoppedChannelsCollection: CollectionDefinition = { name: 'stopped_channels' };

const hashOf = (email: string) => createHash('sha256').update(email.toLowerCase()).digest('base64url');

/** To whom no e-mail is sent because it came back. */
@Injectable()
export class StoppedChannels {
  constructor(private readonly mongo: Mongo) {}

  async of(
    members: Iterable<{ readonly memberId: MemberId; readonly email: string }>,
    tx?: Tx,
  ): Promise<Map<MemberId, StoppedChannel>> {
    const addresses = new Map([...members].map(({ memberId, email }) => [memberId, hashOf(email)]));
    const found = await this.#stopped
      .find({ _id: { $in: [...addresses.keys()] } }, tx ? { session: tx.session } : {})
      .toArray();
    return new Map(
      found
        .filter(({ _id, address }) => addresses.get(_id) === address)
        .map(({ _id, reason, at }) => [_id, { reason, at }]),
    );
  }

  /** False where it was stopped already. */
  async stop(
    { memberId, email }: { memberId: MemberId; email: string },
    { reason, at }: StoppedChannel,
    tx: Tx,
  ): Promise<boolean> {
    const address = hashOf(email);
    const { session } = tx;
    const before = await this.#stopped.findOne({ _id: memberId, address }, { session });
    if (before) return false;
    await this.#stopped.replaceOne({ _id: memberId }, { address, reason, at }, { session, upsert: true });
    return true;
  }

  async startAgain({ memberId }: { memberId: MemberId }, tx: Tx): Promise<void> {
    await this.#stopped.deleteOne({ _id: memberId }, { session: tx.session });
  }

  get #stopped() {
    return this.mongo.collection<StoppedDocument>(stoppedChannelsCollection.name);
  }
}
