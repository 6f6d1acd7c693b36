import { describe, expect, it } from 'vitest';
import { conversation } from '../testing/builders.ts';
import { Turns } from './turns.ts';

const [one, other] = [conversation().id, conversation().id];

describe('changes of one conversation', () => {
  it('come one after the other, also after one that failed', async () => {
    const turns = new Turns();
    const steps: string[] = [];
    const step = (name: string, fails = false) =>
      turns.of(one, async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const all = await Promise.allSettled([step('a'), step('b', true), step('c')]);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('do not wait for those of another', async () => {
    const turns = new Turns();
    void turns.of(one, () => new Promise(() => undefined));
    expect(await turns.of(other, async () => 'done')).toBe('done');
  });
});
