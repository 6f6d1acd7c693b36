import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './resting-request-queues.ts';

interface Queue {
  throttledUntil: number;
  checkPendingRequests(): void;
  push(request: { entry: object; expectResponse: boolean; sendRequest: () => void }): void;
}
const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (
  options: object,
) => Queue;

const newQueue = () =>
  new RequestQueue({
    ...{ maxInFlightRequests: 1, requestTimeout: 30_000, enforceRequestTimeout: false },
    logger: { debug: () => undefined },
  });

describe('a queue of requests to a broker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('rests while nothing waits', () => {
    newQueue().checkPendingRequests();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends what a broker has throttled when it may, and rests', () => {
    const queue = newQueue();
    queue.throttledUntil = Date.now() + 50;
    const sendRequest = vi.fn();
    queue.push({ entry: { correlationId: 1, resolve: vi.fn() }, expectResponse: false, sendRequest });
    vi.advanceTimersByTime(49);
    expect(sendRequest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(sendRequest).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});
