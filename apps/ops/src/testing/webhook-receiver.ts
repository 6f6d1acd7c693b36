import { createServer, type IncomingHttpHeaders } from 'node:http';
import { AlertMessage } from '@marquee/contracts';
import { z } from 'zod';

const Listening = z.object({ port: z.int() });

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly message: AlertMessage;
}

/** A webhook of somebody's: takes what comes, or refuses it for a while, or sends it elsewhere. */
export async function receiveWebhooks() {
  const received: Received[] = [];
  const manner: { status: number; location?: string } = { status: 204 };
  const paths: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      paths.push(request.url ?? '');
      if (manner.status < 300)
        received.push({ headers: request.headers, body, message: AlertMessage.parse(JSON.parse(body)) });
      response
        .writeHead(manner.status, manner.location === undefined ? {} : { location: manner.location })
        .end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = Listening.parse(server.address());
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hook`,
    received,
    manner,
    paths,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
