type Grid = Readonly<Record<string, readonly unknown[]>>;
type Cell<T extends Grid> = { readonly [K in keyof T]: T[K][number] };

/**
 * Combinations of one value of each list. `npm test` takes as few as meet every two values of two lists
 * together at least once (pairwise testing); `npm run test:full` takes all.
 */
export function grid<T extends Grid>(lists: T): Cell<T>[] {
  const names = Object.keys(lists);
  const all = names.reduce<Record<string, unknown>[]>(
    (cells, name) => cells.flatMap((cell) => lists[name].map((value) => ({ ...cell, [name]: value }))),
    [{}],
  ) as Cell<T>[];
  return globalThis.process?.env.FULL ? all : inPairs(all, names, lists);
}

/** At each step the combination with the most pairs that none before it has. */
function inPairs<T extends Grid>(all: readonly Cell<T>[], names: readonly string[], lists: T): Cell<T>[] {
  const pairsOf = (cell: Cell<T>) => {
    const at = names.map((name) => `${name} ${lists[name].indexOf(cell[name])}`);
    return at.flatMap((first, index) => at.slice(index + 1).map((second) => `${first}, ${second}`));
  };
  let left = all.map((cell) => ({ cell, pairs: pairsOf(cell) }));
  const met = new Set<string>();
  const kept: Cell<T>[] = [];
  const fresh = ({ pairs }: { pairs: readonly string[] }) => pairs.filter((pair) => !met.has(pair)).length;
  while (left.length > 0) {
    const best = left.reduce((one, other) => (fresh(other) > fresh(one) ? other : one));
    if (fresh(best) === 0 && kept.length > 0) break;
    kept.push(best.cell);
    for (const pair of best.pairs) met.add(pair);
    left = left.filter((each) => each !== best && fresh(each) > 0);
  }
  return kept;
}
