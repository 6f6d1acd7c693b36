/** The faults that must be survived, by number, as their tests name them. */
export const faultNames = {
  R01: 'the worker is killed again and again while listings are scored',
  R02: 'one job is killed five times in a row',
  R03: 'a process is killed between commit and publish',
  R04: 'the relay is killed after publish, before marking',
  R05: 'two relays on one outbox',
  R06: 'a poison event',
  R07: 'the dead-letter topic refuses',
  R08: 'a dead letter replayed twice',
  R09: 'a topic replayed from the start',
  R10: 'events duplicated and shuffled across aggregates',
  R11: 'rebalances under load',
  R12: 'a handler slower than the session timeout',
  R13: 'the broker is away',
  R14: 'Redis restarted, Redis emptied',
  R15: 'Redis with an evicting policy',
  R16: 'Redis is full',
  R17: 'the primary of MongoDB steps down mid-load',
  R18: 'SIGTERM under load',
  R19: 'latency and half-open sockets on each engine link',
  R20: '100 parallel POSTs with one Idempotency-Key',
  R21: 'SMTP dies after DATA',
  R22: 'digests across both changes of the clock',
  R23: 'a backlog of events',
  R24: 'a live stream reconnects with Last-Event-ID',
  R25: 'an old consumer reads a newer event version',
} as const;

/** What a test of it does not show. */
export const faultLimits: Partial<Record<keyof typeof faultNames, string>> = {
  R17: 'the set has one member, which elects itself again when its time is over: services outlive the loss of a primary and its return, with writes refused and connections cut between. That another member takes over, with what was not yet replicated rolled back, is not shown; all writes of the market wait for a majority, so that none that was answered is rolled back.',
};

export type FaultNumber = keyof typeof faultNames;
export const faultNumbers = Object.keys(faultNames) as FaultNumber[];

/** Of a test's full name; the first that it bears. */
export const faultOf = (testName: string): FaultNumber | undefined =>
  faultNumbers.find((number) => new RegExp(`\\b${number}\\b`).test(testName));
