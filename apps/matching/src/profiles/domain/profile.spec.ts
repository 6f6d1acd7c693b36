import { randomUUID } from 'node:crypto';
import { territoryGroups, type CompanyId, type MemberId, type ProfileId } from '@marquee/contracts';
import { expect, it } from 'vitest';
import { profileSettings } from '../../builders.ts';
import { changeProfile, createProfile, deleteProfile, matchingFormOf } from './profile.ts';

const now = new Date('2027-02-01T00:00:00Z');
const owner = {
  id: randomUUID() as ProfileId,
  memberId: randomUUID() as MemberId,
  companyId: randomUUID() as CompanyId,
};
const profile = () => createProfile(owner, profileSettings(), now);

it('begins at revision 1', () => expect(profile().revision).toBe(1));

it('names the countries of a group of territories', () => {
  const settings = profileSettings({
    terms: { gates: { rights: { territories: ['greater-china', 'KR'] } } },
  });
  expect(createProfile(owner, settings, now).terms.gates?.rights?.territories).toEqual(
    [...(territoryGroups['greater-china'] ?? []), 'KR'].sort(),
  );
});

it('means Mandarin and Cantonese, too, by Chinese', () => {
  const terms = { gates: { originLanguages: ['zh'], rights: { languages: ['zh'] } } };
  const { gates } = createProfile(owner, profileSettings({ terms }), now).terms;
  expect([gates?.originLanguages, gates?.rights?.languages]).toEqual([
    ['cmn', 'yue', 'zh'],
    ['cmn', 'yue', 'zh'],
  ]);
});

it('keeps what a change leaves out', () =>
  expect(changeProfile(profile(), { name: 'Other' }, now)).toMatchObject({
    name: 'Other',
    revision: 2,
    terms: profile().terms,
  }));

it('matches nothing while it is paused', () =>
  expect(matchingFormOf(changeProfile(profile(), { active: false }, now)).active).toBe(false));

it('leaves nothing of what was wanted when it is deleted', () =>
  expect(deleteProfile(profile(), now)).toMatchObject({
    deleted: true,
    active: false,
    name: '',
    terms: {},
    revision: 2,
  }));
