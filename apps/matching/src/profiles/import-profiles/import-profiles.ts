import {
  scoreProfiles,
  type BulkReport,
  type BulkRow,
  type ProfileRow,
  type RowReport,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import { Mongo, type Tx } from '@marquee/mongo';
import { bulkReport, Clock, readRows, type ReadRow } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { briefEvents } from '../domain/brief-event.ts';
import { createProfile } from '../domain/profile.ts';
import { ProfileRepository } from '../persistence/profile-repository.ts';

/** Rows a transaction, and profiles a job. */
const chunk = 100;

/** Takes in many members' profiles. Each row stands for itself; a row that is there already is left as it is. */
@Injectable()
export class ImportProfiles {
  constructor(
    private readonly mongo: Mongo,
    private readonly profiles: ProfileRepository,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(rows: readonly BulkRow<ProfileRow>[]): Promise<BulkReport> {
    const { good, refused } = readRows(rows);
    const reports: RowReport[] = [...refused];
    for (let at = 0; at < good.length; at += chunk) {
      const part = good.slice(at, at + chunk);
      reports.push(...(await this.mongo.transaction((tx) => this.#store(part, tx))));
    }
    return bulkReport(reports);
  }

  async #store(part: readonly ReadRow<ProfileRow>[], tx: Tx): Promise<RowReport[]> {
    const owners = await this.profiles.owners(
      part.map(({ given }) => given.id),
      tx,
    );
    const fresh = new Map(
      part.filter(({ given }) => !owners.has(given.id)).map((numbered) => [numbered.given.id, numbered]),
    );
    const now = this.clock.now();
    const made = [...fresh.values()].map(({ given: { id, memberId, companyId, ...settings } }) =>
      createProfile({ id, memberId, companyId }, settings, now),
    );
    await this.profiles.insert(made, tx);
    if (made.length > 0) await this.jobs.want(tx, scoreProfiles, { profileIds: made.map(({ id }) => id) });
    await this.outbox.add(tx, ...made.flatMap((profile) => briefEvents(undefined, profile)));
    return part.map(({ row, given: { id, memberId } }): RowReport => {
      if (fresh.get(id)?.row === row) return { row, id, status: 'created' };
      const owner = owners.get(id)?.memberId ?? fresh.get(id)?.given.memberId;
      if (owner === memberId) return { row, id, status: 'exists' };
      return {
        row,
        id,
        status: 'refused',
        errors: [{ path: '/id', code: 'id-taken', message: 'The id is taken.' }],
      };
    });
  }
}
