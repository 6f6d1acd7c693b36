import { randomUUID } from 'node:crypto';
import { Refusal, type ActOnBehalf } from '@marquee/contracts';
import { actorOf } from '@marquee/service';
import { traceparent, type Logger } from '@marquee/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const timeoutMs = 5_000;
const reading = new Set(['GET', 'HEAD']);

/**
 * What is done in another's name stands in the audit trail before it is done: where that cannot be written, it is not
 * done. What became of it is told afterwards; an act without an end is one whose gateway died.
 */
export function recordActs(server: FastifyInstance, opsUrl: string, logger: Logger): void {
  const begun = new WeakMap<FastifyRequest, Pick<ActOnBehalf, 'actId' | 'route'>>();
  const tell = async ({ headers }: FastifyRequest, act: ActOnBehalf): Promise<void> => {
    const response = await fetch(`${opsUrl}/internal/v1/acts-on-behalf`, {
      method: 'POST',
      headers: {
        // It says who acts, and in whose name.
        authorization: headers.authorization ?? '',
        'content-type': 'application/json',
        traceparent: traceparent(),
      },
      body: JSON.stringify(act),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`ops answered ${response.status}`);
  };

  server.addHook('preHandler', async (request) => {
    if (!actorOf(request)?.actedBy || reading.has(request.method)) return;
    const act = { actId: randomUUID(), route: `${request.method} ${pathOf(request)}` };
    await tell(request, { ...act, outcome: 'begun' }).catch((cause: unknown) => {
      throw notRecorded(cause);
    });
    begun.set(request, act);
  });
  server.addHook('onResponse', async (request, { statusCode: status }) => {
    const act = begun.get(request);
    if (!act) return;
    await tell(request, { ...act, outcome: status < 400 ? 'done' : 'failed', status }).catch(
      (error: unknown) => {
        logger.warn({ err: error, actId: act.actId }, 'how an act in another’s name ended was not recorded');
      },
    );
  });
}

const pathOf = ({ url }: FastifyRequest): string => (url.split('?')[0] ?? url).slice(0, 2_000);

function notRecorded(cause: unknown): Refusal {
  const refusal = new Refusal(
    'upstream-unavailable',
    503,
    'What is done in another’s name is recorded, and that does not work at the moment: try again shortly.',
    { service: 'ops' },
  );
  refusal.cause = cause;
  return refusal;
}
