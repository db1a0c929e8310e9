/** Something in a data file that could not be used, or should be looked at, said so that its author can mend it. */
export interface Problem {
  /** Where, as in `incidents[12].events[0].date`; '' for the whole file. */
  readonly path: string;
  /** What stands there, shortened. */
  readonly found: string;
  /** What may stand there. */
  readonly expected: string;
  /**
   * `file`: nothing could be read; `incident`: this incident is left out; `part`: the incident shows
   * without this part; `ignored`: a field that nobody reads; `doubt`: all of it shows, but it contradicts
   * itself or had to be written otherwise.
   */
  readonly effect: 'file' | 'incident' | 'part' | 'ignored' | 'doubt';
  /** Id of the incident concerned, where it has one. */
  readonly incident?: string;
}

/** Problems that say the same of the same field, wherever it stands. */
export interface ProblemKind {
  /** The field, without positions and keys: `events.date`, `context.kind`; '' for the whole file. */
  readonly field: string;
  readonly expected: string;
  readonly effect: Problem['effect'];
  /** How many problems are of this kind, 1 or more. */
  readonly count: number;
  /** In how many incidents they are; 0 where they are in none. */
  readonly incidents: number;
  /** The first of them, three at most, in the order of the file. */
  readonly examples: readonly Problem[];
}

/** What costs most comes first. */
const BY_WEIGHT: readonly Problem['effect'][] = ['file', 'incident', 'part', 'doubt', 'ignored'];

const MOST_EXAMPLES = 3;

/** Each kind of problem once: the heaviest first, among equals in the order in which they are met. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemKind[] {
  const kinds = new Map<
    string,
    { first: Problem; field: string; problems: number; in: Set<string>; shown: Problem[] }
  >();
  for (const problem of problems) {
    const field = fieldOf(problem.path);
    const key = JSON.stringify([problem.effect, field, problem.expected]);
    const kind = kinds.get(key) ?? { first: problem, field, problems: 0, in: new Set(), shown: [] };
    kinds.set(key, kind);
    kind.problems += 1;
    const [incident] = /^incidents\[\d+\]/.exec(problem.path) ?? [];
    if (incident !== undefined) kind.in.add(incident);
    if (kind.shown.length < MOST_EXAMPLES) kind.shown.push(problem);
  }
  return [...kinds.values()]
    .map(({ first: { expected, effect }, field, problems: count, in: within, shown }): ProblemKind => {
      return { field, expected, effect, count, incidents: within.size, examples: shown };
    })
    .sort((a, b) => BY_WEIGHT.indexOf(a.effect) - BY_WEIGHT.indexOf(b.effect));
}

/** `incidents[12].sources.bbc.url` is the field `sources.url`: positions, and keys that an author chose, say no more. */
function fieldOf(path: string): string {
  return path
    .replace(/^incidents\[\d+\]\.?/, '')
    .replace(/\[\d+\]/g, '')
    .replace(/^sources\.[^.]*/, 'sources');
}
