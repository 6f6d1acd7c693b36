import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort } from '../engines/ports.ts';
import { marketPort, requireFreePort } from './market-port.ts';

describe('the port of the market', () => {
  it('is the one in PORT', async () => {
    const port = await freePort();
    expect(await marketPort({ PORT: String(port) })).toBe(port);
  });

  it('is refused in a sentence where PORT holds no port number', () =>
    expect(marketPort({ PORT: 'abc' })).rejects.toThrow(
      /^PORT is "abc"; it must be a port number from 1 to 65535\.$/,
    ));

  it('is refused with the way out where another program has it', async () => {
    const port = await freePort();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      await expect(requireFreePort(port)).rejects.toThrow(
        `Port ${port} is taken by another program; PORT chooses another: PORT=4100 npm start.`,
      );
    } finally {
      squatter.close();
      await once(squatter, 'close');
    }
  });

  it('is free again once it was looked at', async () => {
    const port = await freePort();
    await requireFreePort(port);
    await expect(requireFreePort(port)).resolves.toBeUndefined();
  });
});
