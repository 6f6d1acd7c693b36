import { startTransition, useEffect, useState } from 'react';

/**
 * 0 as something is first shown, then one more each time that what the last made is painted, up to `last`: what is seen
 * first need not wait for the rest.
 */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage < last) startTransition(() => setStage(stage + 1));
  }, [stage, last]);
  return stage;
}
