import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
  readonly prototype: { scheduleCheckPendingRequests: RequestQueue['scheduleCheckPendingRequests'] };
};
const { scheduleCheckPendingRequests: look } = prototype;

/**
 * kafkajs 2.2.4 looks each millisecond, on every connection and for ever, for requests that wait to be sent: its next
 * look is due at a negative time where no broker throttles. A look is needed only while any wait.
 */
prototype.scheduleCheckPendingRequests = function () {
  if (this.pending.length > 0) look.call(this);
};
