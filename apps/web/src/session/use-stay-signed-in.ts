import { useEffect } from 'react';
import { api } from '../api/client.ts';

const secondMs = 1_000;
/** When nothing else is under way any more; and again in a window that stays open. */
const [soonMs, againMs] = [3 * secondMs, 12 * 3_600 * secondMs];

/**
 * A session ends a week after it was last prolonged, and it is prolonged when it is asked about, once a day: whoever
 * comes every day is not asked to sign in again.
 */
export function useStaySignedIn(): void {
  useEffect(() => {
    const prolong = () => void api.GET('/api/auth/get-session').catch(() => undefined);
    const soon = setTimeout(prolong, soonMs);
    const again = setInterval(prolong, againMs);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, []);
}
