import { scoreListings, scoreProfiles } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock, Logger } from '@marquee/service';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ListingRepository } from '../listings/listing-repository.ts';
import { ProfileRepository } from '../profiles/persistence/profile-repository.ts';
import { dayOf } from '../scoring/day.ts';

interface CalendarRow {
  readonly _id: 'calendar';
  /** The day as of which all pairs have been wanted. */
  readonly asOf: string;
}

export const calendarCollection = { name: 'calendar' };
const everyMs = 60_000;
const chunk = 100;

/** What the calendar alone changes: windows that have begun, avails that begin or end. Once a day, by whichever worker is first. */
@Injectable()
export class AdvanceCalendar implements OnApplicationBootstrap, OnModuleDestroy {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly mongo: Mongo,
    private readonly listings: ListingRepository,
    private readonly profiles: ProfileRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Logger) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const advance = () => {
      this.execute().catch((error: unknown) => this.logger.warn({ err: error }, 'the calendar waits'));
    };
    advance();
    this.#timer = setInterval(advance, everyMs);
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  /** Whether a new day had begun. */
  async execute(): Promise<boolean> {
    const today = dayOf(this.clock.now());
    const before = (await this.#rows.findOne({ _id: 'calendar' }))?.asOf;
    if (before !== undefined && before >= today) return false;
    const listingIds =
      before === undefined ? [] : await this.listings.withAvailsTurning({ after: before, until: today });
    const profileIds = before === undefined ? [] : await this.profiles.withWindowBegun(today);
    return this.mongo.transaction(async (tx) => {
      const { session } = tx;
      const asOf = (await this.#rows.findOne({ _id: 'calendar' }, { session }))?.asOf;
      if (asOf !== before) return false;
      await this.#rows.updateOne({ _id: 'calendar' }, { $set: { asOf: today } }, { upsert: true, session });
      for (const ids of chunked(listingIds)) await this.jobs.want(tx, scoreListings, { listingIds: ids });
      for (const ids of chunked(profileIds)) await this.jobs.want(tx, scoreProfiles, { profileIds: ids });
      return true;
    });
  }

  get #rows() {
    return this.mongo.collection<CalendarRow>(calendarCollection.name);
  }
}

const chunked = <Id>(ids: readonly Id[]): Id[][] =>
  Array.from({ length: Math.ceil(ids.length / chunk) }, (_, at) => ids.slice(at * chunk, (at + 1) * chunk));
