import { deliverAlert, type AlertRules, type Measurement } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { judge, type Judgement } from './domain/judge.ts';
import { channelsOf } from './deliver-alert/channels.ts';
import { AlertRepository, standingId, type StandingRow } from './persistence/alert-repository.ts';
import { RulesRepository } from './persistence/rules-repository.ts';

/** Raises and clears alerts. To be called by one instance at a time. */
@Injectable()
export class JudgeMeasurements {
  constructor(
    private readonly mongo: Mongo,
    private readonly jobs: Jobs,
    private readonly alerts: AlertRepository,
    private readonly rules: RulesRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What was not measured this time stays as it stands: not to know is no reason to clear an alert. */
  async execute(measurements: readonly Measurement[]): Promise<void> {
    const [rules, standings] = await Promise.all([this.rules.get(), this.alerts.standings()]);
    const now = this.clock.now();
    const lasting: { id: string; value: number }[] = [];
    for (const measurement of measurements) {
      const before = standings.get(standingId(measurement));
      const threshold = rules.thresholds[measurement.kind];
      const judgement = judge(before?.standing ?? { state: 'quiet' }, measurement.value, threshold, now);
      if (judgement.change === undefined && before?.alertId !== undefined)
        lasting.push({ id: before.alertId, value: measurement.value });
      if (isDeepStrictEqual(before?.standing ?? { state: 'quiet' }, judgement.standing)) continue;
      await this.mongo.transaction((tx) =>
        this.#conclude({ measurement, judgement, before, rules, now }, tx),
      );
    }
    await this.alerts.measured(lasting);
  }

  /** The change, and that it must be told, in one transaction. */
  async #conclude({ measurement, judgement, before, rules, now }: Conclusion, tx: Tx): Promise<void> {
    const { kind, subject, value } = measurement;
    const alertId = judgement.change === 'raised' ? this.ids.next() : before?.alertId;
    const row = { _id: standingId(measurement), standing: judgement.standing };
    const isRaised = judgement.standing.state === 'raised';
    await this.alerts.keepStanding({ ...row, ...(isRaised && alertId && { alertId }) }, tx);
    if (judgement.change === undefined || alertId === undefined) return;
    if (judgement.change === 'raised') {
      const threshold = rules.thresholds[kind].raise;
      await this.alerts.raise(
        { _id: alertId, kind, subject, state: 'raised', value, peak: value, threshold, raisedAt: now },
        tx,
      );
    } else {
      await this.alerts.clear(alertId, { value, at: now }, tx);
    }
    const { change } = judgement;
    const told = [...channelsOf(rules).keys()].map((channel) => ({ alertId, change, channel }));
    await this.jobs.want(tx, deliverAlert, told);
  }
}

interface Conclusion {
  readonly measurement: Measurement;
  readonly judgement: Judgement;
  readonly before: StandingRow | undefined;
  readonly rules: AlertRules;
  readonly now: Date;
}
