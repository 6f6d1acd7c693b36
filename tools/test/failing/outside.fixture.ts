import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';

it('leaves something behind', async () => {
  void Promise.reject(new Error('nobody waits for it'));
  await setImmediate();
  expect(1).toBe(1);
});
