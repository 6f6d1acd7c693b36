interface Waiting {
  readonly send: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** As long as the word of it, and its way back, are on the screen. */
const undoMs = 8_000;
let waiting: Waiting | undefined;

/** Sends what waits, if anything does. */
export function sendNow(): void {
  const last = waiting;
  waiting = undefined;
  if (!last) return;
  clearTimeout(last.timer);
  last.send();
}

/**
 * An answer cannot be taken back once it is sent: it waits until its undo is over. One waits at a time, and is sent
 * when the next is given or the page is left.
 * @returns takes it back; whether that was in time
 */
export function answerLater(send: () => void): () => boolean {
  sendNow();
  const mine: Waiting = { send, timer: setTimeout(() => waiting === mine && sendNow(), undoMs) };
  waiting = mine;
  return () => {
    if (waiting !== mine) return false;
    clearTimeout(mine.timer);
    waiting = undefined;
    return true;
  };
}

globalThis.addEventListener?.('pagehide', sendNow);
