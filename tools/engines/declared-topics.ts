import { createTopics } from '@marquee/eventing/create-topics';
import type { Say } from './engine.ts';

/** The contracts' topics on this broker; what changed is said. */
export async function createDeclaredTopics(brokers: string, say: Say, prefix = ''): Promise<void> {
  // Only now: the other commands of this tool must not wait for the contracts to load.
  const { topics } = await import('@marquee/contracts');
  const { created, widened, reconfigured } = await createTopics(brokers, topics, prefix);
  if (created.length > 0) say(`Kafka: ${created.length} topics created`);
  for (const name of widened) say(`Kafka: ${name} has more partitions now`);
  for (const name of reconfigured) say(`Kafka: ${name} is configured as declared`);
}
