type Cell = readonly number[];

/**
 * Indices of each axis such that every combination of them is good: values are given up one by one, always the one with
 * the largest share of bad combinations, of equals that of the last axis. A good box, though not always the largest there
 * is, which would be NP-hard to find (maximum biclique, doi:10.1016/S0166-218X(03)00333-0). Undefined where there is none.
 */
export function largestBox(
  sizes: readonly number[],
  isGood: (cell: Cell) => boolean,
): number[][] | undefined {
  let axes = sizes.map((size) => Array.from({ length: size }, (_, index) => index));
  let bad = cellsOf(axes).filter((cell) => !isGood(cell));
  while (bad.length > 0) {
    const worst = worstOf(axes, bad);
    if (!worst) return undefined;
    const { axis, index } = worst;
    axes = axes.map((indices, at) => (at === axis ? indices.filter((each) => each !== index) : indices));
    bad = bad.filter((cell) => cell[axis] !== index);
  }
  return axes;
}

/** Undefined where every axis has but one value left. */
function worstOf(axes: readonly (readonly number[])[], bad: readonly Cell[]) {
  const total = axes.reduce((cells, { length }) => cells * length, 1);
  let worst: { axis: number; index: number; share: number } | undefined;
  axes.forEach((indices, axis) => {
    if (indices.length < 2) return;
    const counts = new Map<number, number>();
    for (const cell of bad) {
      const index = cell[axis] ?? 0;
      counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    for (const [index, count] of counts) {
      const share = (count * indices.length) / total;
      if (!worst || share >= worst.share) worst = { axis, index, share };
    }
  });
  return worst;
}

const cellsOf = (axes: readonly (readonly number[])[]): Cell[] =>
  axes.reduce<Cell[]>(
    (cells, indices) => cells.flatMap((cell) => indices.map((index) => [...cell, index])),
    [[]],
  );
