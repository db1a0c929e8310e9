import * as v from 'valibot';
import type { Placed } from './doubts.ts';
import type { Ids } from './ids.ts';
import { describeIssue, innerIssues, shorten } from './issues.ts';
import type { Problem } from './problems.ts';
import { type Incident, IncidentSchema } from './schema.ts';
import { countedUnits, expandShorthand, overruledFields, pathAsWritten } from './shorthand.ts';
import { unknownFields } from './unknown-fields.ts';
import { type KeyedSources, keySources, withKeys } from './written-sources.ts';

export type Fields = Record<string, unknown>;

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
  problems: Problem[],
): Placed | undefined {
  const path = `incidents[${index}]`;
  if (!isObject(raw)) {
    problems.push({ path, found: shorten(raw), expected: 'an object', effect: 'incident' });
    return undefined;
  }
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

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
