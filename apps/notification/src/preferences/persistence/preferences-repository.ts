import { StaleRevision, type MemberId, type PreferencesChange } from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import {
  preferencesOfEverybody,
  silenced,
  type MemberPreferences,
  type Silence,
} from '../domain/preferences.ts';

export interface PreferencesDocument extends Omit<MemberPreferences, 'memberId'> {
  readonly _id: MemberId;
  readonly silence: Silence;
  /** Whether the silence says anything. */
  readonly silences: boolean;
}

export const preferencesCollection: CollectionDefinition = {
  name: 'preferences',
  indexes: [
    // those of these members who do not want to hear of something
    { key: { silences: 1, _id: 1 }, partialFilterExpression: { silences: true }, name: 'silences' },
  ],
};

/** Only what people have chosen is stored. */
@Injectable()
export class PreferencesRepository {
  constructor(
    private readonly mongo: Mongo,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {}

  get #ofEverybody() {
    const { MAILS_PER_DAY: emailsPerDay, MAIL_QUIET_HOURS } = this.settings;
    const [from, until] = MAIL_QUIET_HOURS.split('-');
    return { emailsPerDay, ...(from && until ? { quietHours: { from, until } } : {}) };
  }

  async get({ memberId }: { memberId: MemberId }, tx?: Tx): Promise<MemberPreferences> {
    const found = await this.of([memberId], tx);
    return found(memberId);
  }

  async of(members: readonly MemberId[], tx?: Tx): Promise<(memberId: MemberId) => MemberPreferences> {
    const found = await this.#preferences
      .find({ _id: { $in: [...members] } }, tx ? { session: tx.session } : {})
      .toArray();
    const chosen = new Map(found.map(({ _id, silence: _, silences: __, ...rest }) => [_id, rest]));
    return (memberId) => {
      const own = chosen.get(memberId);
      const everybodys = preferencesOfEverybody(memberId, this.#ofEverybody);
      // of kinds that have come since they were chosen, what everybody has
      return own ? { memberId, ...own, channels: { ...everybodys.channels, ...own.channels } } : everybodys;
    };
  }

  /** @throws StaleRevision where they are no longer of this revision */
  async save(
    { memberId, revision }: { memberId: MemberId; revision: number },
    change: PreferencesChange,
    tx: Tx,
  ): Promise<MemberPreferences> {
    const before = await this.get({ memberId }, tx);
    if (before.revision !== revision) throw new StaleRevision(before.revision);
    const next = revision + 1;
    const silence = silenced(change);
    const silences = silence.unlisted.length + silence.silent.length > 0;
    const document: PreferencesDocument = { _id: memberId, revision: next, ...change, silence, silences };
    const { session } = tx;
    if (revision === 0) {
      await this.#preferences.insertOne(document, { session }).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new StaleRevision(1) : error;
      });
    } else {
      await this.#preferences.replaceOne({ _id: memberId, revision }, document, { session });
    }
    return { memberId, revision: next, ...change };
  }

  get #preferences() {
    return this.mongo.collection<PreferencesDocument>(preferencesCollection.name);
  }
}
