import { describe, expect, it } from 'vitest';
import { rightsOf, toAvails, type RightsLine } from './index.ts';
import { avail, line } from './spec-builders.ts';

const written = (...lines: RightsLine[]) => toAvails(rightsOf(lines), { languages: ['en', 'ja', 'ko'] });

describe('avails as they travel', () => {
  it('put territories with the same rights together', () =>
    expect(written(line({ territories: ['KR'] }), line({ territories: ['JP'] }))).toEqual([
      avail({ territories: ['JP', 'KR'] }),
    ]));
  it('put media with the same rights together', () =>
    expect(written(line({ media: ['svod'] }), line({ media: ['avod'] }))).toEqual([
      avail({ media: ['avod', 'svod'] }),
    ]));
  it('join periods that touch', () =>
    expect(written(line({ until: '2027-03-01' }), line({ from: '2027-03-01' }))).toEqual([avail()]));
  it('have no end where the line has none', () =>
    expect(written(line({ until: undefined }))[0]).not.toHaveProperty('until'));
  it('name no language where none stands apart', () =>
    expect(written(line())[0]).not.toHaveProperty('languages'));
  it('name the languages of the line', () =>
    expect(written(line({ languages: ['ko', 'en'] }))).toEqual([avail({ languages: ['en', 'ko'] })]));
  it('spell out the others where one is left out', () =>
    expect(written(line({ except: { languages: ['ko'] } }))).toEqual([avail({ languages: ['en', 'ja'] })]));
  it('keep all languages together for the days that they share', () =>
    expect(written(line({ until: '2027-03-01' }), line({ languages: ['ko'] }))).toEqual([
      avail({ until: '2027-03-01' }),
      avail({ from: '2027-03-01', languages: ['ko'] }),
    ]));
  it('name a language that the universe lacks', () =>
    expect(written(line({ languages: ['th'] }))).toEqual([avail({ languages: ['th'] })]));
  it('part exclusive from non-exclusive days', () =>
    expect(written(line({ exclusivity: 'non-exclusive' }), line({ until: '2027-03-01' }))).toEqual([
      avail({ until: '2027-03-01' }),
      avail({ from: '2027-03-01', exclusive: false }),
    ]));
  it('are none where nothing is free', () => expect(written()).toEqual([]));
});
