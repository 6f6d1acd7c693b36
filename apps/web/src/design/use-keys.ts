import { useEffect, useRef } from 'react';

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role=menu]') !== null;

/**
 * Single keys, wherever the focus is but in a field or a menu.
 * @param act whether the key meant something
 * @param quiet something lies above what the keys are for
 */
export function useKeys(act: (key: string) => boolean, quiet: boolean): void {
  const latest = useRef({ act, quiet });
  useEffect(() => {
    latest.current = { act, quiet };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || latest.current.quiet || typesText(event.target))
        return;
      if (latest.current.act(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
