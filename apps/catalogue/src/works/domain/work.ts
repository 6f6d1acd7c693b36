import {
  Refusal,
  WorkContent,
  type CompanyId,
  type ListingContent,
  type Slug,
  type WorkChange,
  type WorkId,
} from '@marquee/contracts';

/** A known title, offered here or not. */
export interface Work {
  readonly id: WorkId;
  /** How often it was stored; 0 before the first time. */
  readonly revision: number;
  readonly slug: Slug;
  readonly content: WorkContent;
  /** The company that may correct it, beside the organiser; not shown, since it may tell of a draft. */
  readonly recordedBy: CompanyId;
  /** Only drafts are on it, which are their company's secret: nobody else may know of it. */
  readonly hidden: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type NewWork = Omit<Work, 'revision' | 'createdAt' | 'updatedAt'>;

export const recordWork = (work: NewWork, now: Date): Work => ({
  ...work,
  revision: 0,
  createdAt: now,
  updatedAt: now,
});

/** A company's listings may be on any work that the company may know of. */
export const mayBeOfferedBy = (
  companyId: CompanyId,
  { hidden, recordedBy }: Pick<Work, 'hidden' | 'recordedBy'>,
): boolean => !hidden || recordedBy === companyId;

/**
 * What the first listing that is published on a hidden work makes of it: what that listing says by then, since the
 * draft may have had a working title; or what it is already, where its company has corrected it since.
 */
export const contentWhenPublished = ({ revision, content }: Work, listing: ListingContent): WorkContent =>
  revision > 1 ? content : workOfListing(listing);

/** From now on a work like any other; a slug that tells its title is given to it only here. */
export const revealWork = (work: Work, known: Pick<Work, 'slug' | 'content'>, now: Date): Work => ({
  ...work,
  ...known,
  hidden: false,
  updatedAt: now,
});

/** What is named replaces what was known, null takes it away. */
export function changeWork(work: Work, change: WorkChange, now: Date): Work {
  const merged = Object.entries({ ...work.content, ...change }).filter(([, value]) => value !== null);
  return { ...work, content: WorkContent.parse(Object.fromEntries(merged)), updatedAt: now };
}

export class WorkNotNamed extends Refusal {
  constructor(missing: readonly ('titles' | 'kind')[]) {
    super(
      'work-not-named',
      422,
      'Say which work it is: by workId, or by a title and a kind to record it by.',
      {
        errors: missing.map((field) => ({
          path: `/${field}`,
          code: 'missing',
          message: 'needed where there is no workId',
        })),
      },
    );
  }
}

/**
 * What a listing tells of its work.
 * @throws WorkNotNamed
 */
export function workOfListing(content: ListingContent): WorkContent {
  const { titles, kind, genres, themes, people, origin } = content;
  if (kind === undefined || titles.length === 0) {
    throw new WorkNotNamed([
      ...(titles.length === 0 ? (['titles'] as const) : []),
      ...(kind === undefined ? (['kind'] as const) : []),
    ]);
  }
  return { titles, kind, genres, themes, people: [...new Set(people.map(({ slug }) => slug))], origin };
}

export class SlugTaken extends Refusal {
  constructor(slug: string) {
    super(
      'slug-taken',
      409,
      `Another work has the slug "${slug}": is it the same work? Else choose another.`,
      {
        errors: [{ path: '/slug', code: 'taken', message: 'another work has it' }],
      },
    );
  }
}
