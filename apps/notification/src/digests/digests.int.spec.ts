import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { MemberId, requestSent, suggestionMade, SuggestionId, type MemberFact } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { ChangePreferences } from '../preferences/change-preferences/change-preferences.ts';
import type { Mail } from '../mail/domain/mail.ts';
import { notification } from '../service.ts';
import { choice, suggestion } from '../testing/builders.ts';
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
/** Whatever was due then has been made, and has been sent. */
async function timeComes(at: string, people: readonly MemberFact[]): Promise<void> {
  mail.setClock(new Date(at));
  const _id = { $in: people.map(({ memberId }) => memberId) };
  await eventually(async () =>
    expect(await collection('digest_plans').countDocuments({ _id, ...{ at: { $gt: new Date(at) } } })).toBe(
      people.length,
    ),
  );
  await untilNoJobWaits();
}
/** In which hours of UTC a person's digests were made. */
async function hoursOfDigests({ memberId }: MemberFact): Promise<string[]> {
  const mails = mail.market.database('notification').collection<Mail>('mails');
  const found = await mails.find({ memberId, purpose: 'digest' }).sort({ plannedAt: 1 }).toArray();
  return found.map(({ plannedAt }) => plannedAt.toISOString().slice(0, 13));
}
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

  // Paris has no 2 o'clock on 28 March, and two of them on 31 October.
  it('R22 comes once a day over both changes of a clock, also at the hour that is skipped or struck twice', async () => {
    const inParis = await mail.dealers({ seller: { zone: 'Europe/Paris' } });
    const inHongKong = await mail.dealers();
    const [paris, hongKong] = [inParis.seller, inHongKong.seller];
    const { memberId } = paris;
    await mail.market
      .service('notification')
      .app.get(ChangePreferences)
      .execute(
        { memberId, revision: 0 },
        choice(({ digest }) => ({ emailsPerDay: 0, digest: { ...digest, hour: 2 } })),
      );
    const follow = async (noonBefore: string, moments: readonly string[]) => {
      const year = noonBefore.slice(0, 5);
      await timeComes(noonBefore, [paris, hongKong]);
      for (const dealers of [inParis, inHongKong]) {
        const fact = mail.request(dealers, { expiresAt: '2028-01-01T00:00:00.000Z' });
        await mail.tell('meetings', requestSent, fact.requestId, fact);
      }
      const both = { memberId: { $in: [memberId, hongKong.memberId] } };
      const told = { ...both, updatedAt: { $gte: new Date(noonBefore) } };
      await eventually(async () => expect(await collection('entries').countDocuments(told)).toBe(2));
      for (const moment of moments) await timeComes(`${year}${moment}:30:00Z`, [paris, hongKong]);
    };
    const march = ['03-27T00', '03-27T01', '03-28T00', '03-28T01', '03-29T00', '03-29T01'];
    await follow('2027-03-26T12:00:00Z', march);
    // Half a year later a digest is due that has nothing new to say.
    const october = ['10-30T00', '10-30T01', '10-31T00', '10-31T01', '11-01T00', '11-01T01'];
    await follow('2027-10-29T12:00:00Z', october);

    expect(await hoursOfDigests(paris)).toEqual([
      '2027-03-27T01', // 2 o'clock
      '2027-03-28T01', // 3 o'clock: there is no 2
      '2027-03-29T00',
      '2027-10-30T00',
      '2027-10-31T00', // the first 2 o'clock
      '2027-11-01T01',
    ]);
    expect(await hoursOfDigests(hongKong)).toEqual(
      ['03-27', '03-28', '03-29', '10-30', '10-31', '11-01'].map((day) => `2027-${day}T00`),
    );
    for (const person of [paris, hongKong]) expect(await mail.mailsTo(person)).toHaveLength(6);
  });

  it('that is late, after a stop, waits for the end of quiet hours', async () => {
    const dealers = await mail.dealers();
    const { seller } = dealers;
    const { memberId } = seller;
    await mail.market
      .service('notification')
      .app.get(ChangePreferences)
      .execute(
        { memberId, revision: 0 },
        choice(({ digest }) => ({
          emailsPerDay: 0,
          digest: { ...digest, hour: 9 },
          quietHours: { from: '22:00', until: '08:00' },
        })),
      );
    await timeComes('2027-12-01T15:00:00Z', [seller]); // 23 o'clock in Hong Kong
    const fact = mail.request(dealers, { expiresAt: '2028-01-01T00:00:00.000Z' });
    await mail.tell('meetings', requestSent, fact.requestId, fact);
    await eventually(async () =>
      expect(await collection('entries').countDocuments({ ...{ memberId } })).toBe(1),
    );
    const missed = { at: new Date('2027-12-01T01:00:00Z'), day: '2027-12-01' };
    await collection('digest_plans').updateOne({ _id: memberId }, { $set: missed });
    await timeComes('2027-12-01T15:01:00Z', [seller]);
    expect(await hoursOfDigests(seller)).toEqual([]);
    await timeComes('2027-12-02T00:01:00Z', [seller]);
    await timeComes('2027-12-02T01:01:00Z', [seller]);
    expect(await hoursOfDigests(seller)).toEqual(['2027-12-02T00', '2027-12-02T01']);
  });
});
