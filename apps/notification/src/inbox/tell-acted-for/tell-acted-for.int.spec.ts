import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { ActingFact, actingBegun, type Notification } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { MailMarket } from '../../testing/mail-market.ts';

let mail: MailMarket;
beforeAll(async () => {
  mail = await MailMarket.open();
});
afterAll(() => mail[Symbol.asyncDispose]());

it('a member is told each time that somebody begins to act in the name: in the inbox and by mail, in the own language', async () => {
  const companyId = await mail.registers('Harbour Films');
  const person = await mail.joins({ companyId, locale: 'zh-Hant' });
  const begin = (actorRole: 'organiser' | 'operator') => {
    const actingId = randomUUID();
    const fact = {
      actingId,
      version: 1,
      actorId: randomUUID(),
      actorRole,
      memberId: person.memberId,
      companyId,
    };
    const times = { begunAt: '2027-03-01T09:00:00.000Z', until: '2027-03-01T09:30:00.000Z' };
    const data = ActingFact.parse({ ...fact, ...times, reason: 'asked' });
    return mail.tell('accounts', actingBegun, actingId, data);
  };
  await begin('operator');
  expect((await mail.untilMailed(person, 1)).subject).toBe('市場營運人員正以您的名義操作');
  await begin('organiser');
  await eventually(async () => {
    const { memberId, roles } = person;
    const { body } = await mail.market.call<{ items: Notification[] }>(
      'notification',
      'GET /api/v1/notifications',
      { as: { memberId, companyId, roles } },
    );
    expect(body.items).toMatchObject([
      { kind: 'acted-for', data: { by: 'organiser', reason: 'asked' } },
      { kind: 'acted-for', data: { by: 'operator' } },
    ]);
  });
});
