import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepListening, type Source } from './live-stream.ts';

type Listener = (event: MessageEvent<unknown>) => void;

/** A browser's stream, of which a spec says what happens to it. */
class OneStream implements Source {
  readyState = 1;
  readonly address: string;
  readonly #listeners = new Map<string, Listener>();

  constructor(address: string) {
    this.address = address;
  }

  addEventListener(kind: string, listener: Listener): void {
    this.#listeners.set(kind, listener);
  }

  happens(kind: string, lastEventId = ''): void {
    this.#listeners.get(kind)?.(new MessageEvent(kind, { lastEventId }));
  }

  isGivenUp(): void {
    this.readyState = 2;
    this.happens('error');
  }

  close(): void {
    this.readyState = 2;
  }
}

let streams: OneStream[];
let heard: string[];
let end: () => void;
const latest = () => streams.at(-1) ?? new OneStream('none');

const listen = (from?: number) =>
  keepListening({
    from,
    source: (address) => {
      const stream = new OneStream(address);
      streams.push(stream);
      return stream;
    },
    kinds: ['hello', 'read'],
    hear: (kind) => heard.push(kind),
    missed: () => heard.push('missed'),
  });

beforeEach(() => {
  vi.useFakeTimers();
  [streams, heard] = [[], []];
  end = listen();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('the live stream', () => {
  it('is opened again where the browser has given it up, from the last that was heard', () => {
    latest().happens('hello', '7');
    latest().happens('read', '');
    latest().isGivenUp();
    vi.advanceTimersByTime(2_000);
    expect(streams.map(({ address }) => address)).toEqual(['/api/v1/stream', '/api/v1/stream?lastEventId=7']);
    latest().happens('read', '8');
    expect(heard).toEqual(['hello', 'read', 'read']);
  });

  it('says that something was missed where it begins a second time', () => {
    latest().happens('hello', '7');
    latest().happens('hello', '3');
    expect(heard).toEqual(['hello', 'hello', 'missed']);
  });

  it('that was refused at first has missed what came until it began', () => {
    latest().isGivenUp();
    vi.advanceTimersByTime(2_000);
    latest().happens('hello', '7');
    expect(heard).toEqual(['hello', 'missed']);
  });

  it('is left to the browser where that comes back by itself', () => {
    latest().readyState = 0;
    latest().happens('error');
    vi.advanceTimersByTime(120_000);
    expect(streams).toHaveLength(1);
  });

  it('is tried less and less often, and soon again once it was there', () => {
    for (let times = 0; times < 10; times++) {
      latest().isGivenUp();
      vi.advanceTimersByTime(60_000);
    }
    latest().isGivenUp();
    vi.advanceTimersByTime(29_000);
    expect(streams).toHaveLength(11);
    vi.advanceTimersByTime(31_000);
    expect(streams).toHaveLength(12);
    latest().happens('open');
    latest().isGivenUp();
    vi.advanceTimersByTime(2_000);
    expect(streams).toHaveLength(13);
  });

  it('is over when the page is', () => {
    latest().isGivenUp();
    end();
    vi.advanceTimersByTime(120_000);
    expect(streams).toHaveLength(1);
  });

  it('begins with what came after the last that is known, and is told where that is of no stream', () => {
    end();
    end = listen(7);
    expect(latest().address).toBe('/api/v1/stream?lastEventId=7');
    latest().happens('read', '8');
    expect(heard).toEqual(['read']);
    latest().happens('hello', '3');
    expect(heard).toEqual(['read', 'hello', 'missed']);
  });
});
