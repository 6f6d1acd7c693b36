import type { Db } from 'mongodb';
import { z } from 'zod';
import { eventually } from './eventually.ts';

export interface ToldEvent {
  readonly type: string;
  readonly subject: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

interface StoredRow {
  readonly events: readonly { type: string; subject: string; version: number; data: string }[];
}

const Data = z.record(z.string(), z.unknown());

/** What a service tells from now on: its outbox as it is written, whether published since or not. */
export class Told {
  /** In the order in which it was told. */
  readonly events: readonly ToldEvent[];
  readonly close: () => Promise<void>;

  private constructor(events: readonly ToldEvent[], close: () => Promise<void>) {
    this.events = events;
    this.close = close;
  }

  static async by(database: Db): Promise<Told> {
    const events: ToldEvent[] = [];
    const stream = database
      .collection<StoredRow>('outbox')
      .watch<StoredRow>([{ $match: { operationType: 'insert' } }]);
    stream.on('change', (change) => {
      if (change.operationType !== 'insert') return;
      for (const { type, subject, version, data } of change.fullDocument.events) {
        events.push({ type, subject, version, data: Data.parse(JSON.parse(data)) });
      }
    });
    await new Promise((resolve) => stream.once('resumeTokenChanged', resolve));
    return new Told(events, () => stream.close());
  }

  /** What has been told of one aggregate, once it is as much as this. */
  of(subject: string, count: number): Promise<ToldEvent[]> {
    return eventually(() => {
      const events = this.events.filter((event) => event.subject === subject);
      if (events.length < count) throw new Error(`${events.length} of ${count} events told of ${subject}`);
      return events;
    });
  }
}
