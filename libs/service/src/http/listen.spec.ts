import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { listenAt } from './listen.ts';
import { operationsServer } from './operations.ts';
import { Metrics } from '@marquee/telemetry';
import { Health } from '../platform/health.ts';

const operations = {
  health: new Health(),
  metrics: new Metrics('any'),
  openApi: () => ({ openapi: '3.1.0', info: { title: 'any', version: '1' }, paths: {} }),
};

it('a port that another program has is told of in one sentence', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = squatter.address() as AddressInfo;
  const listening = listenAt({ port, variable: 'OPERATIONS_PORT' }, (at) =>
    operationsServer(operations, '127.0.0.1', at),
  );
  await expect(listening).rejects.toThrow(
    new ConfigError(`Port ${port} is taken by another program; OPERATIONS_PORT chooses another.`),
  );
  squatter.close();
  await once(squatter, 'close');
});

it('any other failure is told as it is', () =>
  expect(
    listenAt({ port: 1, variable: 'PORT' }, () => Promise.reject(new Error('the sky falls'))),
  ).rejects.toThrow(/^the sky falls$/));
