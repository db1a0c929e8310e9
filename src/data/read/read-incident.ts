import * as v from 'valibot';
import { isSafeLink } from '../links.ts';
import { type Incident, IncidentSchema } from '../schema.ts';
import { UNITS } from '../vocabulary.ts';
import type { Ids } from './codes.ts';
import type { Placed } from './doubts.ts';
import { readPlainIncident } from './plain-incident.ts';
import { describeIssue, innerIssues, type Problem, shorten, showHidden } from './problems.ts';
import type { ExtraColumns, FileWords, WordProblem } from './read-own.ts';

type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/** What of a schema says which fields it reads; other kinds of schema have none of these. */
interface Shape extends Schema {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
}

const PASSED_OVER = ['__proto__', 'prototype', 'constructor'];

/**
 * Fields that no schema reads, as paths with their values: a misspelt field is told to its author
 * instead of being dropped in silence. Walks only as deep as the schema does.
 */
function unknownFields(schema: Shape, value: unknown, path = ''): { path: string; value: unknown }[] {
  const found: { path: string; value: unknown }[] = [];
  walk(schema, value, { path }, found);
  return found;
}

/** Tells the fields of what stands at `path` that no schema reads. */
export function tellUnread(schema: Shape, value: unknown, path: string, problems: Problem[]): void {
  for (const field of unknownFields(schema, value, path)) {
    problems.push({ path: field.path, found: shorten(field.value), expected: UNREAD, effect: 'ignored' });
  }
}

/** The entries of a list; none where it is missing, or is no list, which is told. */
export function entriesOf(raw: unknown, path: string, problems: Problem[]): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  if (raw !== undefined) problems.push({ path, found: shorten(raw), expected: 'a list', effect: 'part' });
  return [];
}

/** Where in a file one is: only what is told is written out. */
type Place = { readonly path: string } | { readonly above: Place; readonly key: string | number };

function walk(schema: Shape, value: unknown, place: Place, found: { path: string; value: unknown }[]): void {
  if (typeof value !== 'object' || value === null) return;
  let shape = schema;
  while (shape.wrapped) shape = shape.wrapped;
  const { entries, item, value: each } = shape;
  if (Array.isArray(value)) {
    // A list passes for an object without fields.
    if (!item && (entries || each || typeof shape.options?.[0] === 'object')) {
      found.push({ path: pathOf(place), value });
    }
    if (!item || !reads(item)) return;
    for (const [index, entry] of value.entries()) {
      if (typeof entry === 'object') walk(item, entry, { above: place, key: index }, found);
    }
    return;
  }
  for (const [field, inner] of Object.entries(value)) {
    const next = entries ? (Object.hasOwn(entries, field) ? entries[field] : undefined) : each;
    // A record passes over these keys without a word, whatever stands under them.
    const isPassedOver = !entries && PASSED_OVER.includes(field);
    if (next && !isPassedOver) {
      if (typeof inner === 'object') walk(next, inner, { above: place, key: field }, found);
    } else if (entries || next) found.push({ path: pathOf({ above: place, key: field }), value: inner });
  }
}

function pathOf(place: Place): string {
  if ('path' in place) return place.path;
  const above = pathOf(place.above);
  if (typeof place.key === 'number') return `${above}[${place.key}]`;
  return `${above}${above === '' ? '' : '.'}${showHidden(place.key.slice(0, 80))}`;
}

/** Whether a schema has fields at all: lists of plain texts and numbers need no walk. */
function reads(schema: Shape): boolean {
  return Boolean(schema.entries ?? schema.item ?? schema.value ?? schema.wrapped);
}

/** Fields of the short form that stand for fuller ones; see `expandShorthand`. */
export const SHORTHAND_FIELDS: readonly string[] = ['date', 'name', ...UNITS];

export type Fields = Record<string, unknown>;

/**
 * Expands the smallest incident a publisher may write,
 * `{"organisation": "…", "date": "2019-11", "records": 1200000}`, to the full form:
 * `date` becomes a disclosure, a number under the name of a unit becomes a reported figure for the
 * whole, `name` becomes the English name. Fields that are there already win: see `overruledFields`. Nothing is
 * checked here; the schema does that afterwards.
 */
function expandShorthand(raw: Readonly<Fields>): Fields {
  // What is deleted from makes an object slow to read.
  const full: Fields = SHORTHAND_FIELDS.some((field) => field in raw)
    ? Object.fromEntries(Object.entries(raw).filter(([field]) => !SHORTHAND_FIELDS.includes(field)))
    : { ...raw };
  if (raw.date !== undefined && raw.events === undefined) full.events = [{ kind: 'disclosure', date: raw.date }];
  const counted = countedUnits(raw);
  if (counted.length > 0 && raw.figures === undefined) {
    full.figures = counted.map((unit) => ({ value: raw[unit], unit, status: 'reported' }));
  }
  if (raw.name !== undefined && raw.names === undefined) full.names = { en: raw.name };
  return full;
}

