import { afterAll, beforeAll, expect, it } from 'vitest';
import { CompanyJudgement, companyJudged, type MemberFact, type Notification } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { MailMarket } from '../../testing/mail-market.ts';

let mail: MailMarket;
beforeAll(async () => {
  mail = await MailMarket.open();
});
afterAll(() => mail[Symbol.asyncDispose]());

const inbox = async ({ memberId, companyId, roles }: MemberFact) =>
  (
    await mail.market.call<{ items: Notification[] }>('notification', 'GET /api/v1/notifications', {
      as: { memberId, companyId, roles },
    })
  ).body.items;

it('a company’s people are told of each decision on it, in their language, in one entry and a mail each', async () => {
  const companyId = await mail.registers('Harbour Films');
  const people = await Promise.all(
    (['en', 'zh-Hant', 'zh-Hans'] as const).map((locale) => mail.joins({ companyId, locale })),
  );
  const stranger = await mail.joins();
  const judge = (version: number, given: object) => {
    const fact = { companyId, version, name: 'Harbour Films', country: 'HK', at: '2027-03-01T09:00:00.000Z' };
    return mail.tell('accounts', companyJudged, companyId, CompanyJudgement.parse({ ...fact, ...given }));
  };
  await judge(2, { standing: 'approved', decision: 'approved' });
  const subjects = async (count: number) => {
    const mails = await Promise.all(people.map((person) => mail.untilMailed(person, count)));
    return mails.map(({ subject }) => subject);
  };
  expect(await subjects(1)).toEqual([
    'Harbour Films is approved',
    'Harbour Films已獲批准',
    'Harbour Films已获批准',
  ]);
  await judge(3, { standing: 'suspended', decision: 'suspended', reason: 'unpaid' });
  expect(await subjects(2)).toEqual([
    'Harbour Films is suspended',
    'Harbour Films已被暫停',
    'Harbour Films已被暂停',
  ]);
  for (const person of people) {
    await eventually(async () =>
      expect(await inbox(person)).toMatchObject([
        { kind: 'company-standing', data: { decision: 'suspended', reason: 'unpaid' } },
      ]),
    );
  }
  expect(await inbox(stranger)).toEqual([]);
});
