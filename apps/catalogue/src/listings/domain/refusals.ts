import { Refusal, type ListingState } from '@marquee/contracts';

export class PublishedAlready extends Refusal {
  constructor() {
    super('published-already', 409, 'The listing is on the market already.');
  }
}

export class NotPublished extends Refusal {
  constructor(state: ListingState) {
    super('not-published', 409, `Only a published listing can be withdrawn; this one is ${state}.`);
  }
}

export class ListingTooLarge extends Refusal {
  constructor(maxBytes: number) {
    super(
      'listing-too-large',
      413,
      `Texts and rights of a listing may have ${maxBytes / 1024} KiB together: shorten the synopses, or offer fewer windows.`,
    );
  }
}

export class UnknownWork extends Refusal {
  constructor() {
    super('unknown-work', 422, 'There is no such work: record it first, or leave workId out.', {
      errors: [{ path: '/workId', code: 'unknown', message: 'no work has this id' }],
    });
  }
}
