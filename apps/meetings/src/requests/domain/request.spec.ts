import { describe, expect, it } from 'vitest';
import { MemberId, ProfileId, requestStates, type RequestState } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { randomUUID } from 'node:crypto';
import { ask, hours, later, now, request, ttlMs } from '../../testing/builders.ts';
import {
  answer,
  expire,
  isBuyerHidden,
  join,
  mostAsks,
  remind,
  takesIn,
  withdraw,
  type Answer,
  type Request,
} from './request.ts';

const given = (terms: Partial<Answer> = {}): Answer => ({
  memberId: MemberId.parse(randomUUID()),
  at: later(hours(1)),
  ...terms,
});
const inState = (state: RequestState): Request => {
  const over = { answer: given() };
  return request({ state, ...(state === 'accepted' || state === 'declined' ? over : {}) });
};
const settled = requestStates.filter((state) => state !== 'pending');

describe('a request that is sent', () => {
  it('waits 72 hours, and reminds at half of them', () =>
    expect(request()).toMatchObject({
      state: 'pending',
      version: 1,
      expiresAt: later(hours(72)),
      remindAt: later(hours(36)),
    }));
});

describe('a further ask', () => {
  it.each(['meeting', 'screener'] as const)('for a %s belongs to what waits', (kind) =>
    expect(takesIn(request(), { kind })).toBe(true),
  );

  it('belongs to what was accepted where it is for the same', () => {
    expect(takesIn(inState('accepted'), { kind: 'meeting' })).toBe(true);
    expect(takesIn(inState('accepted'), { kind: 'screener' })).toBe(false);
  });

  it.each(['declined', 'withdrawn', 'expired'] as const)('does not belong to what is %s', (state) =>
    expect(takesIn(inState(state), { kind: 'meeting' })).toBe(false),
  );

  it('comes last, in the next version', () => {
    const second = ask({ kind: 'screener' });
    const joined = join(request(), second, ttlMs);
    expect(joined.asks.at(-1)).toBe(second);
    expect(joined.version).toBe(2);
  });

  it('changes nothing where it says nothing new', () => {
    const sent = request();
    expect(join(sent, { ...sent.asks[0], id: ask().id, at: later(hours(2)) }, ttlMs)).toBe(sent);
  });

  it('with other words is new', () => {
    const sent = request();
    expect(join(sent, { ...sent.asks[0], words: 'Please.' }, ttlMs).asks).toHaveLength(2);
  });

  it('leaves the time as it is while half of it is left', () =>
    expect(join(request(), ask({ at: later(hours(36)) }), ttlMs).expiresAt).toEqual(later(hours(72))));

  it('that comes late leaves half the time to answer it', () =>
    expect(join(request(), ask({ at: later(hours(71)) }), ttlMs).expiresAt).toEqual(later(hours(71 + 36))));

  it('on what was accepted moves no time', () =>
    expect(join(inState('accepted'), ask({ at: later(hours(71)) }), ttlMs).expiresAt).toEqual(
      later(hours(72)),
    ));

  it(`is refused after ${mostAsks}`, () => {
    const full = Array.from({ length: mostAsks - 1 }).reduce<Request>(
      (so) => join(so, ask(), ttlMs),
      request(),
    );
    expect(() => join(full, ask(), ttlMs)).toThrow(like.objectContaining({ code: 'request-full' }));
  });
});

describe('an answer', () => {
  it('accepts, and says who did', () => {
    const yes = given({ words: 'Gladly.' });
    const accepted = answer(request(), 'accepted', yes);
    expect(accepted).toMatchObject({ state: 'accepted', answer: yes, version: 2, updatedAt: yes.at });
    expect(accepted).not.toHaveProperty('remindAt');
  });

  it('declines with its reason', () =>
    expect(answer(request(), 'declined', given({ reason: 'rights-gone' }))).toMatchObject({
      state: 'declined',
      answer: { reason: 'rights-gone' },
    }));

  it.each(['accepted', 'declined'] as const)(
    'comes too late where it was %s: it is told by whom',
    (state) => {
      const before = inState(state);
      expect(() => answer(before, 'accepted', given())).toThrow(
        like.objectContaining({
          code: 'answered-already',
          details: like.objectContaining({ state, answeredBy: before.answer?.memberId }),
        }),
      );
    },
  );

  it.each(['withdrawn', 'expired'] as const)('is not taken of what is %s', (state) =>
    expect(() => answer(inState(state), 'accepted', given())).toThrow(
      like.objectContaining({ code: `request-${state}` }),
    ),
  );
});

describe('a withdrawal', () => {
  it('takes back what waits', () =>
    expect(withdraw(request(), now)).toMatchObject({ state: 'withdrawn', version: 2 }));

  it.each(settled)('does not take back what is %s', (state) =>
    expect(() => withdraw(inState(state), now)).toThrow(),
  );
});

describe('time', () => {
  it('lets what waits expire when it is over, not before', () => {
    const sent = request();
    expect(expire(sent, later(hours(72) - 1))).toBe(sent);
    expect(expire(sent, later(hours(72)))).toMatchObject({ state: 'expired', version: 2 });
  });

  it('brings it to mind at half, once', () => {
    const sent = request();
    expect(remind(sent, later(hours(36) - 1))).toBe(sent);
    const reminded = remind(sent, later(hours(36)));
    expect(reminded).toMatchObject({ state: 'pending', version: 2 });
    expect(remind(reminded, later(hours(40)))).toBe(reminded);
  });

  it.each(settled)('does nothing to what is %s', (state) => {
    const over = inState(state);
    expect(expire(over, later(hours(100)))).toBe(over);
    expect(remind(over, later(hours(100)))).toBe(over);
  });
});

it('a brief stays anonymous to the end unless it accepts', () => {
  const anonymousBrief = ProfileId.parse(randomUUID());
  const hidden = requestStates.filter((state) => isBuyerHidden({ anonymousBrief, state }));
  expect(hidden).toEqual(['pending', 'declined', 'withdrawn', 'expired']);
});
