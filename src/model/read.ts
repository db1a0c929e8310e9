import * as v from 'valibot';
import { describeIssue, shorten } from './issues.ts';
import { measureNesting } from './nesting.ts';
import type { Problem } from './problems.ts';
import { type Context, ContextSchema, type DataFile, DataFileSchema, type Incident, IncidentSchema } from './schema.ts';
import { expandShorthand, pathAsWritten, SHORTHAND_FIELDS } from './shorthand.ts';

/** Longest file that is read, in characters: what a browser can hold as one text. */
export const MAXIMUM_CHARACTERS = 400_000_000;
/** Deepest nesting that is read; our own files need eight levels. */
export const MAXIMUM_DEPTH = 64;

export interface Reading {
  readonly file: DataFile;
  readonly problems: readonly Problem[];
  /** How many incidents the file offered, readable or not. */
  readonly offered: number;
}

type Fields = Record<string, unknown>;

/**
 * Reads the text of a data file. Never throws: every problem is collected with its path, and all
 * that can be read is returned. An incident with a fault in one of its parts is kept without that
 * part; one whose key is faulty is left out.
 */
export function readDataFile(text: string): Reading {
  const parsed = parse(text);
  if ('problem' in parsed) return nothing(parsed.problem);
  const root = Array.isArray(parsed.value) ? { incidents: parsed.value } : parsed.value;
  if (!isObject(root) || !Array.isArray(root.incidents)) {
    const path = isObject(root) ? 'incidents' : '';
    const found = shorten(isObject(root) ? root.incidents : root);
    return nothing(fileProblem(path, found, 'an object with a list: {"incidents": [ … ]}'));
  }
  const problems: Problem[] = [];
  const incidents: Incident[] = [];
  const seen = new Set<string>();
  root.incidents.forEach((raw: unknown, index) => {
    const incident = readIncident(raw, index, problems);
    if (!incident) return;
    if (seen.has(incident.id)) {
      problems.push({
        path: `incidents[${index}].id`,
        found: shorten(incident.id),
        expected: 'a key that no other incident has',
        effect: 'incident',
        incident: incident.id,
      });
      return;
    }
    seen.add(incident.id);
    incidents.push(incident);
  });
  const header = readHeader(root, problems);
  return {
    file: { ...header, incidents, context: readContext(root.context, problems) },
    problems,
    offered: root.incidents.length,
  };
}

function parse(text: string): { value: unknown } | { problem: Problem } {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === '') return { problem: fileProblem('', 'an empty file', 'JSON such as {"incidents": [ … ]}') };
  if (body.length > MAXIMUM_CHARACTERS) {
    return { problem: fileProblem('', `${body.length} characters`, `at most ${MAXIMUM_CHARACTERS}; split the file`) };
  }
  const depth = measureNesting(body, MAXIMUM_DEPTH);
  if (depth > MAXIMUM_DEPTH) {
    return {
      problem: fileProblem('', `more than ${MAXIMUM_DEPTH} levels of brackets`, 'a flatter file; see the schema'),
    };
  }
  try {
    return { value: JSON.parse(body) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: fileProblem('', shorten(body), `JSON; the reader says: ${reason.slice(0, 200)}`) };
  }
}

function readIncident(raw: unknown, index: number, problems: Problem[]): Incident | undefined {
  const path = `incidents[${index}]`;
  if (!isObject(raw)) {
    problems.push({ path, found: shorten(raw), expected: 'an object', effect: 'incident' });
    return undefined;
  }
  const full = expandShorthand(raw, index);
  const known = typeof full.id === 'string' ? { incident: full.id.slice(0, 80) } : {};
  for (const field of Object.keys(raw)) {
    if (Object.hasOwn(IncidentSchema.entries, field) || SHORTHAND_FIELDS.includes(field)) continue;
    const expected = 'a field of the format; this one is not read';
    problems.push({
      path: `${path}.${field.slice(0, 80)}`,
      found: shorten(raw[field]),
      expected,
      effect: 'ignored',
      ...known,
    });
  }
  const first = v.safeParse(IncidentSchema, full);
  if (first.success) return checkSources(first.output, path, problems);
  const faults = faultyEntries(first.issues);
  const kept = faults && withoutFaults(full, faults);
  const second = kept && v.safeParse(IncidentSchema, kept);
  const effect = second?.success ? 'part' : 'incident';
  for (const issue of first.issues) {
    const said = describeIssue(issue, '');
    problems.push({ ...said, path: `${path}.${pathAsWritten(raw, said.path)}`, effect, ...known });
  }
  return second?.success ? checkSources(second.output, path, problems, faults) : undefined;
}

