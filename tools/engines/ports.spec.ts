import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  freeEnginePorts,
  freePortRange,
  freePorts,
  portsFrom,
  portVariablesOf,
  requireFree,
} from './ports.ts';

describe('ports of the engines', () => {
  it('are beside the usual ones unless the environment says otherwise', () =>
    expect(portsFrom({ MARQUEE_REDIS_PORT: '7000' })).toEqual({
      kafka: 19092,
      kafkaController: 19093,
      mongodb: 27117,
      redis: 7000,
    }));

  it('name the variable that holds no port number', () =>
    expect(() => portsFrom({ MARQUEE_KAFKA_PORT: 'ninety' })).toThrow('MARQUEE_KAFKA_PORT is "ninety"'));

  it('go to the compose file under the names it reads', () =>
    expect(portsFrom(portVariablesOf(portsFrom({ MARQUEE_KAFKA_PORT: '9' })))).toEqual(
      portsFrom({ MARQUEE_KAFKA_PORT: '9' }),
    ));

  it('that are free are different ones, which no outgoing connection takes meanwhile', async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    const { from, below } = freePortRange;
    expect(ports.filter((port) => port < from || port >= below)).toEqual([]);
  });

  it('that are taken are named with the variable that changes them', async () => {
    const ports = await freeEnginePorts();
    const squatter = createServer().listen(ports.redis, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    try {
      await expect(requireFree('redis', 'redis', ports)).rejects.toThrow(
        `port ${ports.redis} is taken by another program; MARQUEE_REDIS_PORT chooses another`,
      );
    } finally {
      await new Promise((resolve) => squatter.close(resolve));
    }
  });
});
