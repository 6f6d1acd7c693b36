import { connect as connectPlain } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import type { ISocketFactory } from 'kafkajs';

const lookMs = 1_000;
/** As kafkajs has it. */
const keepAliveMs = 60_000;

/**
 * Sockets that end when something was asked and nothing has come for `silentMs`. kafkajs gives up a request that is not
 * answered, but keeps its connection: a half-open one would be asked for ever.
 */
export const socketsThatEndInSilence =
  (silentMs: number): ISocketFactory =>
  ({ host, port, ssl, onConnect }) => {
    const socket = ssl
      ? connectSecure({ host, port, ...ssl }, onConnect)
      : connectPlain({ host, port }, onConnect);
    socket.setKeepAlive(true, keepAliveMs);
    let written = 0;
    let silentSince: number | undefined;
    const look = setInterval(() => {
      if (socket.bytesWritten === written) return;
      silentSince ??= performance.now();
      if (performance.now() - silentSince > silentMs)
        socket.destroy(new Error(`${host}:${port} has been silent for ${silentMs} ms`));
    }, lookMs);
    look.unref();
    socket.on('data', () => {
      written = socket.bytesWritten;
      silentSince = undefined;
    });
    socket.once('close', () => clearInterval(look));
    return socket;
  };
