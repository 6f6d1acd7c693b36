import { describe, expect, it } from 'vitest';
import { NotificationId, type CompanyId, type RequestFact, type RequestNews } from '@marquee/contracts';
import { ask, brief, buyer, company, entryId, request } from '../../testing/builders.ts';
import type { RequestAnsweredEntry, RequestReceivedEntry } from './entry.ts';
import { tellRequest } from './tell-request.ts';

const now = new Date('2027-03-01T08:00:00Z');
const seller = buyer(9);

/** Tells one thing after another, as they are stored. */
function told(...news: readonly (readonly [RequestNews, RequestFact])[]) {
  let number = 0;
  const telling = {
    now,
    newId: () => NotificationId.parse(entryId(++number)),
    company: (companyId: CompanyId) => ({ companyId, name: companyId === company(1) ? 'Harbour' : 'Peak' }),
  };
  const stored = new Map<string, RequestReceivedEntry | RequestAnsweredEntry>();
  for (const [what, fact] of news) {
    const entries = [...stored.values()];
    const received = entries.filter((entry) => entry.kind === 'request-received');
    const answered = entries.filter((entry) => entry.kind === 'request-answered');
    for (const { entry } of tellRequest(what, fact, { asked: [seller], received, answered }, telling)) {
      if (entry.kind === 'request-received' || entry.kind === 'request-answered') stored.set(entry.id, entry);
    }
  }
  return [...stored.values()];
}
const version = (number: number, changes: Partial<RequestFact> = {}) =>
  request({ version: number, ...changes });

describe('a request', () => {
  it('is told to those who are asked', () =>
    expect(told(['sent', request()])).toMatchObject([
      {
        kind: 'request-received',
        memberId: seller,
        state: 'unread',
        data: { news: 'sent', side: 'seller', company: { name: 'Harbour' }, kinds: ['meeting'] },
      },
    ]));

  it('grows by what joins it, and by its reminder', () => {
    const asks = [ask(), ask({ kind: 'screener', words: 'For our board' })];
    expect(
      told(['sent', version(1)], ['joined', version(2, { asks })], ['reminded', version(3, { asks })]),
    ).toMatchObject([
      { data: { news: 'reminded', asks: 2, kinds: ['meeting', 'screener'], words: 'For our board' } },
    ]);
  });

  it('is read for colleagues once one has answered, and told to whoever asked', () =>
    expect(
      told(['sent', version(1)], ['declined', version(2, { state: 'declined', answer: declined })]),
    ).toMatchObject([
      { kind: 'request-received', state: 'read', data: { news: 'answered', state: 'declined' } },
      {
        kind: 'request-answered',
        memberId: buyer(),
        state: 'unread',
        data: {
          news: 'declined',
          reason: 'budget',
          words: 'Next year',
          side: 'buyer',
          company: { name: 'Peak' },
        },
      },
    ]));

  it('that expired is told to both sides', () =>
    expect(told(['sent', version(1)], ['expired', version(2, { state: 'expired' })])).toMatchObject([
      { kind: 'request-received', state: 'unread', data: { news: 'expired' } },
      { kind: 'request-answered', data: { news: 'expired' } },
    ]));

  it('that was withdrawn is told to colleagues who joined it, not to one who asked alone', () => {
    const asks = [ask(), ask({ memberId: buyer(2) })];
    const answered = (fact: RequestFact) => told(['withdrawn', fact]).map(({ memberId }) => memberId);
    expect(answered(version(2, { state: 'withdrawn' }))).toEqual([]);
    expect(answered(version(2, { state: 'withdrawn', asks }))).toEqual([buyer(), buyer(2)]);
  });

  it('is told once, whatever comes late', () => {
    const late = told(
      ['sent', version(1)],
      ['expired', version(3, { state: 'expired' })],
      ['reminded', version(2)],
    );
    expect(late).toMatchObject([{ data: { news: 'expired' } }, { data: { news: 'expired' } }]);
  });
});

describe('a seller’s request to an anonymous brief', () => {
  const hidden = {
    askedBy: 'seller' as const,
    buyerHidden: true,
    asks: [ask({ memberId: buyer(5), profileId: brief() })],
  };

  it('shows the seller to the buyer', () =>
    expect(told(['sent', version(1, hidden)])).toMatchObject([
      { data: { side: 'buyer', company: { companyId: company(2) } } },
    ]));

  it('S01 tells the seller nothing of the buyer', () => {
    const fact = version(2, { ...hidden, state: 'declined', answer: declined });
    const toSeller = told(['declined', fact]);
    expect(toSeller).toMatchObject([{ memberId: buyer(5), data: { news: 'declined', reason: 'budget' } }]);
    for (const secret of [company(1), seller, 'Harbour', 'Next year', brief()])
      expect(JSON.stringify(toSeller)).not.toContain(secret);
  });
});

const declined = {
  memberId: seller,
  at: '2027-03-02T08:00:00.000Z',
  reason: 'budget' as const,
  words: 'Next year',
};
