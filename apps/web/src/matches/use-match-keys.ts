import type { Suggestion } from '../api/schema.ts';
import { passReasons } from '../api/vocabulary.ts';
import { undoLast } from '../design/toast.ts';
import { useKeys } from '../design/use-keys.ts';
import type { PassReason } from './card-actions.tsx';

interface Keys {
  readonly items: readonly Suggestion[];
  readonly chosen: Suggestion | undefined;
  readonly passing: boolean;
  /** Something lies above the list. */
  readonly quiet: boolean;
  readonly choose: (id: string) => void;
  readonly keep: (match: Suggestion) => void;
  readonly ask: (match: Suggestion) => void;
  readonly pass: (match: Suggestion) => void;
  readonly reason: (match: Suggestion, reason: PassReason) => void;
  readonly stop: () => void;
}

/** P, K, A, U (takes the last answer back) and the arrows, wherever the focus is but in a field; after P a digit says why, and P again "something else". */
export function useMatchKeys(keys: Keys): void {
  useKeys((key) => act(key, keys), keys.quiet);
}

/** Whether the key meant something. */
function act(key: string, keys: Keys): boolean {
  const { items, chosen, passing } = keys;
  if (key.toLowerCase() === 'u') return undoLast();
  if (!chosen) return false;
  const place = items.findIndex(({ id }) => id === chosen.id);
  const reason = /^\d$/.test(key) ? passReasons[(Number(key) + 9) % 10] : undefined;
  if (passing && reason) return done(keys.reason(chosen, reason));
  switch (key) {
    case 'ArrowDown':
      return done(keys.choose(items[place + 1]?.id ?? chosen.id));
    case 'ArrowUp':
      return done(keys.choose(items[place - 1]?.id ?? chosen.id));
    case 'k':
    case 'K':
      return done(keys.keep(chosen));
    case 'a':
    case 'A':
      return done(keys.ask(chosen));
    case 'p':
    case 'P':
      return done(passing ? keys.reason(chosen, 'other') : keys.pass(chosen));
    case 'Escape':
      return passing && done(keys.stop());
    default:
      return false;
  }
}

const done = (_: void) => true;
