import { type Choice, type Doubt, type DoubtKind, MISFIT_KINDS, type MisfitKind, type Misfits } from './result.ts';

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

/** Cells of a column that do not fit it. */
interface Cells {
  readonly kind: MisfitKind;
  readonly column: string;
  readonly lines: Set<number>;
  readonly examples: { readonly line: number; readonly text: string }[];
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
  private readonly cells = new Map<string, Cells>();

  /** @param chosen what the mapping holds, by key */
  constructor(private readonly chosen: Readonly<Record<string, string>>) {}

  /** One more row of which something is in doubt. */
  add(subject: Subject, line: number, text: string): void {
    const entry = this.entryOf(subject);
    const example = { line, text: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text };
    entry.count += 1;
    if (entry.examples.length < MOST_EXAMPLES) entry.examples.push(example);
    const cells = this.cellsOf(subject);
    if (!cells || cells.lines.has(line)) return;
    cells.lines.add(line);
    if (cells.examples.length < MOST_EXAMPLES) cells.examples.push(example);
  }

  /** Cells that do not fit their columns, by column and kind. */
  misfits(): readonly Misfits[] {
    return [...this.cells.values()].map(({ lines, ...rest }) => ({ ...rest, lines: [...lines].sort((a, b) => a - b) }));
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

  /** Where the cells of a doubt are kept; undefined for a doubt that is not about single cells. */
  private cellsOf({ kind: of, column }: Subject): Cells | undefined {
    const kind = MISFIT_KINDS.find((each) => each === of);
    if (kind === undefined || column === undefined) return undefined;
    const key = keyOf({ kind, column });
    const known = this.cells.get(key);
    if (known) return known;
    const cells: Cells = { kind, column, lines: new Set(), examples: [] };
    this.cells.set(key, cells);
    return cells;
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
