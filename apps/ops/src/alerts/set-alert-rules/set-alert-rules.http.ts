import { AlertRules, Refusal, SetAlertRules } from '@marquee/contracts';
import { Actor, Clock, Config, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import type { OpsSettings } from '../../config.ts';
import { refusalOf } from '../deliver-alert/webhook-address.ts';
import { RulesRepository } from '../persistence/rules-repository.ts';

@Controller('api/v1/ops/alerts/rules')
@Roles('operator')
export class SetAlertRulesHttp {
  constructor(
    private readonly rules: RulesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(Config) private readonly settings: OpsSettings,
  ) {}

  @Get()
  @Returns(200, AlertRules, 'When alerts are raised, and who is told')
  readAlertRules(): Promise<AlertRules> {
    return this.rules.get();
  }

  /** @throws StaleRevision, Refusal webhook-refused, webhook-unsigned */
  @Put()
  @Returns(200, AlertRules)
  async setAlertRules(
    @Actor() { memberId: by }: Actor,
    @IfMatch() revision: number,
    @Body({ schema: SetAlertRules }) rules: SetAlertRules,
  ): Promise<AlertRules> {
    this.#assertWebhooks(rules.webhooks);
    const { thresholds, webhooks, emails } = rules;
    const on = { revision, thresholds, webhooks: webhooks.map(hostOf), emails: emails.length };
    return this.audit.act(
      { memberId: by, what: 'alert-rules.set', on },
      async () => {
        await this.rules.set(rules, { revision, at: this.clock.now(), by });
        return this.rules.get();
      },
      (stored) => ({ revision: stored.revision }),
    );
  }

  #assertWebhooks(webhooks: readonly string[]): void {
    const { OPS_WEBHOOK_HOSTS, OPS_WEBHOOK_SECRET } = this.settings;
    for (const [at, url] of webhooks.entries()) {
      const why = refusalOf(url, OPS_WEBHOOK_HOSTS);
      if (why === undefined) continue;
      const message = `Alerts are not sent there: ${why}.`;
      const errors = [{ path: `/webhooks/${at}`, code: 'webhook-refused', message }];
      throw new Refusal('webhook-refused', 422, message, { errors });
    }
    if (webhooks.length > 0 && OPS_WEBHOOK_SECRET === undefined)
      throw new Refusal('webhook-unsigned', 422, 'Webhooks are signed: set OPS_WEBHOOK_SECRET first.');
  }
}

/** A webhook's path often is its password. */
const hostOf = (url: string) => new URL(url).host;
