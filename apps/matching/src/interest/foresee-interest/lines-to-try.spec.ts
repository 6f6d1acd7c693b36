import { media, territories, type Medium, type Territory } from '@marquee/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingFact } from '../../builders.ts';
import { listingViewOf } from '../../listings/listing-view.ts';
import { bestApart, linesToTry, widerBy, type Line } from './lines-to-try.ts';

const offering = (...lines: readonly Line[]) =>
  listingViewOf(
    listingFact({
      avails: lines.map((line) => ({
        territories: [...line.territories],
        media: [...line.media],
        from: '2026-01-01',
        exclusive: false,
      })),
    }),
  ).form;
const line = (places: Territory[], ways: Medium[]): Line => ({ territories: places, media: ways });
const svodInKorea = offering(line(['KR'], ['svod']));

describe('lines to try', () => {
  it('are another medium where it is offered, and another place for what is offered', () =>
    expect(linesToTry(svodInKorea, [line(['KR'], ['avod']), line(['JP'], ['svod'])])).toEqual([
      line(['KR'], ['avod']),
      line(['JP'], ['svod']),
      line(['JP'], ['avod']),
    ]));

  it('are for the whole world, or for one place, where nothing is offered', () =>
    expect(linesToTry(offering(), [line(['KR'], ['svod'])])).toEqual([
      line([...territories], ['svod']),
      line(['KR'], ['svod']),
    ]));

  it('are single cells where place and medium are offered, but not together', () => {
    const listing = offering(line(['KR'], ['svod']), line(['JP'], ['avod']));
    expect(linesToTry(listing, [line(['JP'], ['svod'])])).toEqual([line(['JP'], ['svod'])]);
  });

  it('hold nothing that cannot be offered', () =>
    expect(
      linesToTry(offering(line(['KR', 'JP'], ['svod'])), [line([], ['avod'])], [line(['KR'], ['avod'])]),
    ).toEqual([line(['JP'], ['avod'])]));

  it('are none where nobody wants more', () => expect(linesToTry(svodInKorea, [line([], [])])).toEqual([]));

  it('begin with what most want, and are few whatever is wanted', () => {
    const wanted = [line([], ['fast']), line([], ['avod']), line([], ['avod'])];
    expect(linesToTry(svodInKorea, wanted)).toEqual([line(['KR'], ['avod']), line(['KR'], ['fast'])]);
    const side = <Value>(values: readonly Value[]) => fc.subarray([...values]);
    const rights = fc.record({ territories: side(territories), media: side(media) });
    fc.assert(
      fc.property(fc.array(rights, { maxLength: 20 }), (briefs) => {
        expect(linesToTry(svodInKorea, briefs).length).toBeLessThanOrEqual(48);
      }),
      { numRuns: 20 },
    );
  });
});

it('a wider offer keeps what was offered', () =>
  expect(widerBy(svodInKorea, line(['JP'], ['avod']), '2027-01-01').avails).toEqual([
    ...svodInKorea.avails,
    { territories: ['JP'], media: ['avod'], from: '2027-01-01', exclusive: true },
  ]));

describe('the best lines', () => {
  const told = (places: Territory[], companies: number) => ({ ...line(places, ['svod']), companies });

  it('come by what they bring, the shortest first, and share no cell', () =>
    expect(
      bestApart([told(['JP'], 5), told(['KR', 'TW'], 20), told(['KR'], 20), told(['TW', 'FR'], 10)], 3),
    ).toEqual([told(['KR'], 20), told(['TW', 'FR'], 10), told(['JP'], 5)]));

  it('are as many as are wanted', () =>
    expect(bestApart([told(['JP'], 5), told(['KR'], 10)], 1)).toEqual([told(['KR'], 10)]));
});
