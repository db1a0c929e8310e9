/** What of the benchmark is run, and how often. */

export const PARTS = ['sizes', 'weight', 'paint', 'ready', 'zoom', 'memory', 'model', 'archive'] as const;
export type Part = (typeof PARTS)[number];

/** A data file to measure with. */
export interface Load {
  readonly incidents: number;
  /** Path on the server; the edition's own has no `src`. */
  readonly path: string;
  readonly own: boolean;
  /** How often a page is opened, is zoomed, and the model is run in a process of its own. */
  readonly runs: Readonly<Record<Exclude<Part, 'sizes' | 'weight' | 'paint' | 'memory' | 'archive'>, number>>;
}

export interface Options {
  readonly quick: boolean;
  readonly parts: readonly Part[];
}

const FULL = {
  own: { ready: 11, zoom: 5, model: 9 },
  tenThousand: { ready: 7, zoom: 3, model: 5 },
  hundredThousand: { ready: 3, zoom: 2, model: 3 },
};
const QUICK = { own: { ready: 7, zoom: 2, model: 3 }, tenThousand: { ready: 3, zoom: 1, model: 3 } };

/** Reads `--quick` and `--only PART`; throws with a sentence on anything else. */
export function readOptions(args: readonly string[]): Options {
  let quick = false;
  let parts: readonly Part[] = PARTS;
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--quick') quick = true;
    else if (args[at] === '--only') {
      at += 1;
      const part = PARTS.find((one) => one === args[at]);
      if (!part) throw new Error(`--only ${args[at] ?? ''}: expected one of ${PARTS.join(', ')}`);
      parts = [part];
    } else throw new Error(`${args[at]}: expected --quick or --only ${PARTS.join('|')}`);
  }
  return { quick, parts };
}

/** The data files, smallest first; `own` is how many incidents the edition has. */
export function loadsFor({ quick }: Options, own: number): Load[] {
  const runs = quick ? QUICK : FULL;
  const made = (incidents: number, times: Load['runs']): Load => ({
    incidents,
    path: `made-${incidents}.json`,
    own: false,
    runs: times,
  });
  const loads: Load[] = [
    { incidents: own, path: 'data/first.json', own: true, runs: runs.own },
    made(10_000, runs.tenThousand),
  ];
  if (!quick) loads.push(made(100_000, FULL.hundredThousand));
  return loads;
}
