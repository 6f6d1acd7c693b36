import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerLater, sendNow } from './answer-later.ts';

describe('an answer that can be taken back', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    sendNow();
    vi.useRealTimers();
  });

  it('is sent when the time to take it back is over', () => {
    const send = vi.fn();
    answerLater(send);
    expect(send).not.toHaveBeenCalled();
    vi.advanceTimersByTime(8_000);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is never sent once it is taken back', () => {
    const send = vi.fn();
    expect(answerLater(send)()).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(send).not.toHaveBeenCalled();
  });

  it('is sent at once when the next is given, and cannot be taken back any more', () => {
    const first = vi.fn();
    const takeBack = answerLater(first);
    answerLater(vi.fn());
    expect(first).toHaveBeenCalledTimes(1);
    expect(takeBack()).toBe(false);
  });

  it('is sent once, though the page is left just before its time', () => {
    const send = vi.fn();
    answerLater(send);
    sendNow();
    vi.advanceTimersByTime(60_000);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
