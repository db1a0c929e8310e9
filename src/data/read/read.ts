import * as v from 'valibot';
import type { Archive } from '../archive.ts';
import { beginningOf } from '../coverage.ts';
import type { DatasetIndex } from '../dataset.ts';
import {
  type Context,
  ContextSchema,
  type Coverage,
  CoverageSchema,
  type DataFile,
  DataFileSchema,
  IncidentSchema,
  type Relation,
  RelationSchema,
} from '../schema.ts';
import { UNITS } from '../vocabulary.ts';
import { assignIds } from './codes.ts';
import { doubtsOf, type Placed } from './doubts.ts';
import { parsePrepared } from './load.ts';
import {
  describeIssue,
  innerIssues,
  isBlank,
  type Problem,
  plainLine,
  plainText,
  shorten,
  showHidden,
} from './problems.ts';
import {
  entriesOf,
  type Fields,
  faultyEntries,
  isObject,
  listed,
  readIncident,
  tellUnread,
  withoutFaults,
} from './read-incident.ts';
import { ExtraColumns, FileWords, readColours } from './read-own.ts';
import { type Recognised, recogniseJson, recogniseText, tableOf } from './recognise.ts';

/** Whether lists and objects lie deeper in each other than a number of levels. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Fields of several lines; all others are of one. */
const PROSE = new Set([
  'summary',
  'method',
  'note',
  'notes',
  'says',
  'about',
  'evidenceNote',
  'dataWords',
  'what',
  'selection',
]);
/** Fields that name something. A name that cannot be seen is none. */
const NAMES = new Set([
  'name',
  'names',
  'organisation',
  'parent',
  'publisher',
  'label',
  'title',
  'via',
  'per',
  'words',
  'by',
  'vocabulary',
  'credit',
]);
/** Fields below which the file has keys of its own, which say nothing of what stands under them. */
const KEYED = ['vocabulary', 'extra'];
/** Addresses are no words: they are right as they stand, or they are refused. */
const ADDRESSES = ['url', 'origin', '$schema'];

/**
 * A data file with all its texts without what cannot be seen, or turns the words around it; once, where they enter, so
 * that no sentence, picture or table need think of it. A name of which nothing can be seen is left out. Both are told.
 */
function cleanTexts(value: unknown, problems: Problem[]): unknown {
  return cleaned(value, '', [], problems);
}

/** `place` are the keys down to the value; they are written out only where something is told. */
function cleaned(value: unknown, field: string, place: (string | number)[], problems: Problem[]): unknown {
  if (typeof value === 'string') return cleanedText(value, field, place, problems);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      place.push(index);
      const next = cleaned(entry, field, place, problems);
      place.pop();
      if (next !== entry) value[index] = next;
    }
    return value;
  }
  const isText = NAMES.has(field) || PROSE.has(field);
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'number') continue;
    // Texts per language stand under the language: what they are says the field above.
    const isLanguage = isText && /^[A-Za-z]{2,3}(-|$)/.test(key);
    const inner = isLanguage || KEYED.includes(field) ? field : key;
    place.push(key);
    const next = cleaned(entry, inner, place, problems);
    place.pop();
    if (next === entry) continue;
    if (next === undefined) Reflect.deleteProperty(value, key);
    else Reflect.defineProperty(value, key, { value: next, enumerable: true, configurable: true, writable: true });
  }
  return value;
}

function written(place: readonly (string | number)[]): string {
  return place.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return `${path}${path === '' ? '' : '.'}${key.slice(0, 80)}`;
  }, '');
}

function cleanedText(
  text: string,
  field: string,
  place: readonly (string | number)[],
  problems: Problem[],
): string | undefined {
  // What is written in visible letters of ASCII alone is as it should be.
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text) || ADDRESSES.includes(field)) return text;
  if (text !== '' && NAMES.has(field) && isBlank(text)) {
    problems.push(doubt(written(place), text, 'a name that can be seen; a blank one counts as none'));
    return undefined;
  }
  const plain = PROSE.has(field) ? plainText(text) : plainLine(text);
  if (plain !== text) {
    const expected = 'no line breaks, and no characters that are hidden or turn words round; left out';
    problems.push(doubt(written(place), text, expected));
  }
  return plain;
}

function doubt(path: string, found: string, expected: string): Problem {
  return { path, found: shorten(found), expected, effect: 'doubt' };
}

