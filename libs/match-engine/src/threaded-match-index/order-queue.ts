import type { Worker } from 'node:worker_threads';
import type { Order } from './orders.ts';

/** How long orders are posted in one turn of the event loop, in milliseconds; and how many at once. */
const turnMs = 3;
const atOnce = 32;

/** Posts orders to a thread in their order, a few milliseconds a turn, so that many of them stall nobody. */
export class OrderQueue {
  readonly #worker: Worker;
  #orders: Order[] = [];
  #posted = 0;
  #isRunning = false;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  add(order: Order): void {
    this.#orders.push(order);
    if (this.#isRunning) return;
    this.#isRunning = true;
    queueMicrotask(() => this.#post());
  }

  #post(): void {
    const end = performance.now() + turnMs;
    while (this.#posted < this.#orders.length && performance.now() < end) {
      this.#worker.postMessage(this.#orders.slice(this.#posted, this.#posted + atOnce));
      this.#posted += atOnce;
    }
    if (this.#posted < this.#orders.length) {
      setImmediate(() => this.#post());
      return;
    }
    this.#orders = [];
    this.#posted = 0;
    this.#isRunning = false;
  }
}
