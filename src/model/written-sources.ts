import { shorten } from './issues.ts';
import { isSafeLink } from './links.ts';
import type { Problem } from './problems.ts';

type Fields = Record<string, unknown>;

/** Keys that objects of the language have for themselves. */
const TAKEN = ['__proto__', 'constructor', 'prototype'];
const SOURCE = 'an object with "publisher", or an http or https address';

/** The sources of an incident by key, however the file writes them. */
export interface KeyedSources {
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
export function keySources(raw: unknown, path: string, problems: Problem[]): KeyedSources {
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
export function withKeys(incident: Fields, keyOf: KeyedSources['keyOf']): Fields {
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

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
