import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, bodyOf } from '../../api/client.ts';
import type { ListingRow } from '../../api/schema.ts';
import type { ReadyRow } from './listing-rows.ts';
import { type Outcome, sendRows } from './send-rows.ts';

const send = (rows: ListingRow[]) => bodyOf(api.POST('/api/v1/listings/bulk', { body: { rows } }));

export interface Import {
  readonly status: 'waiting' | 'running' | 'stopped' | 'done';
  /** Of the rows so far, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Why it stopped, where nobody stopped it. */
  readonly problem: unknown;
  /** From the first row that is not done. */
  readonly run: () => Promise<void>;
  /** After the page that is on its way. */
  readonly stop: () => void;
}

/** Makes the rows drafts; it ends with the screen. */
export function useImport(rows: readonly ReadyRow[]): Import {
  const queries = useQueryClient();
  const [status, setStatus] = useState<Import['status']>('waiting');
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    const controller = new AbortController();
    running.current = controller;
    setStatus('running');
    setProblem(undefined);
    try {
      for await (const page of sendRows(rows.slice(outcomes.length), send, { signal: controller.signal }))
        setOutcomes((before) => [...before, ...page]);
      setStatus(controller.signal.aborted ? 'stopped' : 'done');
    } catch (error) {
      setProblem(error);
      setStatus('stopped');
    }
    void queries.invalidateQueries({ queryKey: ['listings', 'mine'] });
  };
  return { status, outcomes, problem, run, stop: () => running.current?.abort() };
}
