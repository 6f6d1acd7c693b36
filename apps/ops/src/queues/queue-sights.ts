import { queues } from '@marquee/contracts';
import { QueueMonitor } from '@marquee/jobs';
import { Clock, Config, Logger, needed } from '@marquee/service';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

export const queueNames: readonly string[] = queues.map(({ name }) => name);

/** `<service>.<what>` */
export const serviceOf = (queue: string): string => queue.slice(0, queue.indexOf('.'));

/** What Redis holds of every queue that contracts name. */
@Injectable()
export class QueueSights implements OnApplicationShutdown {
  readonly monitor: QueueMonitor;

  constructor(config: Config, logger: Logger, clock: Clock) {
    this.monitor = new QueueMonitor({
      redisUrl: needed(config, 'REDIS_URL'),
      prefix: config.MARQUEE_PREFIX,
      queues: queueNames,
      now: () => clock.now(),
      logger,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.monitor.close();
  }
}
