import { describe, expect, it } from 'vitest';
import { mailed } from './mail-step.ts';

const at = (minute: number) => new Date(Date.UTC(2027, 2, 1, 10, minute));
const mail = (state: 'sent' | 'waiting' | 'refused', minute = 0) => ({
  state,
  plannedAt: at(minute),
  ...(state !== 'waiting' && { endedAt: at(minute + 1) }),
});

describe('the mails that tell of a listing', () => {
  it('are out, and when the last was', () =>
    expect(mailed([{ mailedAt: at(0) }], [mail('sent', 0), mail('sent', 5)])).toEqual({
      ...{ service: 'notification', step: 'mailed', state: 'done' },
      at: at(6).toISOString(),
      middleAt: at(1).toISOString(),
      code: 'mails',
      params: { sent: 2, waiting: 0, not: 0, later: 0 },
      sentence: 'Mails that are out: 2.',
    }));

  it('wait, since the oldest was made, where the mail server does not take them', () =>
    expect(mailed([], [mail('sent'), mail('waiting', 9), mail('waiting', 3)])).toMatchObject({
      state: 'waiting',
      since: at(3).toISOString(),
      sentence: 'Mails that are out: 1; waiting for the mail server: 2.',
    }));

  it('hold nothing up while their hour has not come, or where the recipient takes none', () => {
    const step = mailed([{ toMail: at(50) }], [mail('refused')]);
    expect(step.state).toBe('done');
    expect(step.sentence).toBe(
      'Mails that are out: 0; refused, or not known to have arrived: 1; to be made at their hour: 1.',
    );
    expect(step).not.toHaveProperty('at');
  });
});
