import type { Choice, Doubt, DoubtKind } from './result.ts';

/** So many examples are kept of each doubt. */
const MOST_EXAMPLES = 3;
/** Cells are told so far. */
const SHOWN = 80;

/** What a doubt is about: rows with the same are counted together. */
export interface Subject {
  readonly kind: DoubtKind;
  readonly column?: string;
  readonly value?: string;
}

interface Entry {
  readonly subject: Subject;
  count: number;
  of: number;
  readonly examples: { readonly line: number; readonly text: string }[];
  choice?: Choice;
}

/** The key under which a mapping keeps a choice: `first-of-month:Date`. */
export const keyOf = ({ kind, column, value }: Subject): string =>
  [kind, column, value].filter((part) => part !== undefined).join(':');

/** Collects the doubts of one table, and answers what was chosen in them. */
export class Doubts {
  private readonly entries = new Map<string, Entry>();

  /** @param chosen what the mapping holds, by key */
  constructor(private readonly chosen: Readonly<Record<string, string>>) {}

  /** One more row of which something is in doubt. */
  add(subject: Subject, line: number, text: string): void {
    const entry = this.entryOf(subject);
    entry.count += 1;
    if (entry.examples.length < MOST_EXAMPLES)
      entry.examples.push({ line, text: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text });
  }

  /** Out of how many rows. */
  outOf(subject: Subject, of: number): void {
    this.entryOf(subject).of = of;
  }

  /** What was chosen of the options in a doubt; `preset` where nobody has, or has chosen something else. */
  choose<Option extends string>(subject: Subject, options: readonly Option[], preset: Option): Option {
    const key = keyOf(subject);
    const answer = Object.hasOwn(this.chosen, key) ? this.chosen[key] : undefined;
    const found = options.find((option) => option === answer);
    const chosen = found ?? preset;
    this.entryOf(subject).choice = { key, options, chosen, isAnswered: found !== undefined };
    return chosen;
  }

  /** Doubts that concern at least one row, those that can be answered first, then the most frequent. */
  list(): readonly Doubt[] {
    return [...this.entries.values()]
      .filter(({ count }) => count > 0)
      .map(({ subject, count, of, examples, choice }) => ({
        ...subject,
        count,
        of: Math.max(of, count),
        examples,
        ...(choice ? { choice } : {}),
      }))
      .sort((a, b) => Number(b.choice !== undefined) - Number(a.choice !== undefined) || b.count - a.count);
  }

  private entryOf(subject: Subject): Entry {
    const key = keyOf(subject);
    const known = this.entries.get(key);
    if (known) return known;
    const entry: Entry = { subject, count: 0, of: 0, examples: [] };
    this.entries.set(key, entry);
    return entry;
  }
}
