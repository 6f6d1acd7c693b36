import type { CompanyId, Slug, WorkContent, WorkId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import type { Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { slugCandidates, slugsOfTitle } from '../domain/slug.ts';
import { recordWork, SlugTaken, type Work } from '../domain/work.ts';
import { recorded } from '../domain/work-fact.ts';
import { WorkRepository } from '../persistence/work-repository.ts';

export interface WorkToRecord {
  readonly id: WorkId;
  /** Absent: made from title and year. */
  readonly slug?: Slug | undefined;
  readonly content: WorkContent;
  readonly recordedBy: CompanyId;
  /** Until a listing on it is published: then it is not told, and its slug says nothing of its title. */
  readonly hidden: boolean;
}

/** The step that all have in common who record works: the slugs, the rows, the events. */
@Injectable()
export class RecordWorks {
  constructor(
    private readonly works: WorkRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** One result for each, in order: the work as stored, or why it could not be. @throws IdTaken */
  async within(tx: Tx, works: readonly WorkToRecord[]): Promise<(Work | SlugTaken)[]> {
    const now = this.clock.now();
    const taken = await this.works.slugsTaken(works.flatMap(candidatesOf), tx);
    const planned = works.map((work) => {
      const slug = candidatesOf(work).find((candidate) => !taken.has(candidate));
      if (slug === undefined) return new SlugTaken(work.slug ?? '');
      taken.add(slug);
      return recordWork({ ...work, slug }, now);
    });
    const stored = await this.works.insert(planned.filter(isWork), tx);
    await this.outbox.add(tx, ...stored.flatMap(recorded));
    const byId = new Map(stored.map((work) => [work.id, work]));
    return planned.map((work) => (isWork(work) ? (byId.get(work.id) ?? work) : work));
  }
}

const isWork = (planned: Work | SlugTaken): planned is Work => !(planned instanceof SlugTaken);

function candidatesOf({ id, slug, content, hidden }: WorkToRecord): string[] {
  if (slug !== undefined) return [slug];
  return hidden ? slugCandidates(undefined, id) : slugsOfTitle({ id, content });
}
