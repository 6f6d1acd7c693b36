/** As much of an EventSource as is used here. */
export interface Source {
  readonly readyState: number;
  addEventListener(kind: string, listener: (event: MessageEvent<unknown>) => void): void;
  close(): void;
}

export interface LiveStream {
  /** Makes a stream of an address: a browser's own, but in specs. */
  readonly source: (address: string) => Source;
  readonly kinds: readonly string[];
  /** The last change that is known already, where it is: all after it is told, whenever it happened. */
  readonly from?: number | undefined;
  readonly hear: (kind: string, event: MessageEvent<unknown>) => void;
  /** It begins anew, not from where it was: what was told meanwhile was told to nobody. */
  readonly missed: () => void;
}

/** What a browser has given up: it does so on every answer but 200, as while a part of the market starts anew. */
const closed = 2;
const [firstWaitMs, longestWaitMs] = [2_000, 60_000];

/**
 * Hears what the market tells, for as long as the page is there: what a browser gives up is opened again, from the last
 * that was heard on, after longer and longer. @returns what ends it
 */
export function keepListening({ source, kinds, from, hear, missed }: LiveStream): () => void {
  let stream: Source;
  let again: ReturnType<typeof setTimeout> | undefined;
  let waitMs = firstWaitMs;
  let last = from === undefined ? '' : String(from);
  let isAnew = from !== undefined;
  const open = () => {
    stream = source(last === '' ? '/api/v1/stream' : `/api/v1/stream?lastEventId=${last}`);
    stream.addEventListener('open', () => (waitMs = firstWaitMs));
    stream.addEventListener('error', () => {
      if (stream.readyState !== closed) return;
      isAnew = true;
      // Not all who were cut off at once come back at once.
      again = setTimeout(open, waitMs * (0.5 + Math.random() / 2));
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    });
    for (const kind of kinds) {
      stream.addEventListener(kind, (event) => {
        last = event.lastEventId || last;
        hear(kind, event);
        if (kind !== 'hello') return;
        if (isAnew) missed();
        isAnew = true;
      });
    }
  };
  open();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}
