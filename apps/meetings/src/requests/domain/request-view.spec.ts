import { describe, expect, it } from 'vitest';
import { ProfileId, SuggestionId } from '@marquee/contracts';
import { randomUUID } from 'node:crypto';
import { ask, contact, hours, later, request } from '../../testing/builders.ts';
import { factOf } from './request-event.ts';
import { viewOf } from './request-view.ts';
import { answer, type Request } from './request.ts';

const profileId = ProfileId.parse(randomUUID());
const suggestionId = SuggestionId.parse(randomUUID());
const buyersMember = ask().memberId;
const answered = { memberId: buyersMember, at: later(hours(1)) };

const fromBuyer = request({ asks: [ask({ profileId, suggestionId })] });
const toBrief = request({
  ...contact({ askedBy: 'seller', anonymousBrief: profileId, askedOf: buyersMember }),
  asks: [ask({ profileId })],
});
const as = (side: 'buyerId' | 'sellerId', it: Request) => viewOf({ companyId: it[side] }, it, new Map());

describe('what a buyer asks', () => {
  it('says from which brief and match to colleagues alone', () => {
    expect(as('buyerId', fromBuyer).asks[0]).toMatchObject({ profileId, suggestionId });
    expect(as('sellerId', fromBuyer).asks[0]).not.toHaveProperty('profileId');
    expect(as('sellerId', fromBuyer).asks[0]).not.toHaveProperty('suggestionId');
  });

  it('says to each who the other is, and in which box it lies', () => {
    expect(as('buyerId', fromBuyer)).toMatchObject({ box: 'sent', other: { companyId: fromBuyer.sellerId } });
    expect(as('sellerId', fromBuyer)).toMatchObject({
      box: 'received',
      other: { companyId: fromBuyer.buyerId },
    });
  });

  it('names a company that is known', () => {
    const known = { name: 'Hanok Pictures', country: 'KR', standing: 'approved' as const };
    const view = viewOf({ companyId: fromBuyer.sellerId }, fromBuyer, new Map([[fromBuyer.buyerId, known]]));
    expect(view.other).toMatchObject({ name: 'Hanok Pictures', country: 'KR', vetted: true });
  });

  it('says who answered', () =>
    expect(as('buyerId', answer(fromBuyer, 'declined', answered)).answer).toMatchObject({
      memberId: buyersMember,
    }));
});

describe('what a seller asks of an anonymous brief', () => {
  const declined = answer(toBrief, 'declined', { ...answered, reason: 'budget', words: 'Too much.' });

  it.each([
    ['while it waits', toBrief],
    ['after it was declined', declined],
    ['after it expired', { ...toBrief, state: 'expired' as const }],
  ])('names nothing of the buyer %s', (_, it) => {
    const text = JSON.stringify(as('sellerId', it));
    expect(text).not.toContain(it.buyerId);
    expect(text).not.toContain(buyersMember);
    expect(text).toContain(profileId);
    expect(factOf(it).buyerHidden).toBe(true);
  });

  it('says why it was declined all the same', () =>
    expect(as('sellerId', declined).answer).toMatchObject({ reason: 'budget', words: 'Too much.' }));

  it('names the buyer once it is accepted', () => {
    const accepted = answer(toBrief, 'accepted', answered);
    expect(as('sellerId', accepted)).toMatchObject({
      other: { companyId: toBrief.buyerId },
      answer: { memberId: buyersMember },
    });
    expect(factOf(accepted).buyerHidden).toBe(false);
  });

  it('names the seller, and the brief, to the buyer', () =>
    expect(as('buyerId', toBrief)).toMatchObject({
      box: 'received',
      other: { companyId: toBrief.sellerId },
      asks: [{ profileId }],
    }));
});
