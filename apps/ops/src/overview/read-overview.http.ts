import { Overview } from '@marquee/contracts';
import { Clock, Returns, Roles } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { AlertRepository } from '../alerts/persistence/alert-repository.ts';
import { RulesRepository } from '../alerts/persistence/rules-repository.ts';
import { chainOf } from '../chain/chain.ts';
import { ChainMinutes } from '../chain/chain-minutes.ts';
import { Measure } from '../watch/measure.ts';
import { needsYou, sentenceOn, sentenceOnUnseen } from './needs-you.ts';

@Controller('api/v1/ops/overview')
@Roles('operator')
export class ReadOverviewHttp {
  constructor(
    private readonly measure: Measure,
    private readonly alerts: AlertRepository,
    private readonly rules: RulesRepository,
    private readonly chain: ChainMinutes,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, Overview, 'What is wrong now, the most urgent first, and what to do about it')
  async readOverview(): Promise<Overview> {
    const [sighting, raised, rules, minutes] = await Promise.all([
      this.measure.take(),
      this.alerts.raised(),
      this.rules.get(),
      this.chain.lastHour(),
    ]);
    const { measurements, unseen } = sighting;
    const needs = needsYou(measurements, rules.thresholds, raised);
    const now = this.clock.now();
    return {
      at: now.toISOString(),
      sentence: sentenceOn(needs.length, unseen.length),
      needsYou: needs,
      chain: chainOf(sighting, minutes, now),
      measurements: [...measurements],
      unknown: unseen.map(sentenceOnUnseen),
      unseen: [...unseen],
    };
  }
}