/** Per field, the keys of its faulty entries; none for a fault of the whole field. */
type Faults = ReadonlyMap<string, ReadonlySet<string>>;

/** Which entries of which fields have a fault, or nothing when the key of the incident has one. */
function faultyEntries(issues: readonly v.BaseIssue<unknown>[]): Faults | undefined {
  const faults = new Map<string, Set<string>>();
  const whole = new Set<string>();
  for (const issue of issues) {
    const [field, entry] = (issue.path ?? []).map((item) => item.key);
    if (typeof field !== 'string' || field === 'id') return undefined;
    if (entry === undefined) whole.add(field);
    faults.set(field, (faults.get(field) ?? new Set()).add(String(entry)));
  }
  for (const field of whole) faults.set(field, new Set());
  return faults;
}

/** The incident without the list entries and fields that have a fault. */
function withoutFaults(full: Fields, faults: Faults): Fields {
  const kept: Fields = { ...full };
  for (const [field, entries] of faults) {
    const value = kept[field];
    if (entries.size === 0) delete kept[field];
    else if (Array.isArray(value)) kept[field] = value.filter((_, position) => !entries.has(String(position)));
    else if (isObject(value))
      kept[field] = Object.fromEntries(Object.entries(value).filter(([key]) => !entries.has(key)));
  }
  return kept;
}

/** Every `sources` entry must name a source of the incident; one that does not is reported and kept as it is. */
function checkSources(incident: Incident, path: string, problems: Problem[], faults?: Faults): Incident {
  /** The entries of a list with the positions that they have in the file. */
  const written = <Entry>(field: string, entries: readonly Entry[]): [string, Entry][] => {
    const dropped = faults?.get(field);
    let position = -1;
    return entries.map((entry) => {
      do position += 1;
      while (dropped?.has(String(position)));
      return [`${field}[${position}]`, entry];
    });
  };
  const check = (keys: readonly string[], where: string) => {
    keys.forEach((key, position) => {
      if (Object.hasOwn(incident.sources, key)) return;
      const expected = 'the key of an entry in "sources"';
      problems.push({
        path: `${path}.${where}.sources[${position}]`,
        found: shorten(key),
        expected,
        effect: 'part',
        incident: incident.id,
      });
    });
  };
  for (const [where, { sources }] of written('events', incident.events)) check(sources, where);
  for (const [where, { sources }] of written('figures', incident.figures)) check(sources, where);
  for (const [where, { sources }] of written('money', incident.money)) check(sources, where);
  for (const [where, { positions }] of written('disputes', incident.disputes)) {
    for (const [m, { sources }] of positions.entries()) check(sources, `${where}.positions[${m}]`);
  }
  return incident;
}

function readHeader(root: Fields, problems: Problem[]): Omit<DataFile, 'incidents' | 'context'> {
  const schema = v.omit(DataFileSchema, ['incidents', 'context']);
  const first = v.safeParse(schema, root);
  if (first.success) return first.output;
  for (const issue of first.issues) problems.push({ ...describeIssue(issue, ''), effect: 'part' });
  const second = v.safeParse(schema, withoutFaults(root, faultyEntries(first.issues) ?? new Map()));
  return second.success ? second.output : {};
}

function readContext(raw: unknown, problems: Problem[]): Context[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    problems.push({ path: 'context', found: shorten(raw), expected: 'a list', effect: 'part' });
    return [];
  }
  return raw.flatMap((entry: unknown, index) => {
    const result = v.safeParse(ContextSchema, entry);
    if (result.success) return [result.output];
    for (const issue of result.issues) problems.push({ ...describeIssue(issue, `context[${index}]`), effect: 'part' });
    return [];
  });
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fileProblem(path: string, found: string, expected: string): Problem {
  return { path, found, expected, effect: 'file' };
}

function nothing(problem: Problem): Reading {
  return { file: { incidents: [], context: [] }, problems: [problem], offered: 0 };
}
