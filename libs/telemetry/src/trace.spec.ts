import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { childOf, currentTrace, inTrace, traceparent } from './trace.ts';

const traceId = 'a'.repeat(32);
const parentId = 'b'.repeat(16);

describe('a trace', () => {
  it('goes on below the span that is named', () =>
    inTrace(`00-${traceId}-${parentId}-01`, () => {
      expect(currentTrace()).toMatchObject({ traceId, parentId });
      expect(traceparent()).toMatch(new RegExp(`^00-${traceId}-(?!${parentId})[0-9a-f]{16}-01$`));
    }));

  it.each([undefined, '', 'nonsense', `00-${'0'.repeat(32)}-${parentId}-01`])(
    'begins anew where %j is named',
    (named) =>
      inTrace(named, () => {
        expect(currentTrace()?.parentId).toBeUndefined();
        expect(traceparent()).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
      }),
  );

  it('that its caller does not want to be sent is not wanted further on either', () =>
    inTrace(`00-${traceId}-${parentId}-00`, () => expect(traceparent()).toMatch(/-00$/)));

  it('is the same with a span of a name, where nothing is sent', async () => {
    const options = { name: 'run', kind: 'consumer' as const };
    const work = async () => currentTrace();
    expect(await inTrace(`00-${traceId}-${parentId}-01`, work, options)).toMatchObject({ traceId, parentId });
    expect(await inTrace(undefined, work, options)).toEqual({
      traceId: like.any(String),
      spanId: like.any(String),
    });
  });

  it('lets through what its work throws', async () => {
    const options = { name: 'run', kind: 'consumer' as const };
    const fails = () => inTrace(undefined, () => Promise.reject(new Error('no')), options);
    await expect(fails()).rejects.toThrow('no');
    expect(childOf(undefined).parentId).toBeUndefined();
  });
});
