import { makeDigests, type MemberId } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import type { Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { wanted } from '../../mail/domain/mail.ts';
import { MailRepository } from '../../mail/persistence/mail-repository.ts';
import { MailableEntries } from '../../mail/persistence/mailable-entries.ts';
import { StoppedChannels } from '../../mail/persistence/stopped-channels.ts';
import { WantMails } from '../../mail/want-mails.ts';
import { MemberDirectory } from '../../members/member-directory.ts';
import { PreferencesRepository } from '../../preferences/persistence/preferences-repository.ts';
import { digestId } from '../domain/digest-id.ts';
import { digestKinds, digestReachMs, makeDigest } from '../domain/make-digest.ts';

interface DueDigest {
  readonly memberId: MemberId;
  readonly day: string;
}

/** Makes the digests of some people: all of it in the transaction that marks the job done. */
@Injectable()
export class MakeDigests implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly entries: MailableEntries,
    private readonly members: MemberDirectory,
    private readonly preferences: PreferencesRepository,
    private readonly stopped: StoppedChannels,
    private readonly mails: MailRepository,
    private readonly wantMails: WantMails,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.process(makeDigests, ({ digests }, { tx }) => this.execute(digests, tx), { concurrency: 1 });
  }

  async execute(digests: readonly DueDigest[], tx: Tx): Promise<void> {
    const now = this.clock.now();
    const due = await this.#notMade(digests, tx);
    const memberIds = due.map(({ memberId }) => memberId);
    const members = await this.members.of(memberIds, tx);
    const stopped = await this.stopped.of(members.values(), tx);
    const preferencesOf = await this.preferences.of(memberIds, tx);
    const since = new Date(now.getTime() - digestReachMs);
    const found = await this.entries.changedSince({ memberIds, kinds: digestKinds, since }, tx);
    const entriesOf = Map.groupBy(found, ({ memberId }) => memberId);
    const made = due
      .filter(({ memberId }) => members.has(memberId) && !stopped.has(memberId))
      .flatMap(({ memberId, day }) => {
        const entries = entriesOf.get(memberId) ?? [];
        const digest = makeDigest({ memberId, day, entries }, preferencesOf(memberId), now);
        return digest ? [{ ...digest, id: digestId(memberId, day) }] : [];
      });
    await this.wantMails.execute(
      made.map(({ mail, id }) => wanted(mail, id, now)),
      tx,
    );
    await this.entries.planned(
      made.flatMap((digest) => digest.entries),
      now,
      tx,
    );
  }

  async #notMade(digests: readonly DueDigest[], tx: Tx): Promise<DueDigest[]> {
    const idOf = ({ memberId, day }: DueDigest) => digestId(memberId, day);
    const made = await this.mails.known(digests.map(idOf), tx);
    return digests.filter((digest) => !made.has(idOf(digest)));
  }
}
