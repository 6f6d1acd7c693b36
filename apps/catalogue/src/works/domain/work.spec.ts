import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CompanyId, Slug, WorkId } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { content, now, workContent } from '../../testing/builders.ts';
import {
  changeWork,
  contentWhenPublished,
  mayBeOfferedBy,
  recordWork,
  revealWork,
  workOfListing,
} from './work.ts';

const later = new Date('2027-01-01T00:00:00Z');
const work = recordWork(
  {
    id: WorkId.parse(randomUUID()),
    slug: Slug.parse('the-matrix-1999'),
    content: workContent(),
    recordedBy: CompanyId.parse(randomUUID()),
    hidden: false,
  },
  now,
);

describe('a work', () => {
  it('is known better when more is said of it', () =>
    expect(
      changeWork(work, { themes: ['simulation'], externalIds: { imdb: 'tt0133093' } }, later),
    ).toMatchObject({
      content: { genres: ['science-fiction'], themes: ['simulation'], externalIds: { imdb: 'tt0133093' } },
      updatedAt: later,
    }));

  it('keeps its slug whatever it is called', () =>
    expect(
      changeWork(work, { titles: [{ text: 'Matrix', language: 'fr', type: 'alternate' }] }, later).slug,
    ).toBe('the-matrix-1999'));

  it('forgets what is null', () =>
    expect(changeWork(work, { year: null }, later).content.year).toBeUndefined());
});

describe('the work of a listing', () => {
  it('is recorded from what the listing says', () =>
    expect(workOfListing(content())).toMatchObject({
      kind: 'feature',
      genres: ['drama', 'romance'],
      people: ['wong-kar-wai'],
    }));

  it('needs a title and a kind', () =>
    expect(() => workOfListing(content({ titles: [], kind: undefined }))).toThrow(
      like.objectContaining({
        code: 'work-not-named',
        details: {
          errors: [like.objectContaining({ path: '/titles' }), like.objectContaining({ path: '/kind' })],
        },
      }),
    ));
});

describe('a work that only drafts are on', () => {
  const drafted = { ...work, hidden: true, revision: 1, content: workOfListing(content()) };
  const listing = content({ titles: [{ text: 'Final', language: 'en', type: 'original' }] });

  it('may be offered by its own company alone', () => {
    expect(mayBeOfferedBy(work.recordedBy, drafted)).toBe(true);
    expect(mayBeOfferedBy(CompanyId.parse(randomUUID()), drafted)).toBe(false);
    expect(mayBeOfferedBy(CompanyId.parse(randomUUID()), work)).toBe(true);
  });

  it('is, once published, what the listing says by then', () =>
    expect(contentWhenPublished(drafted, listing)).toEqual(workOfListing(listing)));

  it('stays as it was corrected', () =>
    expect(contentWhenPublished({ ...drafted, revision: 2 }, listing)).toEqual(drafted.content));

  it('is hidden no more, under a slug of its title', () => {
    const slug = Slug.parse('final');
    expect(revealWork(drafted, { slug, content: workContent() }, later)).toMatchObject({
      hidden: false,
      slug,
      updatedAt: later,
    });
  });
});
