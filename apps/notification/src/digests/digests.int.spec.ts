import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { MemberId, requestSent, suggestionMade, SuggestionId } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { notification } from '../service.ts';
import { suggestion } from '../testing/builders.ts';
import { MailMarket } from '../testing/mail-market.ts';

const people = 40;

let mail: MailMarket;
beforeAll(async () => {
  // The digest alone tells of what is not said at once.
  mail = await MailMarket.open({ settings: { MAILS_PER_DAY: '0' } });
});
afterAll(() => mail[Symbol.asyncDispose]());

const collection = (name: string) => mail.market.database('notification').collection<{ _id: string }>(name);

/** The hour of these people's digests has come; as if it had come before, also if it has. */
const hourComes = (memberIds: readonly string[], day: string) =>
  collection('digest_plans').updateMany(
    { _id: { $in: [...memberIds] } },
    { $set: { at: new Date(Date.now() - 1_000), day } },
  );
const untilPlannedAnew = (memberIds: readonly string[]) =>
  eventually(async () =>
    expect(
      await collection('digest_plans').countDocuments({
        _id: { $in: [...memberIds] },
        ...{ at: { $lte: new Date() } },
      }),
    ).toBe(0),
  );
const untilNoJobWaits = () =>
  eventually(async () =>
    expect(await collection('job_ledger').countDocuments({ ...{ state: 'pending' } })).toBe(0),
  );

describe('a digest', () => {
  it('tells the best matches with their reasons in words, and requests that wait for an answer', async () => {
    const dealers = await mail.dealers();
    const { seller } = dealers;
    const fact = {
      ...suggestion(1, {
        memberId: seller.memberId,
        suggestionId: SuggestionId.parse(randomUUID()),
        title: 'Night Ferry',
        cadence: 'daily',
      }),
      reasons: {
        features: [{ feature: 'genres' as const, share: 40, found: ['crime-drama'] }],
        free: [{ territory: 'KR', medium: 'svod', until: '2028-01-01' }],
      },
    };
    await mail.tell('matching', suggestionMade, fact.suggestionId, fact);
    const request = mail.request(dealers);
    await mail.tell('meetings', requestSent, request.requestId, request);
    await eventually(async () =>
      expect(await collection('entries').countDocuments({ ...{ memberId: seller.memberId } })).toBe(2),
    );
    await hourComes([seller.memberId], '2027-03-01');
    const { subject, text } = await mail.untilMailed(seller);
    expect(subject).toBe('Marquee: 1 new match, 1 request to answer');
    expect(text).toContain('Night Ferry');
    expect(text).toContain('Why: Genres: crime drama');
    expect(text).toContain('Rights that are free: SVOD in South Korea until 1 Jan 2028');
    expect(text).toContain('Harbour Films asks you for a meeting.');
    await hourComes([seller.memberId], '2027-03-02');
    // What was told is not told again; what waits for an answer is.
    expect((await mail.untilMailed(seller, 2)).subject).toBe('Marquee: 1 request to answer');
  });

  it('with nothing to say is none', async () => {
    const person = await mail.joins();
    await eventually(async () =>
      expect(await collection('digest_plans').countDocuments({ _id: person.memberId })).toBe(1),
    );
    await hourComes([person.memberId], '2027-03-01');
    await untilPlannedAnew([person.memberId]);
    await untilNoJobWaits();
    expect(await mail.mailsTo(person)).toEqual([]);
  });

  it(`comes once to each of ${people} people of one hour, of two instances and an hour that strikes twice`, async () => {
    await using second = new AsyncDisposableStack();
    const other = await mail.market.another(notification);
    second.defer(() => other.stop());
    const companyId = await mail.registers('Many Films');
    const members = await Promise.all(
      Array.from({ length: people }, () => mail.joins({ companyId, roles: ['buyer'] })),
    );
    const facts = members.map(({ memberId }) =>
      suggestion(1, { memberId: MemberId.parse(memberId), suggestionId: SuggestionId.parse(randomUUID()) }),
    );
    for (const fact of facts) await mail.tell('matching', suggestionMade, fact.suggestionId, fact);
    const memberIds = members.map(({ memberId }) => memberId);
    await eventually(async () => {
      expect(await collection('entries').countDocuments({ ...{ memberId: { $in: memberIds } } })).toBe(
        people,
      );
      expect(await collection('digest_plans').countDocuments({ _id: { $in: memberIds } })).toBe(people);
    });
    for (const _ of ['first', 'again']) {
      await hourComes(memberIds, '2027-03-03');
      await untilPlannedAnew(memberIds);
    }
    await untilNoJobWaits();
    const mails = await Promise.all(members.map((person) => mail.mailsTo(person)));
    expect(mails.map(({ length }) => length)).toEqual(members.map(() => 1));
  });
});
