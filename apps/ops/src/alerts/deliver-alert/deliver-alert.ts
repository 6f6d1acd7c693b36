import { deliverAlert, type Alert, type AlertMessage } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Clock, Config, signed } from '@marquee/service';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { z } from 'zod';
import type { OpsSettings } from '../../config.ts';
import { AlertRepository, toAlert } from '../persistence/alert-repository.ts';
import { RulesRepository } from '../persistence/rules-repository.ts';
import { AlertMail } from './alert-mail.ts';
import { channelsOf, type Channel } from './channels.ts';
import { NotDelivered, sendWebhook } from './send-webhook.ts';

type Payload = z.output<typeof deliverAlert.payload>;

/** Tells one channel of one change: at least once, by a job that is tried again until it is taken. */
@Injectable()
export class DeliverAlert implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly alerts: AlertRepository,
    private readonly rules: RulesRepository,
    private readonly mail: AlertMail,
    private readonly clock: Clock,
    @Inject(Config) private readonly settings: OpsSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.processAtLeastOnce(deliverAlert, (payload) => this.execute(payload), {
      concurrency: 4,
    });
  }

  async execute({ alertId, change, channel: key }: Payload): Promise<void> {
    const [row, rules] = await Promise.all([this.alerts.get(alertId), this.rules.get()]);
    const channel = channelsOf(rules).get(key);
    // a channel that was taken out of the rules meanwhile is told nothing any more
    if (row && channel) await this.#tell(channel, asOf(toAlert(row), change), `${alertId}-${change}`);
  }

  async #tell(channel: Channel, alert: Alert, id: string): Promise<void> {
    if (channel.kind === 'email') return this.mail.send(alert, { to: channel.address, id });
    const { OPS_WEBHOOK_SECRET: secret, OPS_WEBHOOK_HOSTS: named } = this.settings;
    if (secret === undefined) throw new NotDelivered('webhook-unsigned', 'OPS_WEBHOOK_SECRET is not set.');
    const at = this.clock.now();
    const message: AlertMessage = { type: `alert.${alert.state}`, timestamp: at.toISOString(), data: alert };
    const body = JSON.stringify(message);
    await sendWebhook({ url: channel.url, headers: signed(secret, { id, at, body }), body }, named);
  }
}

/** A message that it was raised says so, though it may be cleared by the time it is sent. */
function asOf(alert: Alert, change: Payload['change']): Alert {
  const { clearedAt: _, ...raised } = alert;
  return change === 'raised' ? { ...raised, state: 'raised' } : alert;
}
