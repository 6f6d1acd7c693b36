import type { Random } from '../../../tools/demo-market/random.ts';

/** What nobody tells: what a work is like, and what a buyer likes, as directions in a space that no brief names. */
export type Direction = readonly number[];

const dimensions = 12;

/** Of length 1, any way alike likely. */
export function direction(random: Random): Direction {
  return normed(Array.from({ length: dimensions }, () => normal(random)));
}

/** Near another: `spread` 0 is the same, 1 about as far off as near. */
export function near(other: Direction, spread: number, random: Random): Direction {
  const strayed = other.map((part) => part + (spread * normal(random)) / Math.sqrt(dimensions));
  return normed(strayed);
}

/** -1..1. */
export function likeness(one: Direction, other: Direction): number {
  let sum = 0;
  for (let i = 0; i < dimensions; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

/** Box and Muller. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next() / 2 ** 32));
  return radius * Math.cos((2 * Math.PI * random.next()) / 2 ** 32);
}

export const share = (random: Random): number => random.next() / 2 ** 32;

function normed(parts: number[]): Direction {
  const length = Math.hypot(...parts);
  return parts.map((part) => part / length);
}
