import { DeadLetterSelection, ReplayPreview } from '@marquee/contracts';
import { KafkaMonitor } from '@marquee/eventing';
import { Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { LetterIndex } from '../letter-index.ts';
import { LetterRepository } from '../letter-repository.ts';
import { lettersAtOnce, replayable } from '../selection.ts';
import { previewOf } from './preview.ts';

@Controller('api/v1/ops/dead-letters')
@Roles('operator')
export class PreviewReplayHttp {
  constructor(
    private readonly index: LetterIndex,
    private readonly letters: LetterRepository,
    private readonly monitor: KafkaMonitor,
  ) {}

  /** Changes nothing; a POST since a selection may name 500 ids. */
  @Post('preview')
  @Returns(200, ReplayPreview, 'What a replay of the same selection would do, now')
  async previewReplay(
    @Body({ schema: DeadLetterSelection }) selection: DeadLetterSelection,
  ): Promise<ReplayPreview> {
    await this.index.catchUp();
    const asked = replayable(selection);
    const [count, rows, lag] = await Promise.all([
      this.letters.count(asked),
      this.letters.select(asked, lettersAtOnce),
      this.monitor.lag(),
    ]);
    const retries = lag.filter(({ kind }) => kind === 'retry');
    return previewOf(rows, count, ({ group, topic }) =>
      retries
        .filter((part) => part.group === group && part.topic === topic)
        .reduce((sum, part) => sum + part.lag, 0),
    );
  }
}
