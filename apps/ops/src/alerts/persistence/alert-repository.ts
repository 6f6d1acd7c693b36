import type { Alert, AlertKind, Measurement } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { adviceOn } from '../domain/advice.ts';
import type { Standing } from '../domain/judge.ts';

/** How a subject stands, from look to look. */
export interface StandingRow {
  /** `kind~subject` */
  readonly _id: string;
  readonly standing: Standing;
  /** While it is raised. */
  readonly alertId?: string;
}

/** One that was raised, and perhaps cleared. */
export interface AlertRow {
  readonly _id: string;
  readonly kind: AlertKind;
  readonly subject: string;
  readonly state: Alert['state'];
  readonly value: number;
  readonly peak: number;
  readonly threshold: number;
  readonly raisedAt: Date;
  readonly clearedAt?: Date;
}

export const standingCollection: CollectionDefinition = { name: 'alert_standings' };
export const alertCollection: CollectionDefinition = {
  name: 'alerts',
  indexes: [
    // the list, the latest first, all or by state
    { key: { state: 1, _id: -1 } },
  ],
};

export const standingId = ({ kind, subject }: Pick<Measurement, 'kind' | 'subject'>) => `${kind}~${subject}`;

@Injectable()
export class AlertRepository {
  constructor(private readonly mongo: Mongo) {}

  async standings(): Promise<ReadonlyMap<string, StandingRow>> {
    return new Map((await this.#standings.find().toArray()).map((row) => [row._id, row]));
  }

  async keepStanding(row: StandingRow, { session }: Tx): Promise<void> {
    const { _id, ...rest } = row;
    await this.#standings.replaceOne({ _id }, rest, { upsert: true, session });
  }

  async raise(row: AlertRow, { session }: Tx): Promise<void> {
    await this.#alerts.insertOne(row, { session });
  }

  async clear(id: string, { value, at }: { value: number; at: Date }, { session }: Tx): Promise<void> {
    await this.#alerts.updateOne(
      { _id: id },
      { $set: { state: 'cleared', value, clearedAt: at } },
      { session },
    );
  }

  /** What was measured while it is raised. */
  async measured(values: readonly { readonly id: string; readonly value: number }[]): Promise<void> {
    if (values.length === 0) return;
    await this.#alerts.bulkWrite(
      values.map(({ id, value }) => ({
        updateOne: {
          filter: { _id: id, state: 'raised' },
          update: { $set: { value }, $max: { peak: value } },
        },
      })),
    );
  }

  async get(id: string): Promise<AlertRow | undefined> {
    return (await this.#alerts.findOne({ _id: id })) ?? undefined;
  }

  raised(): Promise<AlertRow[]> {
    return this.#alerts.find({ state: 'raised' }).toArray();
  }

  /** The latest first. */
  list({
    state,
    before,
    limit,
  }: {
    readonly state?: Alert['state'] | undefined;
    readonly before?: string | undefined;
    readonly limit: number;
  }): Promise<AlertRow[]> {
    const which = { ...(state && { state }), ...(before !== undefined && { _id: { $lt: before } }) };
    return this.#alerts.find(which).sort({ _id: -1 }).limit(limit).toArray();
  }

  get #standings() {
    return this.mongo.collection<StandingRow>(standingCollection.name);
  }

  get #alerts() {
    return this.mongo.collection<AlertRow>(alertCollection.name);
  }
}

export function toAlert({ _id, raisedAt, clearedAt, ...row }: AlertRow): Alert {
  return {
    id: _id,
    ...row,
    raisedAt: raisedAt.toISOString(),
    ...(clearedAt && { clearedAt: clearedAt.toISOString() }),
    ...adviceOn(row),
  };
}