/** Why an entry cannot be shown, as the path below it and what was expected there; undefined when it can. */
function faultOfCoverage(
  entry: Coverage,
  context: readonly Context[],
): { readonly field: keyof Coverage; readonly expected: string } | undefined {
  const rule = context.find(({ id }) => id === entry.context);
  if (entry.context !== undefined && !rule) return { field: 'context', expected: 'the id of an entry in "context"' };
  if (!rule && entry.id === undefined) return { field: 'id', expected: 'a key, or "context" with the id of a law' };
  if (!beginningOf(entry, rule)) return { field: 'date', expected: 'a date, here or in the entry of "context"' };
  if (!(entry.label ?? rule?.label ?? rule?.title)) return { field: 'label', expected: 'a short name' };
  return undefined;
}

/**
 * Reads what changed how much is told. A faulty entry, one that names a law which `context` lacks, and
 * one without a date or a name are left out and added to `problems`.
 */
function readCoverage(raw: unknown, context: readonly Context[], problems: Problem[]): Coverage[] {
  return entriesOf(raw, 'coverage', problems).flatMap((entry, index) => {
    const path = `coverage[${index}]`;
    const full = isObject(entry) ? { ...entry, ...listed(entry) } : entry;
    tellUnread(CoverageSchema, full, path, problems);
    const result = v.safeParse(CoverageSchema, full);
    for (const issue of result.issues ?? []) problems.push({ ...describeIssue(issue, path), effect: 'part' });
    if (!result.success) return [];
    const fault = faultOfCoverage(result.output, context);
    if (!fault) return [result.output];
    const { field, expected } = fault;
    problems.push({ path: `${path}.${field}`, found: shorten(result.output[field]), expected, effect: 'part' });
    return [];
  });
}

const OF_THIS_FILE = 'the id of an incident of this file';

/**
 * The relations of a file. A relation keeps those of its members that the file has, by their ids as they
 * are or as they were written (`spellings`); with fewer than two it joins nothing and is left out. Every fault is added to `problems`.
 */
function readRelations(
  raw: unknown,
  incidents: ReadonlySet<string>,
  spellings: ReadonlyMap<string, string>,
  problems: Problem[],
): Relation[] {
  const ids = new Set<string>();
  return entriesOf(raw, 'relations', problems).flatMap((entry, index) => {
    const path = `relations[${index}]`;
    if (!isObject(entry)) {
      problems.push({ path, found: shorten(entry), expected: 'an object', effect: 'part' });
      return [];
    }
    const idOf = (id: unknown) => spellings.get(String(id)) ?? id;
    const { members, whole } = entry;
    const relation = readFields(
      {
        ...entry,
        ...listed(entry),
        ...(Array.isArray(members) ? { members: members.map(idOf) } : {}),
        ...(whole === undefined ? {} : { whole: idOf(whole) }),
      },
      path,
      problems,
    );
    if (!relation) return [];
    if (ids.has(relation.id)) {
      problems.push(fault(`${path}.id`, relation.id, 'a key that no other relation has'));
      return [];
    }
    ids.add(relation.id);
    return withKnownMembers(relation, path, incidents, problems);
  });
}

/** What can be read: a fault in one field loses that field, one in key, kind or members the relation. */
function readFields(entry: Fields, path: string, problems: Problem[]): Relation | undefined {
  tellUnread(RelationSchema, entry, path, problems);
  const first = v.safeParse(RelationSchema, entry);
  if (first.success) return first.output;
  for (const issue of first.issues) problems.push({ ...describeIssue(issue, path), effect: 'part' });
  const faults = faultyEntries(first.issues);
  const second = faults && v.safeParse(RelationSchema, withoutFaults(entry, faults));
  return second?.success ? second.output : undefined;
}

function withKnownMembers(
  relation: Relation,
  path: string,
  incidents: ReadonlySet<string>,
  problems: Problem[],
): Relation[] {
  const members: string[] = [];
  relation.members.forEach((id, place) => {
    const where = `${path}.members[${place}]`;
    if (!incidents.has(id)) problems.push(fault(where, id, OF_THIS_FILE));
    else if (members.includes(id)) problems.push(fault(where, id, 'each member once'));
    else members.push(id);
  });
  if (members.length < 2) {
    problems.push({
      path: `${path}.members`,
      found: members.length === 0 ? 'none' : 'only one',
      expected: 'at least two incidents of this file',
      effect: 'part',
    });
    return [];
  }
  const { whole, ...rest } = relation;
  if (whole === undefined || members.includes(whole)) return [{ ...relation, members }];
  problems.push(fault(`${path}.whole`, whole, 'one of the members'));
  return [{ ...rest, members }];
}

