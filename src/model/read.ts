import * as v from 'valibot';
import { describeIssue, innerIssues, shorten } from './issues.ts';
import { measureNesting } from './nesting.ts';
import type { Problem } from './problems.ts';
import { readCoverage } from './read-coverage.ts';
import { type Fields, faultyEntries, isObject, readIncident, UNREAD, withoutFaults } from './read-incident.ts';
import { readRelations } from './read-relations.ts';
import { type Context, ContextSchema, type DataFile, DataFileSchema, type Incident } from './schema.ts';
import { unknownFields } from './unknown-fields.ts';

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
  const context = readContext(root.context, problems);
  return {
    file: {
      ...header,
      incidents,
      context,
      relations: readRelations(root.relations, seen, problems),
      coverage: readCoverage(root.coverage, context, problems),
    },
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

/** What is read one entry at a time, so that a fault loses that entry only. */
const LISTS = ['incidents', 'context', 'relations', 'coverage'] as const;

function readHeader(root: Fields, problems: Problem[]): Omit<DataFile, (typeof LISTS)[number]> {
  const schema = v.omit(DataFileSchema, LISTS);
  const fields = Object.fromEntries(Object.entries(root).filter(([field]) => !LISTS.some((list) => list === field)));
  for (const field of unknownFields(schema, fields)) {
    problems.push({ path: field.path, found: shorten(field.value), expected: UNREAD, effect: 'ignored' });
  }
  const first = v.safeParse(schema, root);
  if (first.success) return first.output;
  const issues = innerIssues(first.issues);
  for (const issue of issues) problems.push({ ...describeIssue(issue, ''), effect: 'part' });
  const second = v.safeParse(schema, withoutFaults(root, faultyEntries(issues) ?? new Map()));
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

function fileProblem(path: string, found: string, expected: string): Problem {
  return { path, found, expected, effect: 'file' };
}

function nothing(problem: Problem): Reading {
  return { file: { incidents: [], context: [], relations: [], coverage: [] }, problems: [problem], offered: 0 };
}
