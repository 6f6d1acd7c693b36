/** What has just been done, with a way back; one at a time. */
export interface Toast {
  readonly text: string;
  readonly kind?: 'done' | 'failed';
  readonly undo?: {
    readonly label: string;
    readonly run: () => void;
    /** Where a single key does it, too. */
    readonly key?: string;
  };
}

const shownMs = 8_000;
const listeners = new Set<() => void>();
let current: Toast | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function set(toast: Toast | undefined): void {
  current = toast;
  for (const listener of listeners) listener();
}

export function toast(shown: Toast): void {
  clearTimeout(timer);
  set(shown);
  timer = setTimeout(() => set(undefined), shownMs);
}

export function dismissToast(): void {
  clearTimeout(timer);
  set(undefined);
}

/** Takes back what the toast tells of. Whether there was anything. */
export function undoLast(): boolean {
  const undo = current?.undo;
  if (!undo) return false;
  dismissToast();
  undo.run();
  return true;
}

export const currentToast = (): Toast | undefined => current;

export function onToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
