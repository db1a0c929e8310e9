import * as v from 'valibot';
import { cleanTexts } from './clean-texts.ts';
import { doubtsOf, type Placed } from './doubts.ts';
import { assignIds } from './ids.ts';
import { describeIssue, innerIssues, shorten } from './issues.ts';
import { measureNesting } from './nesting.ts';
import { showHidden } from './plain-text.ts';
import type { Problem } from './problems.ts';
import { readCoverage } from './read-coverage.ts';
import { type Fields, faultyEntries, isObject, readIncident, UNREAD, withoutFaults } from './read-incident.ts';
import { readRelations } from './read-relations.ts';
import { type Recognised, recogniseJson, recogniseText, tableOf } from './recognise.ts';
import { type Context, ContextSchema, type DataFile, DataFileSchema, IncidentSchema } from './schema.ts';
import { unknownFields } from './unknown-fields.ts';
import { UNITS } from './vocabulary.ts';
import { listed } from './written-sources.ts';

/** Longest file that is read, in characters: what a browser can hold as one text. */
export const MAXIMUM_CHARACTERS = 400_000_000;
/** Deepest nesting that is read; our own files need eight levels. */
export const MAXIMUM_DEPTH = 64;

export interface Reading {
  readonly file: DataFile;
  readonly problems: readonly Problem[];
  /** How many incidents the file offered, readable or not. */
  readonly offered: number;
  /** Ids as the file writes them, where the reader had to write them otherwise. */
  readonly spellings?: ReadonlyMap<string, string>;
}

/**
 * Reads the text of a data file. Never throws: every problem is collected with its path, and all
 * that can be read is returned. An incident with a fault in one of its parts is kept without that
 * part; of two with the same id the second is left out. A file of which no field is known is refused.
 *
 * `today` is an EDTF day; with it, days that are still to come are told as doubts.
 */
export function readDataFile(text: string, today?: string): Reading {
  const parsed = parse(text);
  if ('problem' in parsed) return nothing(parsed.problem);
  const root = Array.isArray(parsed.value) ? { incidents: parsed.value } : parsed.value;
  if (!isObject(root) || !Array.isArray(root.incidents)) {
    const path = isObject(root) && 'incidents' in root ? 'incidents' : '';
    const known = recogniseJson(parsed.value);
    const found = known?.found ?? shorten(isObject(root) ? root.incidents : root);
    return nothing(fileProblem(path, found, `an object with a list: {"incidents": [ … ]}${hint(known)}`));
  }
  const stranger = recogniseStranger(root.incidents);
  if (stranger) return nothing(fileProblem('', stranger.found, `fields such as ${SMALLEST}${hint(stranger)}`));
  const problems: Problem[] = [];
  cleanTexts(root, problems);
  const ids = assignIds(root.incidents, problems);
  const incidents: Placed[] = [];
  const seen = new Set<string>();
  root.incidents.forEach((raw: unknown, index) => {
    const read = readIncident(raw, index, ids, problems);
    if (!read) return;
    const { id } = read.incident;
    if (seen.has(id)) {
      const expected = 'a key that no other incident has';
      problems.push({ path: `${read.path}.id`, found: shorten(id), expected, effect: 'incident', incident: id });
      return;
    }
    seen.add(id);
    incidents.push(read);
  });
  const header = readHeader(root, problems);
  const context = readContext(root.context, problems);
  const relations = readRelations(root.relations, seen, ids.spellings, problems);
  const coverage = readCoverage(root.coverage, context, problems);
  problems.push(...doubtsOf(incidents, header.updated, today));
  return {
    file: { ...header, incidents: incidents.map(({ incident }) => incident), context, relations, coverage },
    problems,
    offered: root.incidents.length,
    spellings: ids.spellings,
  };
}

const SMALLEST = 'organisation, date, records';

/** Which known format a file looks like. */
function hint(known: Recognised | undefined): string {
  return known ? `. None of the fields is known; ${known.found} look like: ${known.looksLike}` : '';
}

/** Fields that say what an incident is; words about one whose name, date and size are unknown say too little. */
const TELLING = ['name', 'names', 'organisation', 'date', 'events', 'figures', ...UNITS];
const KNOWN = ['id', ...TELLING, ...Object.keys(IncidentSchema.entries)];

/** What a list is, of whose entries no field is known, or that is surely in a format of others. */
function recogniseStranger(entries: readonly unknown[]): Recognised | undefined {
  const objects = entries.filter(isObject);
  const has = (fields: readonly string[]) =>
    objects.some((entry) => fields.some((field) => entry[field] !== undefined && Object.hasOwn(entry, field)));
  if (objects.every((entry) => Object.keys(entry).length === 0) || has(TELLING)) return undefined;
  const known = recogniseJson(objects);
  return !has(KNOWN) || (known && tableOf(objects.flatMap((entry) => Object.keys(entry).slice(0, 100))))
    ? known
    : undefined;
}

/** However many byte order marks a file begins with, they are none of its letters. */
const withoutMarks = (text: string): string => text.replace(/^\ufeff+/, '');

function parse(text: string): { value: unknown } | { problem: Problem } {
  const body = withoutMarks(text);
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
    const known = recogniseText(body);
    const reason = error instanceof Error ? error.message : String(error);
    const why = known ? `JSON${hint(known)}` : `JSON; the reader says: ${showHidden(reason.slice(0, 200))}`;
    return { problem: fileProblem('', shorten(body), why) };
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
    const full = isObject(entry) ? { ...entry, ...listed(entry) } : entry;
    for (const field of unknownFields(ContextSchema, full)) {
      const path = `context[${index}].${field.path}`;
      problems.push({ path, found: shorten(field.value), expected: UNREAD, effect: 'ignored' });
    }
    const result = v.safeParse(ContextSchema, full);
    if (result.success) return [result.output];
    for (const issue of result.issues) problems.push({ ...describeIssue(issue, `context[${index}]`), effect: 'part' });
    return [];
  });
}

function fileProblem(path: string, found: string, expected: string): Problem {
  return { path, found: found.length > 60 ? `${found.slice(0, 59)}…` : found, expected, effect: 'file' };
}

function nothing(problem: Problem): Reading {
  return { file: { incidents: [], context: [], relations: [], coverage: [] }, problems: [problem], offered: 0 };
}
