import { sendMail } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Clock, Config, Logger, type Delivery } from '@marquee/service';
import { Metrics } from '@marquee/telemetry';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { NotificationSettings } from '../../config.ts';
import { MemberDirectory, type KnownMember } from '../../members/member-directory.ts';
import { StopChannel } from '../channel/stop-channel.ts';
import { Letters } from '../compose/letters.ts';
import type { Mail } from '../domain/mail.ts';
import { after } from '../domain/outcome.ts';
import { MailRepository } from '../persistence/mail-repository.ts';
import { StoppedChannels, type StoppedChannel } from '../persistence/stopped-channels.ts';
import { MailServer } from '../smtp/mail-server.ts';

/** Endings that are written together. A run that is killed before leaves so many mails to be sent once more, at most. */
const endingsAtOnce = 10;

interface Ended {
  readonly mail: Mail;
  readonly ending: Partial<Mail>;
}

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
    const ended: Ended[] = [];
    const write = () => this.#write(ended.splice(0));
    const sendings = await Promise.allSettled(
      mails.map(async (mail) => {
        ended.push(await this.#send(mail, members.get(mail.memberId), stopped.get(mail.memberId)));
        if (ended.length >= endingsAtOnce) await write();
      }),
    );
    await write(); // of all that went out, whatever became of one
    for (const sending of sendings) if (sending.status === 'rejected') throw sending.reason;
  }

  async #send(
    mail: Mail,
    member: KnownMember | undefined,
    stopped: StoppedChannel | undefined,
  ): Promise<Ended> {
    if (!member || stopped) {
      const reason = member ? 'mail-stopped' : 'no-such-member';
      const skipped = {
        state: 'skipped',
        copies: mail.copies - 1,
        reason,
        endedAt: this.clock.now(),
      } as const;
      return { mail, ending: skipped };
    }
    const outcome = await this.server.send(await this.letters.write(mail, member));
    const rules = { firstMs: this.settings.MAIL_RETRY_MS, giveUpMs: this.settings.MAIL_GIVE_UP_MS };
    const ending = after(mail, outcome, this.clock.now(), rules);
    if (outcome.result === 'no-such-recipient') await this.stopChannel.execute(member, 'refused');
    this.#report(mail, outcome);
    return { mail, ending };
  }

  async #write(ended: readonly Ended[]): Promise<void> {
    await this.mails.end(ended);
    for (const { ending } of ended) this.#ended.inc({ outcome: ending.state ?? 'none' });
    const unknown = ended.filter(({ ending }) => ending.state === 'unknown').length;
    if (unknown > 0) this.#reportUnknown(unknown);
  }

  #reportUnknown(count: number): void {
    this.logger.error(
      { count },
      'mails were sent twice without an answer: whether they arrived is not known',
    );
  }

  #report({ id }: Mail, outcome: Delivery): void {
    if (outcome.result === 'sent') return;
    const { result, reason } = outcome;
    this.logger.warn({ mailId: id, result, reason }, 'a mail was not taken');
  }
}
