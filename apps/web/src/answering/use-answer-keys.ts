import type { DeclineReason, Request } from '../api/schema.ts';
import { declineReasons } from '../api/vocabulary.ts';
import { useKeys } from '../design/use-keys.ts';

interface Keys {
  readonly items: readonly Request[];
  readonly chosen: Request | undefined;
  readonly declining: boolean;
  readonly quiet: boolean;
  readonly choose: (id: string) => void;
  readonly accept: (request: Request) => void;
  readonly decline: (request: Request) => void;
  readonly reason: (request: Request, reason: DeclineReason) => void;
  readonly undo: () => void;
  readonly stop: () => void;
}

/** A accepts, D declines and a digit says why; U takes the last answer back; the arrows move. */
export function useAnswerKeys(keys: Keys): void {
  useKeys((key) => act(key, keys), keys.quiet);
}

function act(key: string, keys: Keys): boolean {
  const { items, chosen, declining } = keys;
  if (key.toLowerCase() === 'u') return done(keys.undo());
  if (!chosen) return false;
  const place = items.findIndex(({ id }) => id === chosen.id);
  if (key === 'ArrowDown') return done(keys.choose(items[place + 1]?.id ?? chosen.id));
  if (key === 'ArrowUp') return done(keys.choose(items[place - 1]?.id ?? chosen.id));
  if (chosen.state !== 'pending') return false;
  const reason = /^[1-9]$/.test(key) ? declineReasons[Number(key) - 1] : undefined;
  if (declining && reason) return done(keys.reason(chosen, reason));
  switch (key.toLowerCase()) {
    case 'a':
      return done(keys.accept(chosen));
    case 'd':
      return done(keys.decline(chosen));
    case 'escape':
      return declining && done(keys.stop());
    default:
      return false;
  }
}

const done = (_: void) => true;
