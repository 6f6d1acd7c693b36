import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyId, type RequestPage } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { member, openMeetings, type MeetingsMarket } from '../../testing/meetings-market.ts';

let market: MeetingsMarket;
beforeAll(async () => {
  market = await openMeetings({ BRIEF_ASKS_A_DAY_PER_MEMBER: '3' });
});
afterAll(() => market.end());

const selling = async (excludedCompanies: string[] = []) => {
  const { listingId, companyId } = await market.list({
    excludedCompanies: excludedCompanies.map((id) => CompanyId.parse(id)),
  });
  return { listingId, seller: member('exhibitor', companyId) };
};

describe('a seller', () => {
  it('may ask a company that has asked him', async () => {
    const { listingId, seller } = await selling();
    const buyer = member('buyer');
    const body = { listingId, kind: 'meeting', buyerId: buyer.companyId };
    expect(await market.ask(seller, body)).toMatchObject({ status: 403, body: { code: 'has-not-asked' } });
    await market.ask(buyer, { listingId, kind: 'screener' });
    const { body: sent } = await market.ask(seller, body);
    expect(sent).toMatchObject({ askedBy: 'seller', box: 'sent', other: { companyId: buyer.companyId } });
    const accepted = await market.act(member('buyer', buyer.companyId), 'accept', sent, {});
    expect(accepted).toMatchObject({
      status: 200,
      body: { box: 'received', other: { companyId: seller.companyId } },
    });
  });

  it('may not ask one that has taken its ask back, or asked another seller', async () => {
    const { listingId, seller } = await selling();
    const other = await selling();
    const buyer = member('buyer');
    await market.ask(buyer, { listingId: other.listingId, kind: 'meeting' });
    const { body: sent } = await market.ask(buyer, { listingId, kind: 'meeting' });
    await market.act(buyer, 'withdraw', sent);
    const body = { listingId, kind: 'meeting', buyerId: buyer.companyId };
    expect(await market.ask(seller, body)).toMatchObject({ status: 403 });
  });

  it('is told to answer where the buyer waits for the same; so is a buyer', async () => {
    const { listingId, seller } = await selling();
    const buyer = member('buyer');
    const { body: sent } = await market.ask(buyer, { listingId, kind: 'meeting' });
    const back = { listingId, kind: 'meeting', buyerId: buyer.companyId };
    expect(await market.ask(seller, back)).toMatchObject({
      status: 409,
      body: { code: 'they-asked-first', requestId: sent.id },
    });
    const { body: other } = await market.ask(seller, { ...back, kind: 'question', words: 'Which cut?' });
    const same = { listingId, kind: 'question', words: 'Which cut do you have?' };
    expect(await market.ask(buyer, same)).toMatchObject({ status: 409, body: { requestId: other.id } });
  });

  it('must say whom he asks of his own listing', async () => {
    const { listingId, seller } = await selling();
    expect(await market.ask(seller, { listingId, kind: 'meeting' })).toMatchObject({
      status: 422,
      body: { code: 'nobody-named' },
    });
    const buying = member('buyer', seller.companyId);
    expect(await market.ask(buying, { listingId, kind: 'meeting' })).toMatchObject({ status: 403 });
  });

  it('may ask the owner of a named brief, but not one from whom he keeps the listing', async () => {
    const brief = await market.showBrief({ visibility: 'named' });
    const { listingId, seller } = await selling();
    const ask = { kind: 'meeting', profileId: brief.profileId };
    const sent = await market.ask(seller, { listingId, ...ask });
    expect(sent).toMatchObject({ status: 201, body: { other: { companyId: brief.companyId } } });
    const kept = await selling([brief.companyId]);
    const refused = await market.ask(kept.seller, { listingId: kept.listingId, ...ask });
    expect(refused).toMatchObject({ status: 409, body: { code: 'buyer-excluded' } });
  });

  it('is refused a brief that is no longer shown, and one of his own company', async () => {
    const { listingId, seller } = await selling();
    const gone = await market.showBrief({ shown: false });
    const own = await market.showBrief({ companyId: CompanyId.parse(seller.companyId) });
    for (const { profileId } of [gone, own]) {
      expect(await market.ask(seller, { listingId, kind: 'meeting', profileId })).toMatchObject({
        status: 404,
      });
    }
  });
});

describe('an anonymous brief', () => {
  it('stays so until it accepts', async () => {
    const brief = await market.showBrief();
    const { listingId, seller } = await selling();
    const { body: sent } = await market.ask(seller, {
      listingId,
      kind: 'meeting',
      profileId: brief.profileId,
    });
    const seen = async () => {
      const list = await market.call<RequestPage>('GET /api/v1/requests?box=sent', { as: seller });
      return JSON.stringify([list.body, (await market.see(seller, sent.id)).body]);
    };
    for (const secret of [brief.companyId, brief.memberId]) {
      expect(JSON.stringify(sent)).not.toContain(secret);
      expect(await seen()).not.toContain(secret);
    }
    const [told] = await market.told.of(sent.id, 1);
    expect(told?.data).toMatchObject({ buyerHidden: true, askedOf: brief.memberId });
    const owner = { ...member('buyer', brief.companyId), memberId: brief.memberId };
    await market.act(owner, 'accept', sent, {});
    expect(await seen()).toContain(brief.companyId);
  });

  it('is asked apart from its company and from its other briefs: they must not be seen to belong together', async () => {
    const { listingId, seller } = await selling();
    const buyer = member('buyer');
    const companyId = CompanyId.parse(buyer.companyId);
    const briefs = [await market.showBrief({ companyId }), await market.showBrief({ companyId })];
    await market.ask(buyer, { listingId, kind: 'meeting' });
    const sent = await Promise.all([
      ...briefs.map(({ profileId }) => market.ask(seller, { listingId, kind: 'meeting', profileId })),
      market.ask(seller, { listingId, kind: 'avails', buyerId: buyer.companyId }),
    ]);
    expect(sent.map(({ status, body }) => [status, body.revision])).toEqual([
      [201, 1],
      [201, 1],
      [201, 1],
    ]);
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(3);
  });

  it('is asked even by whom its company blocks, or from whom the listing is kept: a refusal would name it', async () => {
    const brief = await market.showBrief();
    const { listingId, seller } = await selling([brief.companyId]);
    await market.block(brief.companyId, seller.companyId);
    const sent = await market.ask(seller, { listingId, kind: 'meeting', profileId: brief.profileId });
    expect(sent.status).toBe(201);
  });

  it('is among a few that a person may ask a day', async () => {
    const { listingId, seller } = await selling();
    const briefs = await Promise.all(Array.from({ length: 4 }, () => market.showBrief()));
    const answers = await Promise.all(
      briefs.map(({ profileId }) => market.ask(seller, { listingId, kind: 'meeting', profileId })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429]);
    expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({
      code: 'brief-asks-a-day-used-up',
      limit: 3,
      used: 3,
      freesAt: like.any(String),
    });
  });
});

describe('a buyer', () => {
  it('may ask from a brief of his own company, and of no other', async () => {
    const { listingId } = await selling();
    const buyer = member('buyer');
    const own = await market.showBrief({ companyId: CompanyId.parse(buyer.companyId) });
    const other = await market.showBrief();
    const from = (profileId: string) => market.ask(buyer, { listingId, kind: 'meeting', profileId });
    expect(await from(other.profileId)).toMatchObject({ status: 404 });
    expect(await from(own.profileId)).toMatchObject({ status: 201 });
  });
});
