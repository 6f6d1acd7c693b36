import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { conversation, memberId } from '../../testing/builders.ts';
import { markRead, unreadBy, withAuthor, type Conversation } from './conversation.ts';

const [me, other] = [memberId(), memberId()];
const written = (by: typeof me, before: Conversation): Conversation => ({
  ...before,
  lastNumber: before.lastNumber + 1,
  participants: withAuthor(
    before.participants,
    { memberId: by, side: by === me ? 'buyer' : 'seller' },
    before.lastNumber + 1,
  ),
});

describe('what a person has not read', () => {
  const opened = conversation();

  it('is all of it, before he has read or written anything', () =>
    expect(unreadBy(me, written(other, opened))).toBe(2));

  it('grows with what others write', () => {
    const read = markRead(opened, { memberId: me, side: 'buyer' }, { number: 1, ownAfter: 0 });
    expect(read && unreadBy(me, written(other, read))).toBe(1);
  });

  it('is not changed by what he writes', () => {
    const before = written(other, opened);
    expect(unreadBy(me, written(me, before))).toBe(unreadBy(me, before));
  });

  it('is, with whatever history, the number of others’ messages after the last that he read', () => {
    const step = fc.oneof(fc.constant('mine' as const), fc.constant('theirs' as const), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now: Conversation = { ...opened, participants: [] };
        const authors: ('mine' | 'theirs')[] = ['theirs'];
        let seen = 0;
        for (const what of steps) {
          if (typeof what === 'number') {
            const own = authors.slice(what).filter((author) => author === 'mine').length;
            seen = Math.max(seen, Math.min(what, authors.length));
            now = {
              ...now,
              ...markRead(now, { memberId: me, side: 'buyer' }, { number: what, ownAfter: own }),
            };
          } else {
            now = { ...now, ...written(what === 'mine' ? me : other, now) };
            authors.push(what);
          }
        }
        expect(unreadBy(me, now)).toBe(authors.slice(seen).filter((author) => author === 'theirs').length);
      }),
    );
  });
});

describe('a read receipt', () => {
  const reader = { memberId: me, side: 'buyer' as const };
  const opened = conversation({ lastNumber: 5 });
  const upTo = (number: number, before = opened) => markRead(before, reader, { number, ownAfter: 0 });

  it('says how far a person has read', () =>
    expect(upTo(3)?.participants).toContainEqual({ ...reader, readUpTo: 3, ownAfter: 0 }));
  it('never goes back', () => expect(upTo(2, upTo(3))).toBeUndefined());
  it('says nothing twice', () => expect(upTo(3, upTo(3))).toBeUndefined());
  it('does not go beyond the last message', () =>
    expect(upTo(99)?.participants).toContainEqual({ ...reader, readUpTo: 5, ownAfter: 0 }));
});

describe('an author', () => {
  const side = 'seller' as const;

  it('who had read all has read his own, too', () =>
    expect(withAuthor([{ memberId: me, side, readUpTo: 3, ownAfter: 0 }], { memberId: me, side }, 4)).toEqual(
      [{ memberId: me, side, readUpTo: 4, ownAfter: 0 }],
    ));
  it('who had not is not said to have read what came before', () =>
    expect(withAuthor([{ memberId: me, side, readUpTo: 2, ownAfter: 0 }], { memberId: me, side }, 4)).toEqual(
      [{ memberId: me, side, readUpTo: 2, ownAfter: 1 }],
    ));
});
