import {
  NotFound,
  type PreferencesChange,
  type UnsubscribeScope,
  type Unsubscription,
} from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import { readUnsubscribeToken } from '../../mail/unsubscribe-token.ts';
import { MemberDirectory } from '../../members/member-directory.ts';
import { ChangePreferences } from '../change-preferences/change-preferences.ts';
import { PreferencesRepository } from '../persistence/preferences-repository.ts';

/** Ends the mails of one kind, or the digests, for whoever holds a link that was sent to the person. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberDirectory,
    private readonly preferences: PreferencesRepository,
    private readonly changePreferences: ChangePreferences,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {}

  /** @throws NotFound for what is no link of ours, or whose person is gone */
  async look(token: string): Promise<Unsubscription> {
    const { scope, chosen } = await this.#claimed(token);
    return { scope, subscribed: isSubscribed(chosen, scope) };
  }

  /** Once more does no harm. @throws NotFound as `look` */
  execute(token: string): Promise<Unsubscription> {
    return this.mongo.transaction(async (tx) => {
      const { scope, chosen } = await this.#claimed(token, tx);
      if (isSubscribed(chosen, scope)) {
        const { memberId, revision, ...choice } = chosen;
        await this.changePreferences.within({ memberId, revision }, without(choice, scope), tx);
      }
      return { scope, subscribed: false };
    });
  }

  async #claimed(token: string, tx?: Tx) {
    const { memberId, scope } = readUnsubscribeToken(token, this.settings.MAIL_SECRET);
    if ((await this.members.of([memberId], tx)).size === 0) throw new NotFound('subscription');
    return { scope, chosen: await this.preferences.get({ memberId }, tx) };
  }
}

const isSubscribed = ({ digest, channels, email }: PreferencesChange, scope: UnsubscribeScope): boolean =>
  email && (scope === 'digest' ? digest.daily || digest.weekly : channels[scope].email !== 'off');

function without(choice: PreferencesChange, scope: UnsubscribeScope): PreferencesChange {
  if (scope === 'digest') return { ...choice, digest: { ...choice.digest, daily: false, weekly: false } };
  const { channels } = choice;
  return { ...choice, channels: { ...channels, [scope]: { ...channels[scope], email: 'off' } } };
}
