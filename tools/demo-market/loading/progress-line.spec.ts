import { describe, expect, it } from 'vitest';
import { ProgressLine } from './progress-line.ts';

function shown(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const out = { isTTY, columns: 200, write: (text: string) => written.push(text) };
  const line = new ProgressLine(out, { rows: 0, share: 0 }, () => now);
  return { written, line, wait: (ms: number) => (now += ms) };
}

describe('the progress line', () => {
  it('is drawn over itself in a terminal, with rate and time left by the share of the work', () => {
    const { written, line, wait } = shown(true);
    wait(2_000);
    line.show({ rows: 500, total: 1_000, share: 0.25, label: 'works' });
    expect(written).toEqual([
      '\r\u001b[2KDemo market [###.........] 25 %  500 of 1,000, works, 250/s, 6 s left',
    ]);
  });

  it('is a line for each tenth elsewhere', () => {
    const { written, line, wait } = shown(false);
    for (let rows = 10; rows <= 1_000; rows += 10) {
      wait(10);
      line.show({ rows, total: 1_000, share: rows / 1_000, label: 'works' });
    }
    expect(written).toHaveLength(10);
    expect(written.every((text) => text.endsWith('\n'))).toBe(true);
  });
});
