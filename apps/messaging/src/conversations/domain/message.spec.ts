import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { conversation, memberId } from '../../testing/builders.ts';
import { edit, editableMs, post } from './message.ts';
import { refuseWriting } from './standing.ts';

const now = new Date('2027-03-02T09:00:00Z');
const author = memberId();
const content = { text: 'Free until 2030.', attachments: [] };
const posted = post(conversation(), { memberId: author, side: 'seller' }, content, {
  now,
  newId: () => randomUUID(),
});

describe('a message', () => {
  it('has the number after the last', () => {
    expect(posted.entry.number).toBe(2);
    expect(posted.conversation).toMatchObject({ lastNumber: 2, latest: { memberId: author, number: 2 } });
  });
});

describe('a change of a message', () => {
  const change = (given: { by?: typeof author; revision?: number; afterMs?: number } = {}) =>
    edit(
      posted.conversation,
      posted.entry,
      { text: 'Free until 2031.' },
      {
        memberId: given.by ?? author,
        revision: given.revision ?? 1,
        now: new Date(now.getTime() + (given.afterMs ?? 1_000)),
      },
    );
  const refusal = (given: Parameters<typeof change>[0]) => {
    try {
      return change(given);
    } catch (error) {
      return error;
    }
  };

  it('keeps how it read before', () =>
    expect(change().entry).toMatchObject({
      text: 'Free until 2031.',
      revision: 2,
      earlier: [{ text: 'Free until 2030.' }],
    }));
  it('of the last message is seen at the conversation', () =>
    expect(change().conversation.latest).toMatchObject({
      number: 2,
      editedAt: new Date(now.getTime() + 1_000),
    }));
  it('is possible until five minutes are over', () => {
    expect(change({ afterMs: editableMs - 1 }).entry.revision).toBe(2);
    expect(refusal({ afterMs: editableMs })).toMatchObject({ code: 'edit-window-over' });
  });
  it('is its author’s alone', () => expect(refusal({ by: memberId() })).toMatchObject({ code: 'forbidden' }));
  it('is of the revision that was read', () =>
    expect(refusal({ revision: 2 })).toMatchObject({ code: 'stale-revision' }));
});

describe('writing', () => {
  const refused = (standing: Parameters<typeof refuseWriting>[0]) => {
    try {
      refuseWriting(standing, 'buyer');
      return undefined;
    } catch (error) {
      return error;
    }
  };

  it('is free where nobody objects', () => expect(refused({ blockedBy: [], stopped: [] })).toBeUndefined());
  it('is refused where the other side has blocked it', () =>
    expect(refused({ blockedBy: ['seller'], stopped: [] })).toMatchObject({ code: 'conversation-blocked' }));
  it('is refused to who has blocked it himself', () =>
    expect(refused({ blockedBy: ['buyer'], stopped: [] })).toMatchObject({ code: 'blocked-by-you' }));
  it('is refused to whom the organiser has stopped, and to no other', () => {
    expect(refused({ blockedBy: [], stopped: ['buyer'] })).toMatchObject({ code: 'writing-stopped' });
    expect(refused({ blockedBy: [], stopped: ['seller'] })).toBeUndefined();
  });
});
