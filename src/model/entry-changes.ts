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
export function sameIn(a: unknown, b: unknown): boolean {
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
