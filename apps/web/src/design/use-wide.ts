import { useSyncExternalStore } from 'react';

/** Where there is room for something beside a list. */
const wide = () => matchMedia('(min-width: 1024px)');

const subscribe = (listener: () => void) => {
  const query = wide();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Where the page is drawn ahead: yes, and its styles hide what there is no room for. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => wide().matches,
    () => true,
  );
