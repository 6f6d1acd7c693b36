import type { Preferences } from '@marquee/contracts';
import type { StoppedChannel } from '../../mail/persistence/stopped-channels.ts';
import type { MemberPreferences } from './preferences.ts';

/** As their owner sees them. */
export function preferencesView(
  { memberId: _, ...chosen }: MemberPreferences,
  stopped: StoppedChannel | undefined,
): Preferences {
  return stopped
    ? { ...chosen, email: false, stopped: { reason: stopped.reason, at: stopped.at.toISOString() } }
    : chosen;
}
