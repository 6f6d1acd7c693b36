import { workRecorded, type WorkView } from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Work } from './work.ts';

/** To be told after each time that the work was stored: nothing while it is hidden. */
export const recorded = ({ id, revision, slug, content, hidden }: Work): NewEvent[] =>
  hidden
    ? []
    : [
        {
          definition: workRecorded,
          aggregateId: id,
          version: revision,
          data: { workId: id, version: revision, slug, ...content },
        },
      ];

export const workView = ({ id, revision, slug, content, createdAt, updatedAt }: Work): WorkView => ({
  id,
  revision,
  slug,
  ...content,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
