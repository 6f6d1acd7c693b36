import type { EventDefinition } from '@marquee/contracts';
import type { HandlerMark } from './handlers.ts';

/** A handler as the transport calls it: with a delivery, until it is settled. */
export interface EventHandler extends HandlerMark {
  handle(delivery: unknown): Promise<void>;
}

export type Registry = ReadonlyMap<string, EventHandler>;

/**
 * Exactly one handler for each event that the group subscribes to.
 * @throws Error naming every event with none or two, and every handler of what is not subscribed to
 */
export function registryOf(
  group: string,
  subscribed: readonly EventDefinition[],
  found: readonly { readonly name: string; readonly handler: EventHandler }[],
): Registry {
  const names = new Set(subscribed.map(({ name }) => name));
  const faults = [
    ...[...names].flatMap((name) => {
      const count = found.filter((entry) => entry.name === name).length;
      return count === 1 ? [] : [`${name} has ${count === 0 ? 'no handler' : `${count} handlers`}`];
    }),
    ...found
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => `${name} is handled but not subscribed to in contracts`),
  ];
  if (faults.length > 0) throw new Error(`${group} cannot consume: ${faults.join('; ')}`);
  return new Map(found.map(({ name, handler }) => [name, handler]));
}
