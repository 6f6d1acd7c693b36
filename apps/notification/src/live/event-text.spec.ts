import { describe, expect, it } from 'vitest';
import { streamEvents } from '@marquee/contracts';
import { entry } from '../testing/builders.ts';
import { entryText, helloText } from './event-text.ts';

const fields = (text = '') =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );

describe('an event of the live stream', () => {
  it.each([
    ['notification', 'unread'],
    ['read', 'read'],
    ['removed', 'removed'],
  ] as const)('is called %s for an entry that is %s', (event, state) => {
    const { id, event: name, data } = fields(entryText(entry(1, { state, streamId: 7 })));
    expect({ id, name }).toEqual({ id: '7', name: event });
    expect(streamEvents[event].safeParse(JSON.parse(data ?? '')).error).toBeUndefined();
  });

  it('is none where its member does not want to be told live', () =>
    expect(entryText(entry(1, { silent: true }))).toBeUndefined());

  it('ends with an empty line, and has no other', () =>
    expect(entryText(entry())?.match(/\n\n/g)).toHaveLength(1));

  it('says hello with the counts and where the stream begins', () =>
    expect(helloText({ unread: 3, streamId: 9 })).toBe(
      'id: 9\nevent: hello\ndata: {"unread":3,"streamId":9}\n\n',
    ));
});
