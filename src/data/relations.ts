import type { Columns } from './dataset.ts';
import type { Relation } from './schema.ts';
import { ONE_EVENT_KINDS } from './vocabulary.ts';

/** A relation of a data set, its members as rows. */
export interface RelationGroup {
  readonly relation: Relation;
  /** Rows of the members, at least two, in the order of the file. */
  readonly rows: readonly number[];
  /** Row of the member whose figures cover the others, or -1. */
  readonly whole: number;
  /** Whether the members are one event with several victims; otherwise they are only akin. */
  readonly isOneEvent: boolean;
}

const NONE: readonly RelationGroup[] = [];

/** Relations with the rows of their members; one with fewer than two members in the data set is left out. */
export function resolveRelations(
  relations: readonly Relation[],
  rowOf: (id: string) => number | undefined,
): readonly RelationGroup[] {
  if (relations.length === 0) return NONE;
  return relations.flatMap((relation) => {
    const rows = [...new Set(relation.members.flatMap((id) => rowOf(id) ?? []))].sort((a, b) => a - b);
    const whole = (relation.whole === undefined ? undefined : rowOf(relation.whole)) ?? -1;
    const isOneEvent = ONE_EVENT_KINDS.includes(relation.kind);
    return rows.length < 2 ? [] : { relation, rows, whole: rows.includes(whole) ? whole : -1, isOneEvent };
  });
}

interface Related {
  readonly relations: readonly RelationGroup[];
}

const byRow = new WeakMap<readonly RelationGroup[], ReadonlyMap<number, readonly RelationGroup[]>>();

/** The relations that a row belongs to, those of one event first. */
export function relationsOf({ relations }: Related, row: number): readonly RelationGroup[] {
  if (relations.length === 0) return NONE;
  let known = byRow.get(relations);
  if (!known) {
    const found = new Map<number, RelationGroup[]>();
    const ordered = [...relations].sort((a, b) => Number(b.isOneEvent) - Number(a.isOneEvent));
    for (const kinship of ordered) {
      for (const member of kinship.rows) found.set(member, [...(found.get(member) ?? []), kinship]);
    }
    known = found;
    byRow.set(relations, known);
  }
  return known.get(row) ?? NONE;
}

const NOT_CONTAINED: ReadonlyMap<number, number> = new Map();

/**
 * What is counted once in a sum. Of the rows of a sum, those whose figure is contained in that of another, each with
 * the row that contains it: both may be summed, in the same unit, and a relation of one event names the other
 * as its whole. Without a whole every victim's figure counts, since the records are different ones.
 */
export function containedRows(
  { relations, columns }: Related & { readonly columns: Pick<Columns, 'summable' | 'unit'> },
  rows: Iterable<number>,
): ReadonlyMap<number, number> {
  const covering = relations.filter(({ whole, isOneEvent }) => isOneEvent && whole >= 0);
  if (covering.length === 0) return NOT_CONTAINED;
  const { summable, unit } = columns;
  const among = new Set(rows);
  const contained = new Map<number, number>();
  const isUnder = (row: number, other: number): boolean => {
    for (let at: number | undefined = row; at !== undefined; at = contained.get(at)) if (at === other) return true;
    return false;
  };
  for (const { whole, rows: members } of covering) {
    if (!among.has(whole) || summable[whole] !== 1) continue;
    for (const part of members) {
      const counts = among.has(part) && summable[part] === 1 && unit.codes[part] === unit.codes[whole];
      // Two relations may name each other's whole: one of the two still counts.
      if (counts && !contained.has(part) && !isUnder(whole, part)) contained.set(part, whole);
    }
  }
  return contained;
}

/** How many events the rows are: the victims of one event count as one, all others each. */
export function countEvents({ relations }: Related, rows: ArrayLike<number> & Iterable<number>): number {
  const events = relations.filter(({ isOneEvent }) => isOneEvent);
  if (events.length === 0) return rows.length;
  const among = new Set(rows);
  const leader = new Map<number, number>();
  const leaderOf = (row: number): number => {
    const next = leader.get(row);
    return next === undefined ? row : leaderOf(next);
  };
  let count = rows.length;
  for (const { rows: members } of events) {
    const [first, ...others] = members.filter((row) => among.has(row));
    for (const row of others) {
      const [a, b] = [leaderOf(first), leaderOf(row)];
      if (a === b) continue;
      leader.set(b, a);
      count -= 1;
    }
  }
  return count;
}
