import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface Statement<Row> {
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
  /** Something is not in force yet. */
  readonly isChanged: boolean;
  readonly isWhole: boolean;
  readonly problem: unknown;
  /** @returns whether all that was stated is stored */
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
  /** Lets the problem go; what was stated stays. */
  readonly dismiss: () => void;
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
  const [settled, setSettled] = useState<readonly Row[]>();
  const [problem, setProblem] = useState<unknown>();
  const sending = useRef<{ rows: readonly Row[]; done: Promise<boolean> }>(undefined);
  const rows = edited ?? stored;
  const whole = rows.every(isWhole);
  const isChanged = edited !== undefined && edited !== settled;

  const send = async (lines: readonly Row[]): Promise<boolean> => {
    setProblem(undefined);
    try {
      await store(lines);
      setSettled(lines);
      return true;
    } catch (error) {
      sending.current = undefined;
      setProblem(error);
      return false;
    }
  };
  const save = async (): Promise<boolean> => {
    if (!edited || !isChanged) return true;
    if (!whole) return false;
    if (sending.current?.rows !== edited) sending.current = { rows: edited, done: send(edited) };
    return sending.current.done;
  };
  const saveAfterPause = useEffectEvent(save);
  useEffect(() => {
    if (isOpen || !isChanged || !whole || problem !== undefined) return undefined;
    const timer = setTimeout(() => void saveAfterPause(), pauseMs);
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
    dismiss: () => setProblem(undefined),
  };
}
