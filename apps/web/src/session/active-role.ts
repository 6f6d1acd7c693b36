import { useSyncExternalStore } from 'react';
import type { Role } from '../api/schema.ts';
import { roles } from '../api/vocabulary.ts';

const storedAs = 'mq-role';
const listeners = new Set<() => void>();

const stored = (): Role | undefined => roles.find((role) => role === localStorage.getItem(storedAs));

/** The role that somebody with several acts in: the one chosen last, else the first. */
export const roleOf = (own: readonly Role[]): Role => {
  const chosen = stored();
  return chosen && own.includes(chosen) ? chosen : (own[0] ?? 'buyer');
};

export function actAs(role: Role): void {
  localStorage.setItem(storedAs, role);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useActiveRole = (own: readonly Role[]): Role =>
  useSyncExternalStore(
    subscribe,
    () => roleOf(own),
    () => own[0] ?? 'buyer',
  );