/** Fields of the short form that are not read, with the one that stands beside them and wins. */
function overruledFields(raw: Readonly<Fields>): [field: string, winner: string][] {
  const pairs: [string, string][] = [
    ['date', 'events'],
    ['name', 'names'],
    ...countedUnits(raw).map((unit): [string, string] => [unit, 'figures']),
  ];
  return pairs.filter(([field, winner]) => raw[field] !== undefined && raw[winner] !== undefined);
}

/** The path of what the author wrote, for a path in the full form: `date` for `events[0].date`. */
function pathAsWritten(raw: Readonly<Fields>, path: string): string {
  if (raw.events === undefined && path.startsWith('events[0]')) return 'date';
  if (raw.names === undefined && path.startsWith('names')) return 'name';
  const figure = raw.figures === undefined && /^figures\[(\d+)\]/.exec(path);
  return (figure && countedUnits(raw)[Number(figure[1])]) || path;
}

/** The units in which the short form gives a count. */
const countedUnits = (raw: Readonly<Fields>) => UNITS.filter((unit) => raw[unit] !== undefined && raw[unit] !== null);

/** Keys that objects of the language have for themselves. */
const TAKEN = ['__proto__', 'constructor', 'prototype'];
const SOURCE = 'an object with "publisher", or an http or https address';

/** The sources of an incident by key, however the file writes them. */
interface KeyedSources {
  /** By key; what is no object of entries stays as it is, for the schema to refuse. */
  readonly sources: unknown;
  /** The path of an entry as the file has it, by its key: `sources[0]`, `sources.bbc`. */
  readonly places: ReadonlyMap<string, string>;
  /** The key that a reference means: a key or an id, a position in the list (from 0), or an address. */
  keyOf(reference: unknown): unknown;
}

/**
 * Sources may be an object by key, a list whose entries may have an `id`, or plain addresses in either. An address is
 * a source that is linked and called by the name of its host.
 */
function keySources(raw: unknown, path: string, problems: Problem[]): KeyedSources {
  if (typeof raw !== 'object' || raw === null)
    return {
      sources: raw,
      places: new Map(),
      keyOf: (reference) => (typeof reference === 'number' ? String(reference) : reference),
    };
  const isList = Array.isArray(raw);
  const keys = new Map<string, string>();
  const positions: string[] = [];
  const places = new Map<string, string>();
  const addresses = new Map<string, string>();
  const sources: Fields = {};
  for (const [written, entry] of Object.entries(raw)) {
    const place = isList ? `sources[${written}]` : `sources.${written.slice(0, 80)}`;
    const id = isList && isObject(entry) && isName(entry.id) ? String(entry.id) : undefined;
    const wish = isList ? id : written;
    if (wish !== undefined && keys.has(wish)) {
      const expected = 'a key that no other source has';
      problems.push({ path: `${path}.${place}.id`, found: shorten(id), expected, effect: 'part' });
    }
    const isNew = wish !== undefined && !keys.has(wish);
    const isFree = isNew && !TAKEN.includes(wish) && !Object.hasOwn(sources, wish);
    const key = isFree ? wish : freeKey(isList ? Number(written) + 1 : 1, sources, raw);
    if (isNew) keys.set(wish, key);
    positions.push(key);
    places.set(key, place);
    sources[key] = sourceOf(isList ? withoutName(entry) : entry);
    if (sources[key] === undefined) {
      delete sources[key];
      problems.push({ path: `${path}.${place}`, found: shorten(entry), expected: SOURCE, effect: 'part' });
      continue;
    }
    const { url } = isObject(sources[key]) ? sources[key] : {};
    if (typeof url === 'string' && !addresses.has(url)) addresses.set(url, key);
  }
  const keyOf = (reference: unknown): unknown => {
    if (typeof reference !== 'string' && typeof reference !== 'number') return reference;
    const text = String(reference);
    const position = isList && /^\d{1,6}$/.test(text) ? positions[Number(text)] : undefined;
    const key = isList && typeof reference === 'number' ? (position ?? keys.get(text)) : (keys.get(text) ?? position);
    return key ?? addresses.get(text) ?? text;
  };
  return { sources, places, keyOf };
}

/** The `sources` of an entry that nothing refers to, as a list, however the file writes them; what is neither list nor object stays as it is. */
export function listed({ sources: raw }: Readonly<Fields>): Fields {
  if (typeof raw !== 'object' || raw === null) return raw === undefined ? {} : { sources: raw };
  const sources = Object.values(raw).map((entry) => {
    // A text that is no address is refused as one.
    const source = sourceOf(entry) ?? { publisher: 'unknown', url: entry };
    return Array.isArray(raw) ? withoutName(source) : source;
  });
  return { sources };
}

