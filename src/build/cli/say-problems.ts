import { groupProblems, type Problem, type ProblemKind } from '../../data/read/problems.ts';

/** Problems in lines for a terminal: each kind once, with its count and up to three examples where it is met again. */
export function sayProblems(problems: readonly Problem[]): readonly string[] {
  return groupProblems(problems).flatMap((kind) => {
    if (kind.count === 1) return kind.examples.map(sayProblem);
    const examples = kind.examples.map(({ path, found }) => `${path}: got ${found}`);
    return [sayKind(kind), ...examples.map((example) => `    such as ${example}`)];
  });
}

/** Path, value and expectation. */
export function sayProblem({ path, found, expected }: Problem): string {
  return `${path || '(the file)'}: got ${found}, expected ${expected}`;
}

/** `PwnCount: unknown field, in 293 incidents`. */
function sayKind({ field, expected, effect, count, incidents }: ProblemKind): string {
  const where = incidents === 0 ? `${count} times` : `in ${incidents} ${incidents === 1 ? 'incident' : 'incidents'}`;
  const often = incidents > 0 && incidents < count ? `, ${count} times` : '';
  const what = effect === 'ignored' ? 'unknown field' : `expected ${expected}`;
  return `${field || '(the incident)'}: ${what}, ${where}${often}`;
}
