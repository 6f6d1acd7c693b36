import { Refusal, type SuggestionState } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { describe, expect, it } from 'vitest';
import { scored, suggestion } from '../../builders.ts';
import { answer, settle, type Scored, type Suggestion } from './suggestion.ts';

const now = new Date('2027-03-01T00:00:00Z');
const unfit = (given: Partial<Scored> = {}): Scored => {
  const { fit: _, ...rest } = scored(given);
  return rest;
};
const inState = (state: SuggestionState, given: Partial<Suggestion> = {}) =>
  suggestion({ state, fits: state !== 'expired', ...given });

describe('a fresh score', () => {
  it('makes a suggestion of a pair that fits for the first time', () =>
    expect(settle(undefined, scored(), now)).toMatchObject({
      outcome: 'made',
      suggestion: { state: 'new', fits: true },
    }));

  it('makes nothing of a pair that never fitted', () =>
    expect(settle(undefined, unfit(), now)).toBeUndefined());

  it('makes nothing of a pair whose profile is gone', () => {
    const { pair: _, ...gone } = unfit();
    expect(settle(undefined, gone, now)).toBeUndefined();
  });

  it.each(['new', 'seen'] as const)('lets a %s suggestion expire that fits no more', (state) =>
    expect(settle(inState(state), unfit(), now)).toMatchObject({
      outcome: 'expired',
      suggestion: { state: 'expired', fits: false },
    }),
  );

  it.each(['kept', 'asked', 'passed'] as const)(
    'leaves a %s suggestion so, and says that it fits no more',
    (state) =>
      expect(settle(inState(state), unfit(), now)).toMatchObject({
        outcome: 'expired',
        suggestion: { state, fits: false },
      }),
  );

  it('brings an expired suggestion back as new', () =>
    expect(settle(inState('expired'), scored(), now)).toMatchObject({
      outcome: 'made',
      suggestion: { state: 'new', fits: true },
    }));

  it('leaves a kept suggestion kept that fits again', () =>
    expect(settle(inState('kept', { fits: false }), scored(), now)).toMatchObject({
      outcome: 'rescored',
      suggestion: { state: 'kept', fits: true },
    }));

  it('replaces a score, up or down', () => {
    const fit = { ...suggestion(), score: 12.5 };
    expect(settle(suggestion(), scored({ fit }), now)).toMatchObject({
      outcome: 'rescored',
      suggestion: { score: 12.5 },
    });
  });

  it('says nothing where nothing has changed', () =>
    expect(settle(suggestion(), scored(), now)).toBeUndefined());

  it('says nothing twice of a pair that fits no more', () =>
    expect(settle(inState('expired'), unfit(), now)).toBeUndefined());

  it.each(['listing', 'profile', 'titles', 'rules'] as const)(
    'made from an older %s than what is stored changes nothing',
    (part) => {
      const stored = suggestion();
      const basis = { ...stored.basis, [part]: stored.basis[part] - 1 };
      expect(settle(stored, unfit({ basis }), now)).toBeUndefined();
    },
  );
});

describe('an answer', () => {
  it('sees a new suggestion', () => expect(answer(inState('new'), { act: 'see' }, now).state).toBe('seen'));

  it.each(['seen', 'kept', 'passed', 'expired'] as const)('sees nothing new in a %s one', (state) => {
    const given = inState(state);
    expect(answer(given, { act: 'see' }, now)).toBe(given);
  });

  it.each(['new', 'seen'] as const)('keeps a %s suggestion, and undo leads back there', (state) => {
    const kept = answer(inState(state), { act: 'keep' }, now);
    expect(kept.state).toBe('kept');
    expect(answer(kept, { act: 'undo' }, now).state).toBe(state);
  });

  it('passes with a reason, which undo takes back', () => {
    const passed = answer(inState('seen'), { act: 'pass', why: { reason: 'rights' } }, now);
    expect(passed).toMatchObject({ state: 'passed', passed: { reason: 'rights' } });
    expect(answer(passed, { act: 'undo' }, now)).not.toHaveProperty('passed');
  });

  it('undone after the pair stopped fitting leaves it expired', () => {
    const kept = { ...answer(inState('new'), { act: 'keep' }, now), fits: false };
    expect(answer(kept, { act: 'undo' }, now).state).toBe('expired');
  });

  it('keeps what was passed, and undo leads back to before both', () => {
    const passed = answer(inState('new'), { act: 'pass', why: { reason: 'other' } }, now);
    const kept = answer(passed, { act: 'keep' }, now);
    expect(kept).toMatchObject({ state: 'kept', before: 'new' });
    expect(kept).not.toHaveProperty('passed');
  });

  it.each(['keep', 'pass'] as const)('cannot %s what has expired', (act) => {
    const given = act === 'keep' ? { act } : { act, why: { reason: 'other' as const } };
    expect(() => answer(inState('expired'), given, now)).toThrow(
      like.objectContaining({ code: 'suggestion-expired' }),
    );
  });

  it('cannot be undone before there is one', () =>
    expect(() => answer(inState('seen'), { act: 'undo' }, now)).toThrow(Refusal));
});
