import { useSyncExternalStore } from 'react';

/** Where there is room for something beside a list. */
const wide = matchMedia('(min-width: 1024px)');

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
