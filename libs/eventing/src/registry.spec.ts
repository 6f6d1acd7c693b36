import { companyChanged, companyRegistered, memberJoined } from '@marquee/contracts';
import { expect, it } from 'vitest';
import { registryOf, type EventHandler } from './registry.ts';

const handler: EventHandler = { as: 'view', batch: 1, handle: () => Promise.resolve() };
const subscribed = [companyRegistered, companyChanged];
const of = (...names: string[]) => names.map((name) => ({ name, handler }));

it('each event that a group subscribes to has its one handler', () => {
  const registry = registryOf('catalogue', subscribed, of(companyRegistered.name, companyChanged.name));
  expect([...registry.keys()]).toEqual([companyRegistered.name, companyChanged.name]);
});

it('a group cannot consume where a handler is missing, doubled, or of what it does not subscribe to: all are named', () => {
  const found = of(companyChanged.name, companyChanged.name, memberJoined.name);
  expect(() => registryOf('catalogue', subscribed, found)).toThrow(
    'catalogue cannot consume: accounts.company-registered has no handler; ' +
      'accounts.company-changed has 2 handlers; ' +
      'accounts.member-joined is handled but not subscribed to in contracts',
  );
});
