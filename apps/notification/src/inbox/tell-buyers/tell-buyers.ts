import { NotificationId, type MemberId } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Clock, Config, Ids } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import { tellMatches, type SuggestionNews } from '../domain/tell-matches.ts';
import { CountedSuggestions } from '../persistence/counted-suggestions.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';
import { ToldEntries } from '../persistence/told-entries.ts';

/** Suggestions that one entry counts at most; then another begins. */
const holds = 2_000;

/** Tells each buyer what was suggested to him and what fits no longer: one entry a person and batch. */
@Injectable()
export class TellBuyers {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly told: ToldEntries,
    private readonly counted: CountedSuggestions,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {}

  /** News in the order in which they happened, of any number of members; each has its effect once, by version. */
  async execute(news: readonly SuggestionNews[], tx: Tx): Promise<void> {
    const now = this.clock.now();
    const rules = { growsMs: this.settings.NOTIFICATION_GROWS_MS, holds };
    const byMember = Map.groupBy(news, ({ suggestion }) => suggestion.memberId);
    const counted = await this.counted.known(
      [...new Set(news.map(({ suggestion }) => suggestion.suggestionId))],
      tx,
    );
    const entries = await this.told.matches(
      {
        memberIds: [...byMember.keys()],
        begunAfter: new Date(now.getTime() - rules.growsMs),
        ids: [...new Set(counted.flatMap(({ entryId }) => entryId ?? []))],
      },
      tx,
    );
    const ofMember = <Item extends { readonly memberId: MemberId }>(items: readonly Item[]) =>
      Map.groupBy(items, ({ memberId }) => memberId);
    const [entriesOf, countedOf] = [ofMember(entries), ofMember(counted)];
    const newId = () => NotificationId.parse(this.ids.next());
    const outcomes = [...byMember].map(([memberId, own]) =>
      tellMatches(
        { memberId, entries: entriesOf.get(memberId) ?? [], counted: countedOf.get(memberId) ?? [] },
        own,
        { now, newId, rules },
      ),
    );
    await this.inbox.save(
      outcomes.flatMap(({ changes }) => changes),
      tx,
    );
    await this.counted.save(
      outcomes.flatMap((outcome) => outcome.counted),
      new Set(counted.map(({ suggestionId }) => suggestionId)),
      tx,
    );
  }
}
