import * as v from 'valibot';
import { fingerprintOf, keptFile } from './dataset.ts';
import { isEdtf } from './dates.ts';
import { describeIssue } from './read/problems.ts';
import type { Figure, Incident, IncidentEvent, Money } from './schema.ts';

/** An entry of a list before and after: one that is only after is new, one that is only before is gone. */
export interface EntryChange<Entry> {
  readonly was?: Entry;
  readonly is?: Entry;
}

/** A value as text that is the same for whatever says the same: fields and lists sorted, what is absent left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const texts = fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${texts.sort().join()}}`;
}

/** Whether two values say the same, in whatever order. */
function sameIn(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/**
 * The entries in which two lists differ. What left the one is set against what came into the other
 * when both are of one kind, the most alike first; the rest is new or gone. The other way round, the
 * same pairs come out. In the order of the later list; what is gone follows.
 */
export function changedEntries<Entry extends object>(
  before: readonly Entry[],
  after: readonly Entry[],
  kindOf: (entry: Entry) => string,
): EntryChange<Entry>[] {
  const gone = without(before, after);
  const come = without(after, before);
  const candidates = gone
    .flatMap((was) => come.map((is) => ({ was, is })))
    .filter(({ was, is }) => kindOf(was.entry) === kindOf(is.entry))
    .map((pair) => ({ ...pair, alike: likeness(pair.was.entry, pair.is.entry), key: pairKey(pair) }))
    .sort((a, b) => b.alike - a.alike || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const partner = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  for (const { was, is } of candidates) {
    if (taken.has(was.entry) || partner.has(is.entry)) continue;
    taken.add(was.entry);
    partner.set(is.entry, was.entry);
  }
  return [
    ...come.map(({ entry: is }) => {
      const was = partner.get(is);
      return was ? { was, is } : { is };
    }),
    ...gone.filter(({ entry }) => !taken.has(entry)).map(({ entry: was }) => ({ was })),
  ];
}

interface Written<Entry> {
  readonly entry: Entry;
  readonly text: string;
}

/** The entries that the other list does not have; of equals, as many as it has fewer. Each is an object of its own. */
function without<Entry extends object>(list: readonly Entry[], other: readonly Entry[]): Written<Entry>[] {
  const left = new Map<string, number>();
  for (const entry of other) left.set(canonical(entry), (left.get(canonical(entry)) ?? 0) + 1);
  return list.flatMap((entry) => {
    const text = canonical(entry);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [{ entry: { ...entry }, text }];
  });
}

/** How many fields of two entries say the same. */
function likeness(a: object, b: object): number {
  const fields = new Map(Object.entries(b));
  return Object.entries(a).filter(([name, value]) => fields.has(name) && sameIn(value, fields.get(name))).length;
}

const pairKey = ({ was, is }: { was: Written<unknown>; is: Written<unknown> }) => [was.text, is.text].sort().join(' ');

/** What can change of an incident, in the order in which it is told. */
export const PARTS = [
  'names',
  'organisation',
  'classification',
  'summary',
  'method',
  'data',
  'events',
  'figures',
  'money',
  'disputes',
  'notes',
  'evidence',
  'related',
  'sources',
  'prominence',
] as const;

/** What can change beside the incidents. */
const BESIDE = ['context', 'relations', 'coverage'] as const;

export type Part = (typeof PARTS)[number];
export type Beside = (typeof BESIDE)[number];

/** The part that each field belongs to: a field without one fails the build. When an entry was worked on is no part. */
const PART_OF: Readonly<Record<Exclude<keyof Incident, 'id' | 'created' | 'modified' | 'reviewed'>, Part>> = {
  names: 'names',
  organisation: 'organisation',
  parent: 'organisation',
  host: 'organisation',
  country: 'classification',
  sector: 'classification',
  actor: 'classification',
  action: 'classification',
  nature: 'classification',
  short: 'names',
  featured: 'prominence',
  importance: 'prominence',
  annotation: 'summary',
  summary: 'summary',
  method: 'method',
  data: 'data',
  dataWords: 'data',
  events: 'events',
  figures: 'figures',
  parts: 'figures',
  money: 'money',
  disputes: 'disputes',
  notes: 'notes',
  related: 'related',
  context: 'related',
  identifiers: 'related',
  extra: 'notes',
  evidence: 'evidence',
  evidenceNote: 'evidence',
  sources: 'sources',
};

/** What is compared of a set of data: a file as it is read has it, and what is made of it. */
export interface Comparable {
  readonly incidents: readonly Incident[];
  readonly context?: readonly unknown[];
  readonly relations?: readonly unknown[];
  readonly coverage?: readonly unknown[];
}

/** What differs between two states of an incident. */
export interface IncidentChange {
  readonly was: Incident;
  readonly is: Incident;
  /** Which parts, in the order of `PARTS`; at least one. */
  readonly parts: readonly Part[];
  readonly figures: readonly EntryChange<Figure>[];
  readonly events: readonly EntryChange<IncidentEvent>[];
  readonly money: readonly EntryChange<Money>[];
}

export interface Changes {
  /** Those that only the later data have, and in their order; so `removed` with the earlier. */
  readonly added: readonly Incident[];
  readonly removed: readonly Incident[];
  /** In the order of the later data. */
  readonly changed: readonly IncidentChange[];
  /** What changed of the rest. */
  readonly beside: readonly Beside[];
}

/**
 * What differs between two sets of data, incident by incident. The order of a list and of fields says
 * nothing, so that a file that is only sorted anew has not changed. Day and version are no difference.
 */
export function changesBetween(before: Comparable, after: Comparable): Changes {
  const earlier = new Map(before.incidents.map((incident) => [incident.id, incident]));
  const later = new Set(after.incidents.map(({ id }) => id));
  return {
    added: after.incidents.filter(({ id }) => !earlier.has(id)),
    removed: before.incidents.filter(({ id }) => !later.has(id)),
    changed: after.incidents.flatMap((is) => {
      const was = earlier.get(is.id);
      const change = was && incidentChange(was, is);
      return change ? [change] : [];
    }),
    beside: BESIDE.filter((list) => !sameIn(before[list] ?? [], after[list] ?? [])),
  };
}

function incidentChange(was: Incident, is: Incident): IncidentChange | undefined {
  const fields = Object.keys(PART_OF) as (keyof typeof PART_OF)[];
  const differing = new Set(fields.filter((field) => !sameIn(was[field], is[field])).map((field) => PART_OF[field]));
  if (differing.size === 0) return undefined;
  return {
    was,
    is,
    parts: PARTS.filter((part) => differing.has(part)),
    figures: changedEntries(was.figures, is.figures, ({ unit }) => unit),
    events: changedEntries(was.events, is.events, ({ kind }) => kind),
    money: changedEntries(was.money, is.money, ({ kind }) => kind),
  };
}

/** Whether nothing has changed that anybody could see. */
export function isUnchanged({ added, removed, changed, beside }: Changes): boolean {
  return added.length + removed.length + changed.length + beside.length === 0;
}

/** The list of the versions that a site keeps: what it is called. */
export const MANIFEST_FORMAT = 'breach-timeline-versions/1';

const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number of 0 or more'));
const ids = v.array(v.string());

const change = v.object({
  id: v.string(),
  /** Names of parts, as in `data/versions.ts`; a later version of the program may know others. */
  parts: v.array(v.string()),
});

const changes = v.object({
  added: ids,
  removed: ids,
  changed: v.array(change),
  /** Names of what changed beside the incidents. */
  beside: v.optional(v.array(v.string()), []),
});

const version = v.pipe(
  v.object({
    /** As the data file itself says. */
    version: v.pipe(
      v.string(),
      v.check((text) => fingerprintOf(text) !== '', 'a version such as 2026-11-21+abcdef12'),
    ),
    /** EDTF date of the data. */
    updated: v.pipe(v.string(), v.check(isEdtf, 'a date in EDTF')),
    /** Name of the file, beside the manifest. */
    file: v.string(),
    /** Of the bytes of the file, 64 hex digits. */
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hex digits')),
    bytes: count,
    /** How many incidents it has. */
    incidents: count,
    /** Against the version below it; nothing for the first. */
    changes: v.optional(changes),
  }),
  // The name is no path: what is carried over from elsewhere is written only here.
  v.check(({ version: name, file }) => file === keptFile(fingerprintOf(name)), 'a file named by its fingerprint'),
);

const ManifestSchema = v.object({ format: v.literal(MANIFEST_FORMAT), versions: v.array(version) });

export type Manifest = v.InferOutput<typeof ManifestSchema>;
/** What changed with a version, by ids. */
export type KeptChanges = v.InferOutput<typeof changes>;
/** One version that is kept; the newest stands first in the manifest. */
export type KeptVersion = v.InferOutput<typeof version>;

/** Reads a manifest. Throws a sentence that says what is wrong with it, and where. */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  const result = v.safeParse(ManifestSchema, value);
  if (result.success) return result.output;
  const { path, found, expected } = describeIssue(result.issues[0], '');
  throw new Error(`${path || 'the whole'}: got ${found}, expected ${expected}`);
}

/** Whether a version is the one at the head of the manifest. */
export function isNewest({ versions: [newest] }: Manifest, fingerprint: string): boolean {
  return newest?.file === keptFile(fingerprint);
}

/** What changed between the versions above one and it, by ids. */
export interface ChangesSince {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What the versions that stand above `fingerprint` changed, taken together: what was added and corrected
 * later counts as added. What was corrected and put back still counts as corrected: that the manifest
 * does not tell. Nothing where the manifest has no such version.
 */
export function changesSince({ versions }: Manifest, fingerprint: string): ChangesSince | undefined {
  const place = versions.findIndex(({ file }) => file === keptFile(fingerprint));
  if (place < 0) return undefined;
  const added = new Set<string>();
  const changed = new Set<string>();
  const removed = new Set<string>();
  for (const { changes } of versions.slice(0, place).reverse()) {
    for (const id of changes?.added ?? []) (removed.delete(id) ? changed : added).add(id);
    for (const { id } of changes?.changed ?? []) if (!added.has(id)) changed.add(id);
    for (const id of changes?.removed ?? []) {
      changed.delete(id);
      if (!added.delete(id)) removed.add(id);
    }
  }
  return { added: [...added], changed: [...changed], removed: [...removed] };
}
