import { expect, it } from 'vitest';
import type { MemberId } from '@marquee/contracts';
import { isOpen, type PracticeRow } from './practice.ts';

const begunAt = new Date('2027-03-01T03:00:00Z');
const row: PracticeRow = { _id: 'p', memberId: 'm' as MemberId, begunAt };
const after = (seconds: number) => new Date(begunAt.getTime() + seconds * 1_000);

it('goes on while there is a letter, or while it may still become one', () => {
  expect(isOpen(row, undefined, after(5))).toBe(true);
  expect(isOpen(row, 'letter', after(3_600))).toBe(true);
});

it('is over once it was read, or its letter was discarded', () => {
  expect(isOpen({ ...row, doneAt: after(9) }, undefined, after(10))).toBe(false);
  expect(isOpen(row, undefined, after(3_600))).toBe(false);
});
