import { describe, expect, it } from '@jest/globals';
import { ProgressLine } from './progress-line.ts';

function shown(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const out = { isTTY, columns: 200, write: (text: string) => written.push(text) };
  const line = new ProgressLine(out, 1_000, 0, () => now);
  return { written, line, wait: (ms: number) => (now += ms) };
}

describe('the progress line', () => {
  it('is drawn over itself in a terminal, with rate and time left', () => {
    const { written, line, wait } = shown(true);
    wait(2_000);
    line.show(500, 'works');
    expect(written).toEqual([
      '\r\u001b[2KDemo market [############............] 50 %  500 of 1,000 rows, works, 250/s, 2 s left',
    ]);
  });

  it('is a line for each tenth elsewhere', () => {
    const { written, line, wait } = shown(false);
    for (let rows = 10; rows <= 1_000; rows += 10) {
      wait(10);
      line.show(rows, 'works');
    }
    expect(written).toHaveLength(10);
    expect(written.every((text) => text.endsWith('\n'))).toBe(true);
  });
});
