import { describe, expect, it } from 'vitest';
import { NotificationId, type CompanyId, type ConversationFact } from '@marquee/contracts';
import { buyer, conversation, entryId, message } from '../../testing/builders.ts';
import type { ConversationEntry } from './entry.ts';
import { tellMessage, tellRead } from './tell-conversation.ts';

const [mei, colleague] = [buyer(8), buyer(9)];
let number = 0;
const telling = {
  now: new Date('2027-03-01T08:00:00Z'),
  newId: () => NotificationId.parse(entryId(++number)),
  company: (companyId: CompanyId) => ({ companyId }),
};

function told(...facts: readonly (readonly ['posted' | 'read', ConversationFact])[]): ConversationEntry[] {
  const stored = new Map<string, ConversationEntry>();
  for (const [what, fact] of facts) {
    const entries = [...stored.values()];
    const changes =
      what === 'read'
        ? tellRead(fact, entries, telling)
        : tellMessage(fact, { company: [mei, colleague], entries }, telling);
    for (const { entry } of changes) if (entry.kind === 'conversation') stored.set(entry.id, entry);
  }
  return [...stored.values()];
}
const posted = (count: number, changes: Partial<ConversationFact> = {}) =>
  ['posted', conversation({ version: count, latest: message(count, 'buyer'), ...changes })] as const;
const takesPart = (readUpTo: number) => [
  { memberId: buyer(), side: 'buyer' as const, readUpTo: 9 },
  { memberId: mei, side: 'seller' as const, readUpTo },
];

describe('a message', () => {
  it('is told to all of the other side until one of it takes part', () => {
    expect(told(posted(1)).map(({ memberId }) => memberId)).toEqual([mei, colleague]);
    expect(told(posted(2, { participants: takesPart(1) })).map(({ memberId }) => memberId)).toEqual([mei]);
  });

  it('lets an unread entry grow', () =>
    expect(told(posted(1), posted(2), posted(3))).toMatchObject([
      { memberId: mei, data: { count: 3, upTo: 3, side: 'seller' } },
      { memberId: colleague, data: { count: 3 } },
    ]));

  it('is counted once, however often it comes', () =>
    expect(told(posted(1), posted(1))).toMatchObject([{ data: { count: 1 } }, { data: { count: 1 } }]));

  it('that came with an ask is told with the request', () =>
    expect(
      told(posted(1, { latest: { ...message(1, 'buyer'), askId: crypto.randomUUID() as never } })),
    ).toEqual([]));

  it('is not told to a side that wants no more of it', () =>
    expect(told(posted(1, { blockedBy: ['seller'] }))).toEqual([]));
});

describe('an entry', () => {
  const read = (upTo: number) =>
    ['read', conversation({ version: 9, participants: takesPart(upTo) })] as const;

  it('is read with its conversation', () =>
    expect(told(posted(1), posted(2), read(2))[0]).toMatchObject({ memberId: mei, state: 'read' }));

  it('is not read by less', () =>
    expect(told(posted(1), posted(2), read(1))[0]).toMatchObject({ state: 'unread' }));

  it('that was read begins to count anew', () =>
    expect(told(posted(1), read(1), posted(2, { participants: takesPart(1) }))[0]).toMatchObject({
      state: 'unread',
      data: { count: 1, upTo: 2 },
    }));
});
