import { randomUUID } from 'node:crypto';
import type { CompanyView, MemberView, Problem } from '@marquee/contracts';
import { eventually, TestMarket, type Bearer, type Call } from '@marquee/testing';
import { z } from 'zod';
import { Mail } from '../mails/domain/mail.ts';
import { Sealer } from '../sealing/sealer.ts';
import { accounts } from '../service.ts';

export type AccountsMarket = Awaited<ReturnType<typeof openAccounts>>;

export const password = 'nine lanterns over the harbour';
export const organiser: Bearer = { memberId: randomUUID(), roles: ['organiser'] };
export const freshEmail = () => `${randomUUID()}@example.com`;
export const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

export const person = { name: 'Mei Chan', zone: 'Asia/Hong_Kong', locale: 'zh-Hant', speaks: ['yue'] };

const MailRow = z.object({ payload: z.object({ sealed: z.string() }) });

/** Accounts on engines. No mail server answers: what is to be sent can be read where it waits. */
export async function openAccounts() {
  const market = await TestMarket.open({ SMTP_URL: 'smtp://127.0.0.1:9' });
  await market.start(accounts);
  const call = <Body = Problem>(route: string, options: Call = {}) =>
    market.call<Body>('accounts', route, options);
  const mails = async (to: string): Promise<Mail[]> => {
    const sealer = market.service('accounts').app.get(Sealer);
    const rows = market.database('accounts').collection('job_ledger').find({ queue: 'accounts.send-mail' });
    return (await rows.sort({ wantedAt: 1 }).toArray())
      .map((row) => Mail.parse(JSON.parse(sealer.open('mail', MailRow.parse(row).payload.sealed))))
      .filter((mail) => mail.to === to);
  };
  return {
    market,
    call,
    mails,
    /** The latest mail of a kind to an address, once there are so many of them. */
    mailed: (to: string, is: Mail['is'], count = 1): Promise<Mail> =>
      eventually(async () => {
        const found = (await mails(to)).filter((mail) => mail.is === is);
        const latest = found.at(-1);
        if (found.length !== count || !latest) throw new Error(`${found.length} mails of ${is}`);
        return latest;
      }),
    async company(name = 'Golden Gate Pictures'): Promise<CompanyView> {
      const body = { name, country: 'HK' };
      return (await call<CompanyView>('POST /api/v1/companies', { as: organiser, body })).body;
    },
    /** The first one of a company owns it. */
    async member(companyId: string, given: object = {}): Promise<MemberView> {
      const body = { companyId, ...person, email: freshEmail(), roles: ['buyer'], ...given };
      return (await call<MemberView>('POST /api/v1/members', { as: organiser, body })).body;
    },
    end: () => market[Symbol.asyncDispose](),
  };
}

export const bearerOf = ({ id, companyId }: MemberView): Bearer => ({
  memberId: id,
  companyId,
  roles: ['buyer'],
});
