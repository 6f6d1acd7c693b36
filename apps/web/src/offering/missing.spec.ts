import { describe, expect, it } from 'vitest';
import type { Listing } from '../api/schema.ts';
import { missingIn, missingToPublish } from './missing.ts';

const complete: Listing = {
  id: 'l',
  revision: 1,
  companyId: 'c',
  workId: 'w',
  state: 'draft',
  publication: 0,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
  kind: 'feature',
  stage: 'completed',
  originalLanguage: 'yue',
  titles: [{ text: '無間', language: 'zh-Hant', type: 'original' }],
  loglines: { en: 'A quiet man.' },
  synopses: { 'zh-Hant': '…' },
  genres: ['drama'],
  themes: [],
  audience: ['adult'],
  origin: ['HK'],
  seeking: ['licence'],
  ai: { use: 'none', parts: [] },
  mandate: { basis: 'producer' },
  people: [],
  comparables: [],
  awards: [],
  materials: [],
  avails: [{ territories: ['KR'], media: ['svod'], from: '2027-01-01', exclusive: true }],
};

describe('what is missing to publish', () => {
  it('is nothing where all is said', () => expect(missingToPublish(complete, '2026-11-22')).toEqual([]));

  it('names each thing at its step', () => {
    const missing = missingToPublish({ ...complete, genres: [], kind: undefined }, '2026-11-22');
    expect(missing).toEqual(['kind', 'genres']);
    expect(missingIn(missing, 'story')).toEqual(['genres']);
  });

  it('is a synopsis where there is only one in another language', () =>
    expect(missingToPublish({ ...complete, synopses: { en: '…' } }, '2026-11-22')).toEqual(['synopses']));

  it('is a rights line where all that was offered is over', () => {
    const avails = complete.avails.map((avail) => ({ ...avail, until: '2026-01-01' }));
    expect(missingToPublish({ ...complete, avails }, '2026-11-22')).toEqual(['rights']);
  });
});
