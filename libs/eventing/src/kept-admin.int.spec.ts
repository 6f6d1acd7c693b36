import { connect, type Socket } from 'node:net';
import { Kafka, logLevel, type ISocketFactory } from 'kafkajs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokers } from './company-events.fixture.ts';
import { KeptAdmin } from './kept-admin.ts';

describe('one connection for many questions', () => {
  let sockets: Socket[];
  let admin: KeptAdmin;
  beforeEach(() => {
    sockets = [];
    const socketFactory: ISocketFactory = ({ host, port, onConnect }) => {
      const socket = connect({ host, port }, onConnect);
      sockets.push(socket);
      return socket;
    };
    admin = new KeptAdmin(
      new Kafka({ clientId: 'spec', brokers: brokers(), socketFactory, logLevel: logLevel.NOTHING }),
    );
  });
  afterEach(() => admin.close());

  const ask = () => admin.use((asked) => asked.describeCluster());

  it('is opened once, also for two who ask at the same time', async () => {
    await Promise.all([ask(), ask()]);
    const opened = sockets.length;
    await ask();
    expect(sockets).toHaveLength(opened);
  });

  it('is opened anew for whoever asks after it broke', async () => {
    const before = await ask();
    for (const socket of sockets) socket.destroy(new Error('cut'));
    expect(await ask()).toEqual(before);
  });

  it('tells of a question that a fresh one cannot answer either, and answers the next', async () => {
    await ask();
    const refusal = new Error('not to be answered');
    await expect(admin.use(() => Promise.reject(refusal))).rejects.toBe(refusal);
    expect((await ask()).brokers).not.toEqual([]);
  });

  it('is closed with whoever kept it', async () => {
    await ask();
    await admin.close();
    expect(sockets.filter(({ destroyed, writableEnded }) => !destroyed && !writableEnded)).toEqual([]);
  });
});
