import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { ReportId } from '@marquee/contracts';
import { companyId, conversation, memberId, messageId } from '../../testing/builders.ts';
import type { PostedEntry } from '../../conversations/domain/entry.ts';
import { disclose, dismiss, looked, takeMeasureBack, uphold, type Report } from './report.ts';

const now = new Date('2027-03-02T09:00:00Z');
const organiser = memberId();
const reviewer = { memberId: organiser, now };
const { id: conversationId, listingId, title } = conversation();
const report: Report = {
  id: ReportId.parse(randomUUID()),
  revision: 1,
  conversationId,
  listingId,
  title,
  reporterId: memberId(),
  reporterCompanyId: companyId(),
  reportedCompanyId: companyId(),
  reason: 'spam',
  disclosed: [],
  messages: { reporter: 1, reported: 4 },
  state: 'open',
  at: now,
  acts: [],
};
const refusalOf = (act: () => unknown): unknown => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('a report', () => {
  it('is upheld with a measure, and says by whom and why', () =>
    expect(uphold(report, 'stop-everywhere', { ...reviewer, note: 'Fraud' })).toMatchObject({
      state: 'upheld',
      measure: 'stop-everywhere',
      acts: [{ act: 'upheld', memberId: organiser, note: 'Fraud', at: now }],
    }));
  it('is reviewed once', () => {
    const dismissed = dismiss(report, reviewer);
    expect(dismissed).toMatchObject({ state: 'dismissed', acts: [{ act: 'dismissed' }] });
    expect(refusalOf(() => uphold(dismissed, 'none', reviewer))).toMatchObject({ code: 'reviewed-already' });
  });
  it('stays upheld when its measure is taken back', () =>
    expect(takeMeasureBack(uphold(report, 'stop-in-conversation', reviewer), reviewer)).toMatchObject({
      state: 'upheld',
      measure: 'none',
    }));
  it('without a measure has none to take back', () =>
    expect(refusalOf(() => takeMeasureBack(uphold(report, 'none', reviewer), reviewer))).toMatchObject({
      code: 'no-measure',
    }));
  it('records who looks at it, once an hour', () => {
    const seen = looked(report, reviewer);
    expect(seen?.acts).toEqual([{ act: 'looked-at', memberId: organiser, at: now }]);
    const again = (minutes: number) =>
      seen && looked(seen, { ...reviewer, now: new Date(now.getTime() + minutes * 60_000) });
    expect(again(59)).toBeUndefined();
    expect(again(60)?.acts).toHaveLength(2);
    expect(seen && looked(seen, { ...reviewer, memberId: memberId() })?.acts).toHaveLength(2);
  });
});

describe('what is disclosed of a message', () => {
  it('is its words, and how they read before', () => {
    const earlier = [{ text: 'Pay me in advance', attachments: [], until: now }];
    const entry: PostedEntry = {
      kind: 'message',
      id: messageId(),
      conversationId,
      number: 2,
      at: now,
      revision: 2,
      memberId: memberId(),
      side: 'buyer',
      text: 'Never mind',
      attachments: [],
      earlier,
    };
    expect(disclose(entry)).toMatchObject({ text: 'Never mind', earlier });
  });
});