const isName = (id: unknown): boolean => typeof id === 'string' || typeof id === 'number';

/** An entry of a list without the `id` that it may have there. */
function withoutName(entry: unknown): unknown {
  if (!isObject(entry) || !isName(entry.id)) return entry;
  const { id: _id, ...rest } = entry;
  return rest;
}

/** The incident with the keys of its sources wherever it cites one. */
function withKeys(incident: Fields, keyOf: KeyedSources['keyOf']): Fields {
  const cite = (entry: unknown): unknown =>
    isObject(entry) && Array.isArray(entry.sources) ? { ...entry, sources: entry.sources.map(keyOf) } : entry;
  const within = (field: string, change: (entry: unknown) => unknown): Fields => {
    const list = incident[field];
    return Array.isArray(list) ? { [field]: list.map(change) } : {};
  };
  const disputes = within('disputes', (entry) =>
    isObject(entry) && Array.isArray(entry.positions) ? { ...entry, positions: entry.positions.map(cite) } : entry,
  );
  return { ...incident, ...within('events', cite), ...within('figures', cite), ...within('money', cite), ...disputes };
}

/** An address as a source; undefined for a text that is none; anything else as it is. */
function sourceOf(entry: unknown): unknown {
  if (typeof entry !== 'string') return entry;
  if (!isSafeLink(entry)) return undefined;
  return { publisher: new URL(entry).hostname.replace(/^www\./, ''), url: entry, link: true };
}

function freeKey(from: number, sources: Fields, raw: object): string {
  let number = from;
  while (Object.hasOwn(sources, `source-${number}`) || Object.hasOwn(raw, `source-${number}`)) number += 1;
  return `source-${number}`;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a file says of its own words and columns. */
interface OwnParts {
  readonly words: FileWords;
  readonly columns: ExtraColumns;
}

/** Said of a field that the format does not have. */
export const UNREAD = 'a field of the format; this one is not read';

/**
 * Reads one incident, in the full or the short form, under the id that it has been given. A fault in one of its parts
 * loses that part; an entry that is no object is lost. Every fault is added to `problems`.
 */
export function readIncident(
  raw: unknown,
  index: number,
  { ids, spellings }: Ids,
  { words, columns }: OwnParts,
  problems: Problem[],
): Placed | undefined {
  const path = `incidents[${index}]`;
  if (!isObject(raw)) {
    problems.push({ path, found: shorten(raw), expected: 'an object', effect: 'incident' });
    return undefined;
  }
  const plain = readPlainIncident(raw, ids[index]);
  if (plain) return { incident: plain, path, placeOf: (list, at) => pathAsWritten(raw, `${list}[${at}]`) };
  const known = { incident: ids[index] };
  for (const [field, winner] of overruledFields(raw)) {
    const expected = `either this or "${winner}", which is read; this is short for it`;
    problems.push({ path: `${path}.${field}`, found: shorten(raw[field]), expected, effect: 'ignored', ...known });
  }
  const counts = countedUnits(raw).filter((unit) => unit !== 'bytes' && typeof raw[unit] === 'number');
  if (counts.length > 1 && raw.figures === undefined) {
    const expected = 'one count: two are two figures, of which the first stands for the size';
    problems.push({ path, found: counts.join(' and '), expected, effect: 'doubt', ...known });
  }
  const keyed = keySources(raw.sources, path, problems);
  const full = withKeys({ ...expandShorthand(raw), id: ids[index] }, keyed.keyOf);
  if (raw.sources !== undefined) full.sources = keyed.sources;
  withCodes(full, words, (field, problem) => problems.push({ ...problem, path: `${path}.${field}`, ...known }));
  columns.check(full, (key, problem) => problems.push({ ...problem, path: `${path}.extra${key}`, ...known }));
  if (Array.isArray(raw.related)) full.related = raw.related.map((id: unknown) => spellings.get(String(id)) ?? id);
  const written = (place: string) => pathAsWritten(raw, asListed(place, keyed));
  for (const field of unknownFields(IncidentSchema, full)) {
    const at = `${path}.${written(field.path)}`;
    problems.push({ path: at, found: shorten(field.value), expected: UNREAD, effect: 'ignored', ...known });
  }
  const first = v.safeParse(IncidentSchema, full);
  if (first.success) return placed(first.output, path, written, problems);
  const issues = innerIssues(first.issues);
  const faults = faultyEntries(issues);
  const second = faults && v.safeParse(IncidentSchema, withoutFaults(full, faults));
  const effect = second?.success ? 'part' : 'incident';
  for (const issue of issues) {
    const said = describeIssue(issue, '');
    problems.push({ ...said, path: `${path}.${written(said.path)}`, effect, ...known });
  }
  return second?.success ? placed(second.output, path, written, problems, faults) : undefined;
}

/** Fields whose words become codes, with the facet of each. */
const CODED = [
  ['sector', 'sector'],
  ['action', 'cause'],
  ['actor', 'actor'],
] as const;

/** Puts codes in the place of words, as far as those are known or may be the file's own. */
function withCodes(full: Fields, words: FileWords, tell: (field: string, problem: WordProblem) => void): void {
  for (const [field, facet] of CODED) {
    const text = full[field];
    if (typeof text === 'string') full[field] = words.codeOf(facet, text, (problem) => tell(field, problem));
  }
  if (!Array.isArray(full.data)) return;
  full.data = full.data.map((text: unknown, place) =>
    typeof text === 'string' ? words.codeOf('kind', text, (problem) => tell(`data[${place}]`, problem)) : text,
  );
}

/** The path of a source as the file has it, which may list them. */
function asListed(path: string, { places }: KeyedSources): string {
  for (const [key, place] of places) {
    if (path === `sources.${key}` || path.startsWith(`sources.${key}.`)) return place + path.slice(8 + key.length);
  }
  return path;
}

/** Per field, the keys of its faulty entries; none for a fault of the whole field. */
type Faults = ReadonlyMap<string, ReadonlySet<string>>;

/** Which entries of which fields have a fault, or nothing when the key of the incident has one. */
export function faultyEntries(issues: readonly v.BaseIssue<unknown>[]): Faults | undefined {
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
export function withoutFaults(full: Fields, faults: Faults): Fields {
  const kept: Fields = { ...full };
  for (const [field, entries] of faults) {
    const value = kept[field];
    if (entries.size === 0) delete kept[field];
    else if (Array.isArray(value)) kept[field] = value.filter((_, position) => !entries.has(String(position)));
    else if (isObject(value)) kept[field] = withoutEntries(value, field === 'sources', entries);
  }
  return kept;
}

/** A source whose only fault is its address or its kind is still a citation: it stays without that. */
function withoutEntries(record: Fields, areSources: boolean, faulty: ReadonlySet<string>): Fields {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, entry]): [string, unknown][] => {
      if (!faulty.has(key)) return [[key, entry]];
      if (!areSources || !isObject(entry) || typeof entry.publisher !== 'string') return [];
      const { kind: _anyKind, ...cited } = entry;
      const { url: _url, link: _link, ...named } = entry;
      const { kind: _kind, ...bare } = named;
      const kept = [cited, named, bare].find((rest) => v.is(IncidentSchema.entries.sources.wrapped.value, rest));
      return kept ? [[key, kept]] : [];
    }),
  );
}

