import { expect, it } from 'vitest';
import { upcast } from './event-definition.ts';
import { suggestionAnswered, suggestionExpired, suggestionMade, suggestionRescored } from './matching.ts';

const id = (last: number) => `01990000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const told = {
  suggestionId: id(1),
  version: 1,
  profileId: id(2),
  profileName: 'Thrillers',
  memberId: id(3),
  companyId: id(4),
  listingId: id(5),
  workId: id(6),
  sellerId: id(7),
  title: 'A title',
  score: 81.8,
  state: 'new',
  fits: true,
  cadence: 'instant',
  listingVersion: 3,
};
const stage = { weight: 5, value: 10_000, share: 5, wanted: ['completed'], found: 'completed' };

it.each([suggestionMade, suggestionRescored, suggestionExpired, suggestionAnswered])(
  '$name, version 1: its reasons are told in short',
  (definition) => {
    const before = { ...told, reasons: { features: [{ feature: 'stage', ...stage }] } };
    expect(definition.data.parse(upcast(definition, 1, before))).toEqual({
      ...told,
      reasons: { features: [{ feature: 'stage', share: 5, found: ['completed'] }], free: [] },
    });
  },
);
