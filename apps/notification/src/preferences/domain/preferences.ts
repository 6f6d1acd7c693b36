import {
  notificationKinds,
  type ChannelChoice,
  type MemberId,
  type NotificationKind,
  type PreferencesChange,
} from '@marquee/contracts';

/** What a person has chosen; revision 0 is what holds for everybody who has chosen nothing. */
export interface MemberPreferences extends PreferencesChange {
  readonly memberId: MemberId;
  readonly revision: number;
}

const everywhere: ChannelChoice = { inbox: true, live: true, email: 'at-once' };
const quietly: ChannelChoice = { ...everywhere, email: 'digest' };

/** What needs an answer comes at once, what is only of interest with the digest; nothing wakes anybody at night. */
export const preferencesOfEverybody = (
  memberId: MemberId,
  { emailsPerDay, quietHours }: Pick<PreferencesChange, 'emailsPerDay' | 'quietHours'>,
): MemberPreferences => ({
  memberId,
  revision: 0,
  channels: {
    matches: everywhere,
    'matches-capped': quietly,
    'request-received': everywhere,
    'request-answered': everywhere,
    conversation: everywhere,
    report: everywhere,
    // There is no mail of a mail that does not arrive.
    'mail-stopped': { ...everywhere, email: 'off' },
    'company-standing': everywhere,
    'acted-for': everywhere,
  },
  digest: { daily: true, weekly: true, hour: 8, weekday: 1 },
  ...(quietHours ? { quietHours } : {}),
  emailsPerDay,
  email: true,
});

/** Kinds that are not to be listed, or not to be told live. */
export const silenced = ({ channels }: Pick<PreferencesChange, 'channels'>): Silence => ({
  unlisted: notificationKinds.filter((kind) => !channels[kind].inbox),
  silent: notificationKinds.filter((kind) => !channels[kind].live),
});

export interface Silence {
  readonly unlisted: readonly NotificationKind[];
  readonly silent: readonly NotificationKind[];
}
