import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { answerLater, sendNow } from './answer-later.ts';

describe('an answer that can be taken back', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    sendNow();
    jest.useRealTimers();
  });

  it('is sent when the time to take it back is over', () => {
    const send = jest.fn();
    answerLater(send);
    expect(send).not.toHaveBeenCalled();
    jest.advanceTimersByTime(8_000);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is never sent once it is taken back', () => {
    const send = jest.fn();
    expect(answerLater(send)()).toBe(true);
    jest.advanceTimersByTime(60_000);
    expect(send).not.toHaveBeenCalled();
  });

  it('is sent at once when the next is given, and cannot be taken back any more', () => {
    const first = jest.fn();
    const takeBack = answerLater(first);
    answerLater(jest.fn());
    expect(first).toHaveBeenCalledTimes(1);
    expect(takeBack()).toBe(false);
  });

  it('is sent once, though the page is left just before its time', () => {
    const send = jest.fn();
    answerLater(send);
    sendNow();
    jest.advanceTimersByTime(60_000);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
