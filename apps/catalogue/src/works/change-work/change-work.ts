import { Forbidden, type WorkChange, type WorkId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../../listings/domain/viewer.ts';
import { changeWork, type Work } from '../domain/work.ts';
import { recorded } from '../domain/work-fact.ts';
import { WorkRepository } from '../persistence/work-repository.ts';

export interface ChangeWorkCommand {
  readonly actor: Actor;
  readonly workId: WorkId;
  readonly revision: number;
  readonly change: WorkChange;
}

@Injectable()
export class ChangeWork {
  constructor(
    private readonly mongo: Mongo,
    private readonly works: WorkRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, StaleRevision, Forbidden: what comparables rest on is corrected by its recorder or the organiser */
  execute({ actor, workId, revision, change }: ChangeWorkCommand): Promise<Work> {
    return this.mongo.transaction(async (tx) => {
      const viewer = viewerOf(actor, false);
      const known = await this.works.getRevision({ workId, revision, viewer }, tx);
      if (known.recordedBy !== actor.companyId && !actor.roles.includes('organiser')) {
        throw new Forbidden('Only the company that recorded a work, or the organiser, may change it.');
      }
      const work = await this.works.save(changeWork(known, change, this.clock.now()), tx);
      await this.outbox.add(tx, ...recorded(work));
      return work;
    });
  }
}
