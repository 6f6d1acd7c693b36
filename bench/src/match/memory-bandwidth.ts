import { median } from '../figures.ts';
import { timed } from './timed.ts';

const bytes = 2 ** 29;

/** Gigabytes a second that one core reads, by looking for a byte that is not there: the C library's fastest loop. */
export function memoryBandwidth(): number {
  const buffer = Buffer.alloc(bytes, 1);
  buffer.includes(0);
  const times = Array.from({ length: 7 }, () => timed(() => buffer.includes(0)));
  return bytes / 1e6 / median(times);
}
