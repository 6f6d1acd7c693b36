import { describe, expect, it } from 'vitest';
import { ConversationId } from '@marquee/contracts';
import { withSending, type Sending, type SendingLimits } from './sending-limits.ts';

const limits: SendingLimits = {
  perMinute: 3,
  perHour: 10,
  conversationsPerHour: 4,
  sameTextConversations: 2,
};
const start = Date.parse('2027-03-02T09:00:00Z');
const sending = (second: number, conversation: number, digest?: string): Sending => ({
  at: new Date(start + second * 1_000),
  conversationId: ConversationId.parse(`00000000-0000-4000-8000-${String(conversation).padStart(12, '0')}`),
  ...(digest === undefined ? {} : { digest }),
});
/** The refusal of the last, where all before it pass. */
const refused = (...sent: Sending[]): unknown => {
  const last = sent.pop();
  if (!last) throw new Error('nothing sent');
  const recent = sent.reduce<Sending[]>((before, one) => withSending(before, one, limits), []);
  try {
    withSending(recent, last, limits);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('one person', () => {
  it('sends so many messages a minute', () => {
    const three = [sending(0, 1), sending(1, 1), sending(2, 1)];
    expect(refused(...three, sending(20, 1))).toMatchObject({
      code: 'too-many-messages',
      status: 429,
      details: { retryAfterSeconds: 40 },
    });
    expect(refused(...three, sending(60, 1))).toBeUndefined();
  });

  it('writes in so many conversations an hour, and goes on in those', () => {
    const four = [1, 2, 3, 4].map((of) => sending(of * 60, of));
    expect(refused(...four, sending(300, 5))).toMatchObject({
      code: 'too-many-conversations',
      details: { retryAfterSeconds: 60 + 3_600 - 300 },
    });
    expect(refused(...four, sending(300, 2))).toBeUndefined();
    expect(refused(...four, sending(3_660, 5))).toBeUndefined();
  });

  it('sends the same words to so many', () => {
    const two = [sending(0, 1, 'offer'), sending(60, 2, 'offer')];
    expect(refused(...two, sending(120, 3, 'offer'))).toMatchObject({ code: 'same-text-to-many' });
    expect(refused(...two, sending(120, 3, 'else'))).toBeUndefined();
    expect(refused(...two, sending(120, 2, 'offer'))).toBeUndefined();
  });

  it('sends so many an hour', () => {
    const ten = Array.from({ length: 10 }, (_, of) => sending(of * 30, 1));
    expect(refused(...ten, sending(600, 1))).toMatchObject({
      code: 'too-many-messages',
      details: { retryAfterSeconds: 3_000 },
    });
  });

  it('is remembered for an hour', () =>
    expect(withSending([sending(0, 1)], sending(3_600, 2), limits)).toEqual([sending(3_600, 2)]));
});
