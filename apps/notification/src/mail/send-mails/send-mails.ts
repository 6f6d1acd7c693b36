import { sendMail } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Clock, Config, Logger } from '@marquee/service';
import { Metrics } from '@marquee/telemetry';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import { MemberDirectory, type KnownMember } from '../../members/member-directory.ts';
import { StopChannel } from '../channel/stop-channel.ts';
import { Letters } from '../compose/letters.ts';
import type { Mail } from '../domain/mail.ts';
import { after, type Outcome } from '../domain/outcome.ts';
import { MailRepository } from '../persistence/mail-repository.ts';
import { StoppedChannels, type StoppedChannel } from '../persistence/stopped-channels.ts';
import { MailServer } from '../smtp/mail-server.ts';

/**
 * Gives mails to the mail server. A copy is counted before it goes out, so that a run that is killed leaves at most one
 * more to be sent; whatever certainly did not arrive is tried again for as long as it is news.
 */
@Injectable()
export class SendMails implements OnApplicationBootstrap {
  readonly #ended;

  constructor(
    private readonly jobs: Jobs,
    private readonly mails: MailRepository,
    private readonly members: MemberDirectory,
    private readonly stopped: StoppedChannels,
    private readonly stopChannel: StopChannel,
    private readonly letters: Letters,
    private readonly server: MailServer,
    private readonly clock: Clock,
    private readonly logger: Logger,
    metrics: Metrics,
    @Inject(Config) private readonly settings: NotificationSettings,
  ) {
    this.#ended = metrics.counter('mails_total', 'Mails by what became of a try', ['outcome']);
  }

  onApplicationBootstrap(): void {
    this.jobs.processAtLeastOnce(
      sendMail,
      ({ mailIds }, { rowId, attempt }) => this.execute(mailIds, `${rowId}/${attempt}`),
      { concurrency: 2 },
    );
  }

  async execute(mailIds: readonly string[], claim: string): Promise<void> {
    const { mails, lost } = await this.mails.claim(mailIds, claim, this.clock.now());
    if (lost > 0) this.#reportUnknown(lost);
    const members = await this.members.of(mails.map(({ memberId }) => memberId));
    const stopped = await this.stopped.of(members.values());
    await Promise.all(
      mails.map((mail) => this.#send(mail, members.get(mail.memberId), stopped.get(mail.memberId))),
    );
  }

  async #send(
    mail: Mail,
    member: KnownMember | undefined,
    stopped: StoppedChannel | undefined,
  ): Promise<void> {
    if (!member || stopped) {
      const reason = member ? 'mail-stopped' : 'no-such-member';
      await this.#end(mail, { state: 'skipped', copies: mail.copies - 1, reason, endedAt: this.clock.now() });
      return;
    }
    const outcome = await this.server.send(await this.letters.write(mail, member));
    const rules = { firstMs: this.settings.MAIL_RETRY_MS, giveUpMs: this.settings.MAIL_GIVE_UP_MS };
    const ending = after(mail, outcome, this.clock.now(), rules);
    if (outcome.result === 'no-such-recipient') await this.stopChannel.execute(member, 'refused');
    this.#report(mail, outcome);
    await this.#end(mail, ending);
  }

  async #end(mail: Mail, ending: Partial<Mail>): Promise<void> {
    await this.mails.end(mail, ending);
    this.#ended.inc({ outcome: ending.state ?? 'none' });
    if (ending.state === 'unknown') this.#reportUnknown(1);
  }

  #reportUnknown(count: number): void {
    this.logger.error(
      { count },
      'mails were sent twice without an answer: whether they arrived is not known',
    );
  }

  #report({ id }: Mail, outcome: Outcome): void {
    if (outcome.result === 'sent') return;
    const { result, reason } = outcome;
    this.logger.warn({ mailId: id, result, reason }, 'a mail was not taken');
  }
}
