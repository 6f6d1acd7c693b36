import { randomUUID } from 'node:crypto';

/** A person, and the entry of an inbox that a mail is to tell him of, as notification stores them. */
export function rowsOf(number: number, now: Date) {
  const memberId = randomUUID();
  const [requestId, companyId] = [randomUUID(), randomUUID()];
  const locale = ['en', 'zh-Hant', 'zh-Hans'][number % 3] ?? 'en';
  return {
    member: {
      _id: memberId,
      version: 1,
      companyId,
      roles: ['exhibitor'],
      name: `Person ${number}`,
      email: `person-${number}@example.com`,
      zone: 'Asia/Hong_Kong',
      locale,
    },
    entry: {
      _id: randomUUID(),
      memberId,
      state: 'unread',
      streamId: 1,
      newsId: 1,
      createdAt: now,
      updatedAt: now,
      toMail: now,
      kind: 'request-received',
      about: requestId,
      version: 1,
      data: {
        requestId,
        listingId: randomUUID(),
        workId: randomUUID(),
        title: `The Long Quiet ${number}`,
        side: 'seller',
        company: { companyId: randomUUID(), name: 'Harbour Films' },
        kinds: ['meeting', 'screener'],
        asks: 1,
        state: 'pending',
        expiresAt: new Date(now.getTime() + 72 * 3_600_000).toISOString(),
        news: 'sent',
        words: 'We would like to talk about pay-TV in South-East Asia.',
      },
    },
  };
}
