import { ConsumerViews, type ConsumerView } from '@marquee/contracts';
import { KafkaMonitor, type PartitionLag } from '@marquee/eventing';
import { Returns, Roles } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { LagMemory, placeOf, type LagRow } from '../watch/lag-memory.ts';

@Controller('api/v1/ops/consumers')
@Roles('operator')
export class ReadConsumersHttp {
  constructor(
    private readonly monitor: KafkaMonitor,
    private readonly memory: LagMemory,
  ) {}

  @Get()
  @Returns(200, ConsumerViews, 'How far each group has read, by topic and partition')
  async readConsumers(): Promise<z.infer<typeof ConsumerViews>> {
    const lag = await this.monitor.lag();
    const rows = await this.memory.take(lag);
    const topics = Map.groupBy(lag, ({ group, topic, kind }) => `${group} ${topic} ${kind}`);
    return { items: [...topics.values()].flatMap((partitions) => viewOf(partitions, rows)) };
  }
}

function viewOf(partitions: readonly PartitionLag[], rows: ReadonlyMap<string, LagRow>): ConsumerView[] {
  const [first] = partitions;
  if (!first) return [];
  const { group, topic, kind } = first;
  const sinces = partitions.flatMap((partition) => rows.get(placeOf(partition))?.since.getTime() ?? []);
  return [
    {
      ...{ group, topic, kind },
      lag: partitions.reduce((sum, { lag }) => sum + lag, 0),
      ...(sinces.length > 0 && { laggingSince: new Date(Math.min(...sinces)).toISOString() }),
      partitions: partitions.map((partition) => {
        const since = rows.get(placeOf(partition))?.since;
        return {
          ...{ partition: partition.partition, end: partition.end, lag: partition.lag },
          ...(partition.committed !== undefined && { committed: partition.committed }),
          ...(since && { laggingSince: since.toISOString() }),
        };
      }),
    },
  ];
}
