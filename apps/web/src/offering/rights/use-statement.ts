import { useEffect, useEffectEvent, useState } from 'react';

export interface Statement<Row> {
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
  /** Something is not in force yet. */
  readonly isChanged: boolean;
  readonly isWhole: boolean;
  readonly problem: unknown;
  readonly save: () => void;
  readonly discard: () => void;
}

const pauseMs = 600;

/**
 * All lines of a kind, which are stored as one. A draft's are stored while they are edited, so that the picture
 * follows; those of a listing on the market when that is asked for.
 */
export function useStatement<Row>({
  stored,
  isOpen,
  isWhole,
  store,
}: {
  stored: readonly Row[];
  isOpen: boolean;
  isWhole: (row: Row) => boolean;
  store: (rows: readonly Row[]) => Promise<void>;
}): Statement<Row> {
  const [edited, setEdited] = useState<readonly Row[]>();
  const [problem, setProblem] = useState<unknown>();
  const [sent, setSent] = useState<readonly Row[]>();
  const rows = edited ?? stored;
  const whole = rows.every(isWhole);
  const isChanged = edited !== undefined && edited !== sent;

  const save = () => {
    if (!edited) return;
    setProblem(undefined);
    setSent(edited);
    store(edited).catch((error: unknown) => {
      setProblem(error);
      setSent(undefined);
    });
  };
  const saveAfterPause = useEffectEvent(save);
  useEffect(() => {
    if (isOpen || !isChanged || !whole || problem !== undefined) return undefined;
    const timer = setTimeout(() => saveAfterPause(), pauseMs);
    return () => clearTimeout(timer);
  }, [isOpen, edited, isChanged, whole, problem]);

  return {
    rows,
    change: (next) => {
      setProblem(undefined);
      setEdited(next);
    },
    isChanged,
    isWhole: whole,
    problem,
    save,
    discard: () => {
      setEdited(undefined);
      setProblem(undefined);
    },
  };
}
