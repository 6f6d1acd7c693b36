import type { EditionChange, EditionId, EditionVersion, EditionView, MemberId } from '@marquee/contracts';

/** One run of the market, as the organiser last stated it. */
export interface Edition {
  readonly id: EditionId;
  /** Grows with every change; 0: nothing is stated yet. */
  readonly version: number;
  readonly terms?: EditionChange;
  readonly changedBy?: MemberId;
  readonly changedAt?: Date;
}

export const unstated = (id: EditionId): Edition => ({ id, version: 0 });

export function changeEdition(
  { id, version }: Pick<Edition, 'id' | 'version'>,
  terms: EditionChange,
  { by, at }: { by: MemberId; at: Date },
): Edition {
  return { id, version: version + 1, terms, changedBy: by, changedAt: at };
}

export const editionViewOf = ({ id, version, terms, changedAt }: Edition): EditionView => ({
  id,
  revision: version,
  ...(terms && { terms }),
  ...(changedAt && { changedAt: changedAt.toISOString() }),
});

/** For those who run the market: with who stated it. */
export const editionVersionOf = (edition: Edition): EditionVersion => ({
  ...editionViewOf(edition),
  ...(edition.changedBy && { changedBy: edition.changedBy }),
});
