import type * as v from 'valibot';

/** What strangers' texts may hold that cannot be seen or that changes how the words around them are read. */

/** Embeddings, overrides and isolates of writing direction: unclosed, they turn round what follows them. */
const TURNS = '\\u202a-\\u202e\\u2066-\\u2069';

/**
 * What no reader sees: control characters, spaces without width, invisible operators, old format characters, tags and
 * halves of surrogate pairs. Joiners (U+200C, U+200D) are letters' business, unless nothing stands beside them.
 */
const HIDDEN = new RegExp(
  `[\\p{Cc}${TURNS}\\u00ad\\u180e\\u200b\\u2028\\u2029\\u2060-\\u2065\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb\\p{Cs}\\u{e0000}-\\u{e007f}]`,
  'gu',
);
/** The tags of a flag such as Scotland's are part of one sign. */
const FLAG = /(\u{1f3f4}[\u{e0020}-\u{e007f}]+)/u;
const LOOSE_JOINERS = /(?<![\p{L}\p{M}\p{S}\p{N}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{S}\p{N}])/gu;

/** Blanks, and letters that draw nothing. */
const BLANK = /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}\u2800]*$/u;

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** A text of one line, such as a name, without what cannot be seen; line breaks and tabs are spaces. */
export function plainLine(text: string): string {
  return clean(text, (hidden) => (isBreak(hidden) ? ' ' : ''));
}

/** A text of several lines without what cannot be seen. */
export function plainText(text: string): string {
  return clean(text, (hidden) => (isBreak(hidden) ? hidden : ''));
}

/** What cannot be seen, as its code: `\u202e`. For messages about such text. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (hidden) => `\\u${(hidden.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

const isBreak = (hidden: string): boolean => /[\t-\r\u0085\u2028\u2029]/.test(hidden);

function clean(text: string, instead: (hidden: string) => string): string {
  // Nearly all texts have none of these.
  if (text.search(HIDDEN) < 0 && text.search(LOOSE_JOINERS) < 0) return text;
  return text
    .split(FLAG)
    .map((part) => (FLAG.test(part) ? part : cleanPart(part, instead)))
    .join('');
}

function cleanPart(text: string, instead: (hidden: string) => string): string {
  return text
    .replace(HIDDEN, (hidden) => (/\p{Cs}/u.test(hidden) ? '\ufffd' : instead(hidden)))
    .replace(LOOSE_JOINERS, '');
}

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
