import type { MemberId, NotificationKind } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Config, Ids } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import type { ShownEntry } from '../../inbox/domain/entry.ts';
import { MemberDirectory, type KnownMember } from '../../members/member-directory.ts';
import { PreferencesRepository } from '../../preferences/persistence/preferences-repository.ts';
import { wallClock } from '../../time/wall-clock.ts';
import { wanted } from '../domain/mail.ts';
import { planNews, type NewsPlan } from '../domain/plan-news.ts';
import { MailRepository } from '../persistence/mail-repository.ts';
import { MailableEntries } from '../persistence/mailable-entries.ts';
import { StoppedChannels } from '../persistence/stopped-channels.ts';
import { WantMails } from '../want-mails.ts';

/** Entries a transaction. */
const entriesAtATime = 200;
/** As long as a day may be. */
const dayMs = 26 * 3_600_000;

const soon: readonly NotificationKind[] = [
  'request-received',
  'request-answered',
  'company-standing',
  'acted-for',
  'conversation',
  'report',
  'matches-capped',
];

/** Makes mails of the news that are due, and has them sent. */
@Injectable()
export class PlanMails {
  constructor(
    private readonly mongo: Mongo,
    private readonly entries: MailableEntries,
    private readonly members: MemberDirectory,
    private readonly preferences: PreferencesRepository,
    private readonly stopped: StoppedChannels,
    private readonly mails: MailRepository,
    private readonly wantMails: WantMails,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {}

  /** One batch of what is due. False where there was nothing. */
  async execute(): Promise<boolean> {
    const { MAIL_WAIT_MS, MAIL_MATCHES_WAIT_MS } = this.settings;
    const news = await this.#planNews(soon, MAIL_WAIT_MS);
    const matches = await this.#planNews(['matches'], MAIL_MATCHES_WAIT_MS);
    const again = await this.#wantAgain();
    return news || matches || again;
  }

  /** What comes within the wait is told by the same mail. */
  #planNews(kinds: readonly NotificationKind[], waitMs: number): Promise<boolean> {
    return this.mongo.transaction(async (tx) => {
      const now = this.clock.now();
      const before = new Date(now.getTime() - waitMs);
      const due = await this.entries.due({ kinds, before, limit: entriesAtATime }, tx);
      if (due.length === 0) return false;
      const plans = await this.#plansOf(
        Map.groupBy(due, ({ memberId }) => memberId),
        now,
        tx,
      );
      const mails = plans.flatMap((plan) => plan.mails).map((mail) => wanted(mail, this.ids.next(), now));
      await this.wantMails.execute(mails, tx);
      await this.entries.planned(
        plans.flatMap((plan) => plan.entries),
        now,
        tx,
      );
      return true;
    });
  }

  async #plansOf(byMember: Map<MemberId, ShownEntry[]>, now: Date, tx: Tx): Promise<NewsPlan[]> {
    const memberIds = [...byMember.keys()];
    const members = await this.members.of(memberIds, tx);
    const preferencesOf = await this.preferences.of(memberIds, tx);
    const stopped = await this.stopped.of(members.values(), tx);
    const sentTo = await this.#sentToday(members, now, tx);
    return [...byMember].map(([memberId, entries]) =>
      planNews(
        {
          entries,
          member: members.get(memberId),
          preferences: preferencesOf(memberId),
          stopped: stopped.has(memberId),
          sentToday: sentTo(memberId),
        },
        now,
      ),
    );
  }

  async #sentToday(members: ReadonlyMap<MemberId, KnownMember>, now: Date, tx: Tx) {
    const sent = await this.mails.newsSince([...members.keys()], new Date(now.getTime() - dayMs), tx);
    const today = sent.filter(({ memberId, plannedAt }) => {
      const zone = members.get(memberId)?.zone ?? 'UTC';
      return wallClock(zone, plannedAt).day === wallClock(zone, now).day;
    });
    const byMember = Map.groupBy(today, ({ memberId }) => memberId);
    return (memberId: MemberId): number => byMember.get(memberId)?.length ?? 0;
  }

  /** Those whose next try has come. */
  #wantAgain(): Promise<boolean> {
    return this.mongo.transaction(async (tx) => {
      const ids = await this.mails.due(this.clock.now(), entriesAtATime, tx);
      if (ids.length === 0) return false;
      await this.mails.wantAgain(ids, tx);
      await this.wantMails.again(ids, tx);
      return true;
    });
  }
}
