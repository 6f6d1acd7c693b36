import { describe, expect, it } from 'vitest';
import { InvitationId } from '@marquee/contracts';
import { companyId, memberId } from '../../testing/builders.ts';
import {
  accepted,
  invited,
  InvitationGone,
  InvitationSettled,
  sentAgain,
  SentJustNow,
  viewOf,
  withdrawn,
} from './invitation.ts';

const now = new Date('2027-03-01T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const invitation = invited(
  {
    id: InvitationId.parse('00000000-0000-4000-8000-000000000007'),
    companyId: companyId(1),
    email: 'new@example.com',
    locale: 'zh-Hant',
    roles: ['buyer'],
    companyRole: 'member',
    invitedBy: memberId(1),
  },
  'token',
  now,
);
const week = 7 * 24 * 60;

describe('an invitation', () => {
  it('is good for a week', () => {
    expect(accepted(invitation, later(week - 1)).state).toBe('accepted');
    expect(() => accepted(invitation, later(week))).toThrow(InvitationGone);
    expect(viewOf(invitation, later(week)).state).toBe('expired');
  });

  it('is good once', () => expect(() => accepted(accepted(invitation, now), now)).toThrow(InvitationGone));

  it('is no good when it was withdrawn', () =>
    expect(() => accepted(withdrawn(invitation), now)).toThrow(InvitationGone));

  it('that was accepted is not withdrawn any more', () =>
    expect(() => withdrawn(accepted(invitation, now))).toThrow(InvitationSettled));

  it('is sent again with another link, also when it has expired', () => {
    const again = sentAgain(invitation, 'another', later(2 * week));
    expect(again.tokenHash).not.toBe(invitation.tokenHash);
    expect(accepted(again, later(2 * week + 1)).state).toBe('accepted');
  });

  it('is not sent twice within five minutes', () =>
    expect(() => sentAgain(invitation, 'another', later(4))).toThrow(SentJustNow));

  it('shows its secret to nobody, nor stores it', () => {
    expect(JSON.stringify(invitation)).not.toContain('"token"');
    expect(viewOf(invitation, now)).not.toHaveProperty('tokenHash');
  });
});
