import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { composeFile, engineIn, projectNameOf } from './docker.ts';
import { engineNames } from './engine.ts';
import { portsFrom, portVariablesOf } from './ports.ts';
import { coordinatorPartitions } from './probe.ts';

const ports = portsFrom({ MARQUEE_KAFKA_PORT: '1', MARQUEE_MONGODB_PORT: '2', MARQUEE_REDIS_PORT: '3' });
const text = readFileSync(composeFile, 'utf8');

describe('engines in Docker', () => {
  it('are reached at the ports that were asked for', () =>
    expect(engineNames.map((name) => engineIn(name, { name: 'any', ports }).url)).toEqual([
      '127.0.0.1:1',
      'mongodb://127.0.0.1:2/?replicaSet=rs0',
      'redis://127.0.0.1:3',
    ]));

  it('of two clones have containers and volumes apart, and of one clone always the same', () => {
    expect(projectNameOf('/one/.engines')).not.toBe(projectNameOf('/two/.engines'));
    expect(projectNameOf('/one/.engines')).toBe(projectNameOf('/one/.engines'));
  });

  it('go by names that compose accepts', () =>
    expect(projectNameOf('/A Folder/ünïcode')).toMatch(/^[a-z0-9][a-z0-9_-]*$/));
});

describe('the compose file', () => {
  it.each(engineNames)('has the service %s', (name) => expect(text).toContain(`\n  ${name}:\n`));

  it('reads no port variable but those that the tool sets', () => {
    const read = [...text.matchAll(/\$\{(MARQUEE_\w+)/g)].map(([, name]) => name);
    expect(Object.keys(portVariablesOf(ports))).toEqual(like.arrayContaining(read));
  });

  it('publishes ports on loopback alone', () => {
    const published = [...text.matchAll(/ports: \['([^']+)'\]/g)].map(([, binding]) => binding);
    expect(published).toHaveLength(engineNames.length);
    for (const binding of published) expect(binding).toMatch(/^127\.0\.0\.1:/);
  });

  it('gives Kafka as many group coordinators as are asked whether they have loaded', () =>
    expect(text).toContain(`KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: ${coordinatorPartitions}\n`));

  it('ends the transactions of killed services as soon as the native mongod does', () => {
    const native = readFileSync(new URL('native/mongodb.ts', import.meta.url), 'utf8');
    const limit = /transactionLifetimeLimitSeconds=\d+/;
    expect(limit.exec(text)?.[0]).toBe(limit.exec(native)?.[0]);
  });
});
