import type { ListingContent, WorkId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import type { Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { slugsOfTitle } from '../domain/slug.ts';
import { contentWhenPublished, revealWork, type Work } from '../domain/work.ts';
import { recorded } from '../domain/work-fact.ts';
import { WorkRepository } from '../persistence/work-repository.ts';

interface Published {
  readonly workId: WorkId;
  readonly content: ListingContent;
}

/** The step that all publications have in common: a work that only drafts were on is the market's from now on. */
@Injectable()
export class RevealWorks {
  constructor(
    private readonly works: WorkRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** To be called before the listings are told. @throws MongoServerError for a slug that another transaction took meanwhile */
  async within(tx: Tx, listings: readonly Published[]): Promise<void> {
    const contents = new Map(listings.map(({ workId, content }) => [workId, content]));
    const hidden = await this.works.hidden([...contents.keys()], tx);
    const known = hidden.flatMap((work) => {
      const listing = contents.get(work.id);
      return listing ? [{ work, content: contentWhenPublished(work, listing) }] : [];
    });
    const candidates = known.map(({ work: { id }, content }) => slugsOfTitle({ id, content }));
    const taken = await this.works.slugsTaken(candidates.flat(), tx);
    const revealed: Work[] = [];
    for (const [at, { work, content }] of known.entries()) {
      const slug = candidates[at]?.find((candidate) => !taken.has(candidate)) ?? work.slug;
      taken.add(slug);
      revealed.push(await this.works.save(revealWork(work, { slug, content }, this.clock.now()), tx));
    }
    await this.outbox.add(tx, ...revealed.flatMap(recorded));
  }
}
