import type * as v from 'valibot';
import { showHidden } from './plain-text.ts';
import type { Problem } from './problems.ts';

/** At most this many characters of a faulty value are shown. */
const SHOWN = 60;

/** A value as text for a message: quoted, on one line, cut. */
export function shorten(value: unknown): string {
  if (value === undefined) return 'nothing';
  let text: string | undefined;
  if (typeof value === 'object' && value !== null)
    text = Array.isArray(value) ? `a list of ${value.length}` : 'an object';
  else text = typeof value === 'string' ? JSON.stringify(value.slice(0, SHOWN * 2)) : String(value);
  const line = showHidden(text.replace(/\s+/g, ' '));
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}

/** Of a value that may have several shapes: what is wrong inside the shape that it has, where one gets that far. */
export function innerIssues(issues: readonly v.BaseIssue<unknown>[]): readonly v.BaseIssue<unknown>[] {
  return issues.flatMap((issue) => {
    const inner = (issue.issues ?? []).filter(({ path }) => path !== undefined);
    if (inner.length === 0) return [issue];
    const outer = issue.path;
    return innerIssues(inner.map((each) => ({ ...each, path: outer ? [...outer, ...(each.path ?? [])] : each.path })));
  });
}

/** What a schema complains of, as path, found and expected. `base` is the path of what was checked. */
export function describeIssue(issue: v.BaseIssue<unknown>, base: string): Pick<Problem, 'path' | 'found' | 'expected'> {
  let path = base;
  for (const item of issue.path ?? []) {
    if (typeof item.key === 'number') path += `[${item.key}]`;
    else path += `${path === '' ? '' : '.'}${showHidden(String(item.key).slice(0, 80))}`;
  }
  const last = issue.path?.at(-1);
  // Where a key is at fault, the key is what was found, and not what stands under it.
  const found = last?.origin === 'key' && last.value !== undefined ? last.key : (last?.value ?? issue.input);
  return { path, found: shorten(found), expected: expectationOf(issue) };
}

function expectationOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  const expected = issue.expected ?? issue.message;
  return expected
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(' | ', ', ')
    .replaceAll('"', '');
}
