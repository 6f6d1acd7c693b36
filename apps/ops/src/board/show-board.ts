import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { boardCookie, boardPath, Forbidden, queues, Refusal } from '@marquee/contracts';
import { QueueMonitor } from '@marquee/jobs';
import { needed, sendProblem, type ServiceContext } from '@marquee/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BoardAccess, visitSeconds } from './board-access.ts';

/** Everything from here; its own scripts, none in the page. It would have a font of Google's, and goes without. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const now = () => new Date();

/** bull-board, to look at: what it could change is refused by itself, and again by its method before it is asked. */
export async function showBoard(server: FastifyInstance, context: ServiceContext): Promise<void> {
  const { mongo, settings, logger } = context;
  if (!mongo) throw new Error('the board needs a database');
  const access = new BoardAccess(mongo, now);
  server.get(`${boardPath}/enter`, (request, reply) => enter(access, request, reply));
  const monitor = new QueueMonitor({
    redisUrl: needed(settings, 'REDIS_URL'),
    prefix: settings.MARQUEE_PREFIX,
    queues: queues.map(({ name }) => name),
    now,
    logger,
  });
  server.addHook('onClose', () => monitor.close());
  const adapter = new FastifyAdapter();
  adapter.setBasePath(boardPath);
  createBullBoard({
    queues: monitor
      .bullQueues()
      .map((queue) => new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Marquee queues', hideRedisDetails: true } },
  });
  await server.register(
    async (board) => {
      // bull-board's own error handler would take a refusal for a fault
      board.addHook('onRequest', (request, reply, done) => {
        admit(access, request, reply).then(
          () => done(),
          (error: unknown) => sendProblem(error, request, reply, logger),
        );
      });
      await board.register(adapter.registerPlugin());
    },
    { prefix: boardPath },
  );
}

const Entering = z.object({ ticket: z.string().max(100) });

async function enter(access: BoardAccess, request: FastifyRequest, reply: FastifyReply) {
  const { data } = Entering.safeParse(request.query);
  const visit = data && (await access.enter(data.ticket));
  if (visit === undefined)
    throw new Forbidden(`The link has been used, or is over: POST ${boardPath}/tickets gives another.`);
  const secure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
  return reply
    .header(
      'set-cookie',
      `${boardCookie}=${visit}; Path=${boardPath}; Max-Age=${visitSeconds}; HttpOnly; SameSite=Strict${secure}`,
    )
    .header('cache-control', 'no-store')
    .redirect(`${boardPath}/`, 303);
}

/** The cookie opens nothing but the board, and there nothing but looking. */
async function admit(access: BoardAccess, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply
    .header('content-security-policy', contentSecurityPolicy)
    .header('cache-control', 'private, no-store');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new Forbidden('The board is to be looked at: act by the ops API.');
  const visit = cookieIn(request.headers.cookie);
  if (visit !== undefined && (await access.mayLook(visit))) return;
  throw new Refusal(
    'unauthenticated',
    401,
    `The board is opened by the link that POST ${boardPath}/tickets gives.`,
  );
}

const cookieIn = (header = ''): string | undefined =>
  header
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === boardCookie)?.[1];
