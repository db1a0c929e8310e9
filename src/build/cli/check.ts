import { readFileSync } from 'node:fs';
import { groupProblems, type Problem, type ProblemKind } from '../../data/read/problems.ts';
import { readDataFile } from '../../data/read/read.ts';

/** The day in UTC, YYYY-MM-DD. */
export const today = () => new Date().toISOString().slice(0, 10);

/** What is wrong, in the words of whoever threw it. */
export const sayError = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** `check FILE…`: holds data files to the rules of the format. Returns the exit code: 0 clean, 1 problems or doubts, 2 no such file. */
export const checkFiles = (files: readonly string[]): number => Math.max(...files.map(checkFile));

function checkFile(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file}: ${sayError(error)}`);
    return 2;
  }
  const { problems, offered, file: data } = readDataFile(text, today());
  for (const line of sayProblems(problems)) console.error(`${file}: ${line}`);
  console.log(`${file}: ${data.incidents.length} of ${offered} incidents can be shown, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

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
