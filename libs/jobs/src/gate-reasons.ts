/** Why nothing more should be queued. */
export type GateReason =
  | { readonly code: 'redis-away' }
  | { readonly code: 'redis-refuses-writes'; readonly message: string }
  | { readonly code: 'redis-evicts'; readonly policy: string }
  | {
      readonly code: 'queue-over-limit';
      readonly queue: string;
      readonly depth: number;
      readonly limit: number;
    };

/** What was found in Redis. */
export type RedisFindings =
  | { readonly away: true }
  | {
      readonly away: false;
      /** What it says to a tiny write, where it refuses one. */
      readonly refusal?: string;
      readonly evictionPolicy: string;
      readonly depths: ReadonlyMap<string, number>;
    };

/** A queue over its limit closes the gate; at half of it the gate opens again, so that it does not flutter. */
export function gateReasons(
  findings: RedisFindings,
  limitOf: (queue: string) => number,
  before: readonly GateReason[],
): GateReason[] {
  if (findings.away) return [{ code: 'redis-away' }];
  const { refusal, evictionPolicy, depths } = findings;
  const over = new Set(
    before.map((reason) => (reason.code === 'queue-over-limit' ? reason.queue : undefined)),
  );
  const full = [...depths]
    .map(([queue, depth]) => ({ code: 'queue-over-limit' as const, queue, depth, limit: limitOf(queue) }))
    .filter(({ queue, depth, limit }) => depth > (over.has(queue) ? limit / 2 : limit));
  return [
    ...(refusal === undefined ? [] : [{ code: 'redis-refuses-writes' as const, message: refusal }]),
    ...(evictionPolicy === 'noeviction' ? [] : [{ code: 'redis-evicts' as const, policy: evictionPolicy }]),
    ...full,
  ];
}

/** A service with full queues is busy, not broken. */
export const keepsFromReady = (reason: GateReason): boolean => reason.code !== 'queue-over-limit';

/** For an operator. */
export function toSentence(reason: GateReason): string {
  switch (reason.code) {
    case 'redis-away':
      return 'Redis does not answer: jobs wait in the ledger.';
    case 'redis-refuses-writes':
      return `Redis refuses writes (${reason.message}): jobs wait in the ledger.`;
    case 'redis-evicts':
      return `Redis has maxmemory-policy ${reason.policy} and may throw jobs away: set it to noeviction.`;
    case 'queue-over-limit':
      return `The queue ${reason.queue} holds ${reason.depth} jobs, its limit is ${reason.limit}: consumers wait until it is at half.`;
    default:
      return reason satisfies never;
  }
}
