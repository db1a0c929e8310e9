import { choiceKey, type Mapping } from './mapping.ts';

/** Why a row is not in the data file. */
export type LeftOutReason =
  | 'no-name'
  /** What stands there is broken, such as a line of JSON that is cut off. */
  | 'unreadable'
  | 'note'
  | 'total'
  | 'repeated-header'
  | 'fabricated'
  | 'no-breach'
  | 'duplicate'
  /** The author of the sheet does not show it. */
  | 'hidden'
  | 'future';

export interface LeftOut {
  /** Line of the file, row of the sheet or place in the list, from 1 on. */
  readonly line: number;
  readonly reason: LeftOutReason;
  /** What the row says first. */
  readonly text: string;
}

/** What a table does not say plainly. */
export type DoubtKind =
  /** Nobody said what the date is of. */
  | 'date-meaning'
  /** Nobody said what is counted. */
  | 'unit'
  /** 03/04/2021: day or month first. */
  | 'day-order'
  | 'first-of-month'
  | 'first-of-year'
  /** The day is the last two digits of the year: 2009-05-09. */
  | 'day-is-year'
  /** Dates written as the days of a spreadsheet. */
  | 'serial-dates'
  /** 1.234: a thousand, or one and a bit. */
  | 'decimal-sign'
  /** One number far more often than chance allows: 0, 1, 500. */
  | 'placeholder'
  /** A value that was not understood: told, and taken as unknown. */
  | 'misfit'
  /** A country that was not understood. */
  | 'country'
  /** A state of the US, in a table that names no country: it is taken to be the US. */
  | 'us-state'
  /** A province of Canada, in such a table: it is taken to be Canada. */
  | 'canadian-province'
  /** A size in words that no unit of ours counts: `63 stores`. */
  | 'size-in-words'
  /** A size of a part only, such as one state or one group: taken as the least that the whole can be. */
  | 'part-counted'
  /** Rows that a filter, or the author, has hidden. */
  | 'hidden-rows'
  /** One cell with a size stretches over rows of several names. */
  | 'shared-size'
  | 'duplicate'
  | 'same-address'
  | 'several-organisations'
  | 'future-date'
  | 'broken-link'
  /** A word of a table that is none of our codes: kept as its own. */
  | 'own-word'
  /** More such words in one column than can be told one by one. */
  | 'own-words'
  | 'no-date'
  /** Several causes in one row: the first in the order of VERIS counts. */
  | 'several-causes'
  /** Several sectors or actors in one row: one of them counts. */
  | 'several-values'
  /** A word that can mean several causes. */
  | 'open-cause'
  /** The list itself doubts the case: its size counts as claimed. */
  | 'unverified'
  /** The words say that the date is only about right. */
  | 'approximate-date'
  /** Two columns name different years. */
  | 'year-differs'
  /** Two columns name different sizes. */
  | 'size-differs'
  /** Nobody showed that data got out. */
  | 'unproven'
  /** An empty cell below a name: perhaps cells were merged, and it is the same organisation. */
  | 'name-above'
  /** A cell that says it is like the one above: 同上, ditto. */
  | 'ditto'
  /** No header says whose data: the names are those of the column that looks most like it. */
  | 'name-guessed'
  /** A column that may name private persons: it is not shown. */
  | 'personal-column'
  /** A year of the Thai calendar, such as 2566. */
  | 'buddhist-year'
  /** An entry without a name, on purpose: it is called by its id, or by what another column says. */
  | 'unnamed'
  /** Something is dated before the breach began, or a discovery after the disclosure. */
  | 'wrong-order'
  /** More columns than are shown as they are. */
  | 'unshown-columns'
  /** Two rows with the same id. */
  | 'same-id';

/** Doubts about one cell: its text does not fit what its column was taken for. */
const MISFIT_KINDS = [
  'misfit',
  'country',
  'broken-link',
  'own-word',
  'size-in-words',
] as const satisfies readonly DoubtKind[];

export type MisfitKind = (typeof MISFIT_KINDS)[number];

/** Cells of a column whose text does not fit what the column was taken for. */
export interface Misfits {
  readonly kind: MisfitKind;
  readonly column: string;
  /** Line of each such cell, in the order of the table. */
  readonly lines: readonly number[];
  /** Up to three, each with its line. */
  readonly examples: Doubt['examples'];
}

export interface Doubt {
  readonly kind: DoubtKind;
  /** The column, where it is about one. */
  readonly column?: string;
  /** The value that it is about: a placeholder, a word. */
  readonly value?: string;
  /** How many rows, and out of how many. */
  readonly count: number;
  readonly of: number;
  /** Up to three, each with its line. */
  readonly examples: readonly { readonly line: number; readonly text: string }[];
  /** What can be chosen; the choice is kept in the mapping under this key. */
  readonly choice?: Choice;
}

