import { changedEntries, type EntryChange, sameIn } from './entry-changes.ts';
import type { Figure, Incident, IncidentEvent, Money } from './schema.ts';

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
export const BESIDE = ['context', 'relations', 'coverage'] as const;

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
  featured: 'prominence',
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
