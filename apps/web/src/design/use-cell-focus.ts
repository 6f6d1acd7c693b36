import { type KeyboardEvent, useState } from 'react';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Cell>> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/** One cell of a grid is in the tab order; arrows go to its neighbours. */
export function useCellFocus(rows: number, columns: number) {
  const [focused, setFocused] = useState<Cell>();
  const current = focused && focused.row < rows && focused.column < columns ? focused : undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    if (!step || !current) return;
    event.preventDefault();
    event.stopPropagation();
    const row = Math.min(rows - 1, Math.max(0, current.row + step.row));
    const column = Math.min(columns - 1, Math.max(0, current.column + step.column));
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
  };
  const cellProps = (row: number, column: number) => ({
    'data-cell': `${row}-${column}`,
    tabIndex:
      (current ?? { row: 0, column: 0 }).row === row && (current ?? { row: 0, column: 0 }).column === column
        ? 0
        : -1,
    onFocus: () => setFocused({ row, column }),
    onMouseEnter: () => setFocused({ row, column }),
  });
  return { focused: current, cellProps, onKeyDown };
}