interface Choice {
  readonly key: string;
  readonly options: readonly string[];
  readonly chosen: string;
  /** Whether the author has chosen, or the importer has. */
  readonly isAnswered: boolean;
}

/** What comes of a table: rows in = incidents + rows left out. */
export interface Imported {
  /** A data file of ours, to be read and checked like any other. */
  readonly file: ImportedFile;
  /** Rows of the table. */
  readonly rows: number;
  /** The line of each incident. */
  readonly lines: readonly number[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
  /** Cells that do not fit their columns, by column and kind. */
  readonly misfits: readonly Misfits[];
  /** Columns that the mapping names and the table does not have: nothing was read for them. */
  readonly missing: readonly string[];
  /**
   * The mapping by which it was read: reads the same table the same way. It holds the choices that the author made and
   * no others: what nobody chose is found anew, and asked again.
   */
  readonly mapping: Mapping;
}

/** What came of an import, without the data: what a page says of it. */
export type ImportReport = Omit<Imported, 'file'>;

interface ImportedFile {
  readonly [field: string]: unknown;
  readonly incidents: readonly ImportedIncident[];
}

/** An incident as an importer writes it; the reader of data files checks it. */
export interface ImportedIncident {
  readonly [field: string]: unknown;
  readonly id?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly organisation?: string;
  readonly action?: string;
  readonly events: readonly ImportedEvent[];
  readonly figures: readonly ImportedFigure[];
  readonly sources?: Readonly<Record<string, ImportedSource>>;
  readonly extra?: Readonly<Record<string, string>>;
}

export interface ImportedEvent {
  readonly kind: string;
  /** In EDTF. */
  readonly date: string;
  readonly by?: string;
  readonly sources?: readonly string[];
}

export interface ImportedFigure {
  readonly [field: string]: unknown;
  readonly value: number;
  readonly unit: string;
  readonly status: string;
  readonly sources?: readonly string[];
}

export interface ImportedSource {
  readonly publisher: string;
  readonly kind?: string;
  readonly url?: string;
  readonly link?: boolean;
  readonly primary?: boolean;
}

/** An incident and the line that it comes from. */
export interface Read {
  readonly line: number;
  readonly incident: ImportedIncident;
}

/** So many examples are kept of each doubt. */
const MOST_EXAMPLES = 3;
/** So many unknown words of a column are told one by one. */
const MOST_WORDS = 5;
/** Cells are told so far. */
const SHOWN = 80;

/** What a doubt is about: rows with the same are counted together. */
interface Subject {
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

/** Unknown words of a column in one entry, with the commonest as examples, where there are many. */
function withManyWordsTogether(entries: readonly Entry[]): readonly Entry[] {
  const isWord = ({ subject }: Entry) => subject.kind === 'own-word';
  const columns = new Set(entries.filter(isWord).map(({ subject }) => subject.column));
  const gathered = [...columns].flatMap((column) => {
    const words = entries.filter((entry) => isWord(entry) && entry.subject.column === column);
    if (words.length <= MOST_WORDS) return [];
    const commonest = words.toSorted((a, b) => b.count - a.count).slice(0, MOST_EXAMPLES);
    const count = words.reduce((sum, word) => sum + word.count, 0);
    const examples = commonest.flatMap((word) => word.examples.slice(0, 1));
    return [{ subject: { kind: 'own-words', column } as const, count, of: 0, examples }];
  });
  const isGathered = (entry: Entry) =>
    isWord(entry) && gathered.some(({ subject }) => subject.column === entry.subject.column);
  return [...entries.filter((entry) => !isGathered(entry)), ...gathered];
}

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

  /** Whether a cell, by its column and line, was not understood. */
  isMisfit(column: string, line: number): boolean {
    return this.cells.get(choiceKey({ kind: 'misfit', column }))?.lines.has(line) ?? false;
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
    const key = choiceKey(subject);
    const answer = Object.hasOwn(this.chosen, key) ? this.chosen[key] : undefined;
    const found = options.find((option) => option === answer);
    const chosen = found ?? preset;
    this.entryOf(subject).choice = { key, options, chosen, isAnswered: found !== undefined };
    return chosen;
  }

  /** Doubts that concern at least one row, those that can be answered first, then the most frequent. */
  list(): readonly Doubt[] {
    return withManyWordsTogether([...this.entries.values()].filter(({ count }) => count > 0))
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
    const key = choiceKey({ kind, column });
    const known = this.cells.get(key);
    if (known) return known;
    const cells: Cells = { kind, column, lines: new Set(), examples: [] };
    this.cells.set(key, cells);
    return cells;
  }

  private entryOf(subject: Subject): Entry {
    const key = choiceKey(subject);
    const known = this.entries.get(key);
    if (known) return known;
    const entry: Entry = { subject, count: 0, of: 0, examples: [] };
    this.entries.set(key, entry);
    return entry;
  }
}
