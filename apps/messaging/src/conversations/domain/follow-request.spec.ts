import { describe, expect, it } from 'vitest';
import type { RequestFact } from '@marquee/contracts';
import { answered, ask, means, request } from '../../testing/builders.ts';
import { sourceOf } from './entry.ts';
import { followRequest, type Followed } from './follow-request.ts';

const open = (fact: RequestFact) => followRequest(undefined, new Set(), fact, means());
/** As it goes on from what was stored. */
const goOn = (before: Followed | undefined, fact: RequestFact) => {
  const known = new Set((before?.entries ?? []).flatMap((entry) => sourceOf(entry) ?? []));
  return followRequest(before?.conversation, known, fact, means());
};

describe('a request', () => {
  const sent = request();

  it('opens a conversation with its words', () =>
    expect(open(sent)).toMatchObject({
      conversation: { buyerId: sent.buyerId, sellerId: sent.sellerId, lastNumber: 1 },
      entries: [{ kind: 'ask', number: 1, text: 'Is Korea still free?' }],
    }));
  it('opens one without words, too', () =>
    expect(open(request({ asks: [ask({ words: undefined })] }))?.entries).toMatchObject([{ kind: 'ask' }]));
  it('opens the same conversation wherever it is read', () =>
    expect(open(sent)?.conversation.id).toBe(open(sent)?.conversation.id));
  it('adds nothing when it is told again', () => expect(goOn(open(sent), sent)).toBeUndefined());
  it('adds its further asks alone', () =>
    expect(
      goOn(open(sent), { ...sent, asks: [...sent.asks, ask({ words: 'A screener?' })] })?.entries,
    ).toMatchObject([{ kind: 'ask', number: 2, text: 'A screener?' }]));
  it('adds its answer, by the side that was asked', () =>
    expect(goOn(open(sent), answered(sent, 'declined', { reason: 'budget' }))?.entries).toMatchObject([
      { kind: 'answer', number: 2, state: 'declined', side: 'seller', reason: 'budget' },
    ]));
  it('that expires is answered by nobody', () => {
    const [line] = goOn(open(sent), { ...sent, state: 'expired' })?.entries ?? [];
    expect(line).toMatchObject({ kind: 'answer', state: 'expired' });
    expect(line).not.toHaveProperty('side');
  });
  it('that is taken back is so by who asked', () =>
    expect(goOn(open(sent), { ...sent, state: 'withdrawn' })?.entries).toMatchObject([{ side: 'buyer' }]));
});

describe('a seller’s request to a brief whose owner he does not know', () => {
  const hidden = request({ askedBy: 'seller', buyerHidden: true });

  it('opens nothing, whatever becomes of it', () => {
    expect(open(hidden)).toBeUndefined();
    expect(open(answered(hidden, 'declined'))).toBeUndefined();
  });
  it('adds nothing to a conversation that the two have already', () => {
    const before = open(request({ ...hidden, buyerHidden: false, askedBy: 'buyer', asks: [ask()] }));
    expect(goOn(before, hidden)).toBeUndefined();
  });
  it('opens a conversation once it is accepted', () =>
    expect(open(answered(hidden, 'accepted'))?.entries).toMatchObject([
      { kind: 'ask', side: 'seller' },
      { kind: 'answer', state: 'accepted', side: 'buyer' },
    ]));
});
