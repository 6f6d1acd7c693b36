import { describe, expect, it } from 'vitest';
import { together } from './together.ts';

function asking({ missing = '', broken = false, most = 3 } = {}) {
  const asked: string[] = [];
  const item = together({
    one: (id: string) => {
      asked.push(id);
      return id === missing ? Promise.reject(new Error('not found')) : Promise.resolve({ id });
    },
    several: (ids) => {
      asked.push(ids.join());
      const found = ids.filter((id) => id !== missing).map((id) => ({ id }));
      return broken ? Promise.reject(new Error('away')) : Promise.resolve(found.reverse());
    },
    idOf: ({ id }) => id,
    most,
  });
  return { asked, item };
}

describe('what is wanted together', () => {
  it('is asked for once, a page at a time', async () => {
    const { asked, item } = asking();
    const items = await Promise.all(['a', 'b', 'a', 'c', 'd'].map(item));
    expect(items.map(({ id }) => id).join('')).toBe('abacd');
    expect(asked).toEqual(['a,b,c', 'd']);
  });

  it('is asked for again by whoever wants it later', async () => {
    const { asked, item } = asking();
    await item('a');
    await Promise.all([item('a'), item('b')]);
    expect(asked).toEqual(['a', 'a,b']);
  });

  it('is asked for alone where it was left out, and refused as that is', async () => {
    const { asked, item } = asking({ missing: 'b' });
    const [a, b] = await Promise.allSettled([item('a'), item('b')]);
    expect([a.status, b.status]).toEqual(['fulfilled', 'rejected']);
    expect(asked).toEqual(['a,b', 'b']);
  });

  it('fails for all of a page that fails', async () => {
    const { item } = asking({ broken: true });
    const answers = await Promise.allSettled([item('a'), item('b')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
