import * as v from 'valibot';
import { describeIssue, shorten } from './issues.ts';
import type { Problem } from './problems.ts';
import { type Incident, IncidentSchema } from './schema.ts';
import { expandShorthand, pathAsWritten, SHORTHAND_FIELDS } from './shorthand.ts';
import { unknownFields } from './unknown-fields.ts';

export type Fields = Record<string, unknown>;

/** Said of a field that the format does not have. */
export const UNREAD = 'a field of the format; this one is not read';

/**
 * Reads one incident, in the full or the short form. A fault in one of its parts loses that part; one in its key,
 * or one that is no object, loses the incident. Every fault is added to `problems`.
 */
export function readIncident(raw: unknown, index: number, problems: Problem[]): Incident | undefined {
  const path = `incidents[${index}]`;
  if (!isObject(raw)) {
    problems.push({ path, found: shorten(raw), expected: 'an object', effect: 'incident' });
    return undefined;
  }
  const full = expandShorthand(raw, index);
  const known = typeof full.id === 'string' ? { incident: full.id.slice(0, 80) } : {};
  for (const field of unknownFields(IncidentSchema, raw)) {
    if (SHORTHAND_FIELDS.includes(field.path)) continue;
    problems.push({
      path: `${path}.${field.path}`,
      found: shorten(field.value),
      expected: UNREAD,
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

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