function fault(path: string, found: string, expected: string): Problem {
  return { path, found: shorten(found), expected, effect: 'part' };
}

/** Deepest nesting that is read; our own files need eight levels. */
export const MAXIMUM_DEPTH = 64;

export interface Reading {
  readonly file: DataFile;
  readonly problems: readonly Problem[];
  /** How many incidents the file offered, readable or not. */
  readonly offered: number;
  /** Ids as the file writes them, where the reader had to write them otherwise. */
  readonly spellings?: ReadonlyMap<string, string>;
  /** What there is beside these incidents, where they are a period of an archive. */
  readonly archive?: Archive;
  /** What is computed of all incidents, where that has been done already. */
  readonly index?: DatasetIndex;
}

/** A text of fewer letters is read in the page: up to about 10,000 short incidents. */
export const LARGE = 3_000_000;

/** Reads any data file: one that the build has prepared is taken at its word. */
export function readText(text: string): Reading {
  const file = parsePrepared(text);
  return file ? { file, problems: [], offered: file.incidents.length } : readDataFile(text);
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
  const words = new FileWords(root.vocabulary, problems);
  const columns = new ExtraColumns(root.extra, problems);
  const incidents: Placed[] = [];
  const seen = new Set<string>();
  root.incidents.forEach((raw: unknown, index) => {
    const read = readIncident(raw, index, ids, { words, columns }, problems);
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
  const { vocabulary } = words;
  const extra = columns.withValues();
  const colours = readColours(root.colours, problems);
  return {
    file: {
      ...header,
      ...(vocabulary === undefined ? {} : { vocabulary }),
      ...(extra.length === 0 ? {} : { extra }),
      ...(colours === undefined ? {} : { colours }),
      incidents: incidents.map(({ incident }) => incident),
      context,
      relations,
      coverage,
    },
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
  try {
    const value: unknown = JSON.parse(body);
    // What goes through the file step by step would exhaust its stack.
    return isDeeper(value, MAXIMUM_DEPTH)
      ? {
          problem: fileProblem('', `more than ${MAXIMUM_DEPTH} levels of brackets`, 'a flatter file; see the schema'),
        }
      : { value };
  } catch (error) {
    const known = recogniseText(body);
    const reason = error instanceof Error ? error.message : String(error);
    const why = known ? `JSON${hint(known)}` : `JSON; the reader says: ${showHidden(reason.slice(0, 200))}`;
    return { problem: fileProblem('', shorten(body), why) };
  }
}

/** What is read one entry at a time, so that a fault loses that entry only. */
const LISTS = ['incidents', 'context', 'relations', 'coverage', 'vocabulary', 'extra', 'colours'] as const;

function readHeader(root: Fields, problems: Problem[]): Omit<DataFile, (typeof LISTS)[number]> {
  const schema = v.omit(DataFileSchema, LISTS);
  const fields = Object.fromEntries(Object.entries(root).filter(([field]) => !LISTS.some((list) => list === field)));
  tellUnread(schema, fields, '', problems);
  const first = v.safeParse(schema, root);
  if (first.success) return first.output;
  const issues = innerIssues(first.issues);
  for (const issue of issues) problems.push({ ...describeIssue(issue, ''), effect: 'part' });
  const second = v.safeParse(schema, withoutFaults(root, faultyEntries(issues) ?? new Map()));
  return second.success ? second.output : {};
}

function readContext(raw: unknown, problems: Problem[]): Context[] {
  return entriesOf(raw, 'context', problems).flatMap((entry, index) => {
    const path = `context[${index}]`;
    const full = isObject(entry) ? { ...entry, ...listed(entry) } : entry;
    tellUnread(ContextSchema, full, path, problems);
    const result = v.safeParse(ContextSchema, full);
    if (result.success) return [result.output];
    for (const issue of result.issues) problems.push({ ...describeIssue(issue, path), effect: 'part' });
    return [];
  });
}

function fileProblem(path: string, found: string, expected: string): Problem {
  return { path, found: found.length > 60 ? `${found.slice(0, 59)}…` : found, expected, effect: 'file' };
}

function nothing(problem: Problem): Reading {
  return { file: { incidents: [], context: [], relations: [], coverage: [] }, problems: [problem], offered: 0 };
}
