import { randomUUID } from 'node:crypto';
import type { CompanyId, MemberId, ProfileId } from '@marquee/contracts';
import { describe, expect, it } from 'vitest';
import { profileSettings } from '../../builders.ts';
import { briefEvents } from './brief-event.ts';
import { changeProfile, createProfile, deleteProfile, type Profile } from './profile.ts';

const now = new Date('2027-02-01T00:00:00Z');
const owner = {
  id: randomUUID() as ProfileId,
  memberId: randomUUID() as MemberId,
  companyId: randomUUID() as CompanyId,
};
const brief = (visibility: Profile['visibility'], active = true) =>
  createProfile(owner, profileSettings({ visibility, active }), now);
const told = (before: Profile | undefined, after: Profile) =>
  briefEvents(before, after).map(({ version, data: { visibility, shown } }) => ({
    version,
    visibility,
    shown,
  }));

describe('a new brief', () => {
  it.each(['anonymous', 'named'] as const)('that is %s is shown', (visibility) =>
    expect(told(undefined, brief(visibility))).toEqual([{ version: 1, visibility, shown: true }]),
  );
  it('that is private is told to nobody', () => expect(told(undefined, brief('private'))).toEqual([]));
  it('that is paused is not shown', () => expect(told(undefined, brief('named', false))).toEqual([]));
});

describe('a brief that changes', () => {
  const anonymous = brief('anonymous');
  it.each([
    ['is named', { visibility: 'named' }, [{ version: 2, visibility: 'named', shown: true }]],
    ['is private again', { visibility: 'private' }, [{ version: 2, visibility: 'anonymous', shown: false }]],
    ['is paused', { active: false }, [{ version: 2, visibility: 'anonymous', shown: false }]],
    ['has another name', { name: 'Other' }, []],
  ] as const)('from anonymous and %s', (_, change, events) =>
    expect(told(anonymous, changeProfile(anonymous, change, now))).toEqual(events),
  );
  it('from private to anonymous comes into sight', () => {
    const before = brief('private');
    expect(told(before, changeProfile(before, { visibility: 'anonymous' }, now))).toEqual([
      { version: 2, visibility: 'anonymous', shown: true },
    ]);
  });
  it('and is deleted goes out of sight', () =>
    expect(told(anonymous, deleteProfile(anonymous, now))).toEqual([
      { version: 2, visibility: 'anonymous', shown: false },
    ]));
  it('and was private when it was deleted is told to nobody', () =>
    expect(told(brief('private'), deleteProfile(brief('private'), now))).toEqual([]));
});