/**
 * The incident with the places of its parts. Every reference must name one of its sources: one that does not is told
 * and left out.
 */
function placed(
  incident: Incident,
  path: string,
  written: (place: string) => string,
  problems: Problem[],
  faults?: Faults,
): Placed {
  /** For each entry of a list the position that it has in the file. */
  const positions = (field: string, entries: readonly unknown[]): number[] => {
    const dropped = faults?.get(field);
    let position = -1;
    return entries.map(() => {
      do position += 1;
      while (dropped?.has(String(position)));
      return position;
    });
  };
  const known = (keys: readonly string[], where: string): string[] =>
    keys.filter((key, position) => {
      if (Object.hasOwn(incident.sources, key)) return true;
      problems.push({
        path: `${path}.${where}.sources[${position}]`,
        found: shorten(key),
        expected: 'the key of an entry in "sources"',
        effect: 'part',
        incident: incident.id,
      });
      return false;
    });
  const cited = <Entry extends { readonly sources: readonly string[] }>(field: string, entries: readonly Entry[]) => {
    const places = positions(field, entries);
    return entries.map((entry, at) => ({ ...entry, sources: known(entry.sources, `${field}[${places[at]}]`) }));
  };
  const isCited = ({ sources }: { readonly sources: readonly string[] }) => sources.length > 0;
  if (!faults && incident.disputes.length === 0) {
    const { events, figures, money } = incident;
    if (!events.some(isCited) && !figures.some(isCited) && !money.some(isCited))
      return { incident, path, placeOf: (list, index) => written(`${list}[${index}]`) };
  }
  const disputes = positions('disputes', incident.disputes);
  const at = { events: positions('events', incident.events), figures: positions('figures', incident.figures) };
  return {
    incident: {
      ...incident,
      events: cited('events', incident.events),
      figures: cited('figures', incident.figures),
      money: cited('money', incident.money),
      disputes: incident.disputes.map((dispute, place) => ({
        ...dispute,
        positions: dispute.positions.map((position, m) => ({
          ...position,
          sources: known(position.sources, `disputes[${disputes[place]}].positions[${m}]`),
        })),
      })),
    },
    path,
    placeOf: (list, index) => written(`${list}[${at[list][index]}]`),
  };
}
