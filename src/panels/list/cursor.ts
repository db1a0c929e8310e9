import type { Dataset } from '../../data/dataset.ts';
import { formsOf } from '../../data/texts.ts';
import {
  carryOver,
  type Folding,
  fold,
  itemsOf,
  keyOfRow,
  linesOf,
  listMore,
  moveIn,
  type OutlineItem,
  openSiblings,
  reveal,
  type TreeMove,
  UNTOUCHED,
} from './items.ts';
import { type Branch, leadersOf } from './tree.ts';

/** What a key asks of the tree of incidents while it has the focus. */
export type TreeCommand =
  | { readonly kind: 'move'; readonly move: TreeMove }
  | { readonly kind: 'open' | 'unfold' | 'fold' | 'unfold-all' | 'larger' | 'smaller' }
  | { readonly kind: 'type'; readonly letter: string };

const move = (way: TreeMove): TreeCommand => ({ kind: 'move', move: way });

const KEYS: Readonly<Record<string, TreeCommand>> = {
  ArrowUp: move('up'),
  ArrowDown: move('down'),
  ArrowLeft: { kind: 'fold' },
  ArrowRight: { kind: 'unfold' },
  PageUp: move('page-up'),
  PageDown: move('page-down'),
  Home: move('first'),
  End: move('last'),
  Enter: { kind: 'open' },
};

const WITH_SHIFT: Readonly<Record<string, TreeCommand>> = {
  PageUp: { kind: 'larger' },
  PageDown: { kind: 'smaller' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/**
 * The command of a key, or nothing: then the key belongs to the page. Keys of one character (WCAG 2.1.4)
 * only where they are wanted. A space opens, unless it stands within a name that is being typed.
 */
function treeCommandFor(event: Pressed, characters: boolean, isTyping: boolean): TreeCommand | undefined {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  if (event.shiftKey && Object.hasOwn(WITH_SHIFT, key)) return WITH_SHIFT[key];
  if (Object.hasOwn(KEYS, key)) return KEYS[key];
  if (key === ' ' && !(isTyping && characters)) return { kind: 'open' };
  if (!characters || [...key].length !== 1) return undefined;
  return key === '*' ? { kind: 'unfold-all' } : { kind: 'type', letter: key };
}

/** Letters without case and accents, so that `nest` finds `Nestlé`. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether an incident is called so in any of its languages, or its organisation is. */
function isCalled(dataset: Dataset, row: number, letters: string): boolean {
  const { names, organisation } = dataset.incidents[row];
  return [...formsOf(names), ...formsOf(organisation)].some((text) => plain(text).startsWith(letters));
}

/**
 * The row or line that typed letters lead to, looking onwards from `from` and then from the top. The
 * first letter leads away from where one is; further letters may stay. The same letter again and again
 * leads from one to the next.
 */
function typedAhead<Item>(
  items: readonly Item[],
  from: number,
  typed: string,
  begins: (item: Item, letters: string) => boolean,
): Item | undefined {
  const letters = plain(typed);
  const isRepeated = letters.length > 1 && [...letters].every((letter) => letter === letters[0]);
  const find = (wanted: string, first: number) => {
    for (let step = 0; step < items.length; step += 1) {
      const item = items[(first + step) % items.length];
      if (begins(item, wanted)) return item;
    }
    return undefined;
  };
  const onwards = Math.max(0, from + (letters.length > 1 ? 0 : 1));
  return find(letters, onwards) ?? (isRepeated ? find(letters[0], from + 1) : undefined);
}

/** Finds among the lines in sight; years and months by their digits or letters. */
export function typedLine(
  dataset: Dataset,
  lines: readonly OutlineItem[],
  from: OutlineItem,
  typed: string,
): OutlineItem | undefined {
  const place = lines.findIndex(({ key }) => key === from.key);
  return typedAhead(lines, place, typed, ({ kind, row, branch }, letters) => {
    if (kind === 'incident') return isCalled(dataset, row, letters);
    return kind === 'branch' && plain(branch.label).startsWith(letters);
  });
}

/** Finds among all incidents of the list, in sight or not. */
export function typedRow(dataset: Dataset, rows: readonly number[], typed: string): number | undefined {
  return typedAhead(rows, -1, typed, (row, letters) => isCalled(dataset, row, letters));
}

/** Letters typed further apart than this, in ms, begin anew. */
const TYPING = 700;

/** What a command has come to: the focus moves, lines fold or unfold, or an incident is to be opened. */
export type Outcome =
  | { readonly kind: 'moved' | 'folded' | 'nothing' }
  | { readonly kind: 'open'; readonly row: number };

const MOVED: Outcome = { kind: 'moved' };
const FOLDED: Outcome = { kind: 'folded' };
const NOTHING: Outcome = { kind: 'nothing' };

/** Where the reader is in the tree of incidents, and what of it is unfolded. */
export class OutlineCursor {
  items: readonly OutlineItem[] = [];
  lines: readonly OutlineItem[] = [];
  /** Whether the list stands on a narrow page, under the picture. */
  narrow = false;
  /** Place among the largest to which the reader was last led, from 0 on; -1 for none. */
  rank = -1;
  private data: Dataset | undefined;
  private tree: Branch | undefined;
  private folding: Folding = UNTOUCHED;
  private active = '';
  private unit = '';
  private largest: readonly number[] | undefined;
  private typed = { letters: '', time: Number.NEGATIVE_INFINITY };

  /** Takes another tree; of another selection, or of the same one told otherwise. `unit` is the one that is shown, or ''. */
  show(data: Dataset, tree: Branch, isOtherSelection: boolean, unit = ''): void {
    if (unit !== this.unit) this.rank = -1;
    this.unit = unit;
    this.data = data;
    this.tree = tree;
    this.largest = undefined;
    if (isOtherSelection) {
      this.folding = carryOver(this.folding);
      this.rank = -1;
    }
    this.layOut();
  }

  /** The line at which Tab stops: where the reader was, else the open incident, else the first. */
  current(openRow: number): OutlineItem | undefined {
    const { lines } = this;
    return this.find(this.active) ?? this.find(keyOfRow(openRow)) ?? lines[0];
  }

  find(wanted: string): OutlineItem | undefined {
    return this.lines.find(({ key }) => key === wanted);
  }

  has(row: number): boolean {
    return this.tree?.rows.includes(row) ?? false;
  }

  /** The reader is here now. */
  stop(item: OutlineItem): void {
    this.active = item.key;
  }

  /** The command of a key that is pressed now. */
  commandFor(event: KeyboardEvent, characters: boolean): TreeCommand | undefined {
    return treeCommandFor(event, characters, this.isTyping(event.timeStamp));
  }

  /** Does what a key asks for on a line; `time` is that of the key, ms. */
  run(command: TreeCommand, item: OutlineItem, time: number): Outcome {
    const { lines, tree } = this;
    switch (command.kind) {
      case 'move':
        return this.goTo(moveIn(lines, item, command.move).key);
      case 'unfold':
        if (item.kind !== 'branch') return NOTHING;
        return item.isOpen ? this.goTo(moveIn(lines, item, 'child').key) : this.fold(item.branch, true);
      case 'fold':
        if (item.kind === 'branch' && item.isOpen) return this.fold(item.branch, false);
        return this.goTo(moveIn(lines, item, 'parent').key);
      case 'unfold-all':
        if (!tree || item.kind !== 'branch') return NOTHING;
        return this.refold(openSiblings(tree, this.folding, item, this.narrow));
      case 'larger':
        return this.goToRank(this.rank - 1);
      case 'smaller':
        return this.goToRank(this.rank + 1);
      case 'open':
        return this.activate(item);
      case 'type':
        return this.type(command.letter, item, time);
    }
  }

  /** Opens an incident, folds or unfolds a branch, lists more. */
  activate({ kind, row, branch, isOpen, position }: OutlineItem): Outcome {
    if (kind === 'incident') return { kind: 'open', row };
    if (kind === 'branch') return this.fold(branch, !isOpen);
    this.refold(listMore(this.folding, branch));
    return this.goTo(keyOfRow(branch.rows[position - 1]));
  }

  /** Rows of known size, the largest breach first. */
  get ranking(): readonly number[] {
    if (this.data && this.tree) this.largest ??= leadersOf(this.data, this.tree.rows, this.unit);
    return this.largest ?? [];
  }

  /** Goes to an incident by its place among the largest; after the last comes the first. */
  goToRank(rank: number): Outcome {
    const { ranking } = this;
    if (ranking.length === 0) return NOTHING;
    this.rank = rank < 0 ? 0 : rank % ranking.length;
    return this.goToRow(ranking[this.rank]);
  }

  /** Unfolds what an incident stands in, and goes there. */
  goToRow(row: number): Outcome {
    if (this.tree) this.refold(reveal(this.tree, this.folding, row, this.narrow));
    return this.goTo(keyOfRow(row));
  }

  private goTo(key: string): Outcome {
    this.active = key;
    return MOVED;
  }

  private fold(branch: Branch, isOpen: boolean): Outcome {
    return this.refold(fold(this.folding, branch, isOpen));
  }

  private refold(folding: Folding): Outcome {
    this.folding = folding;
    this.layOut();
    return FOLDED;
  }

  private layOut(): void {
    if (!this.tree) return;
    this.items = itemsOf(this.tree, this.folding, this.narrow);
    this.lines = linesOf(this.items);
  }

  private isTyping(time: number): boolean {
    return time - this.typed.time < TYPING;
  }

  private type(letter: string, item: OutlineItem, time: number): Outcome {
    const { data, tree } = this;
    if (!data || !tree) return NOTHING;
    const letters = this.isTyping(time) ? this.typed.letters + letter : letter;
    this.typed = { letters, time };
    const line = typedLine(data, this.lines, item, letters);
    if (line) return this.goTo(line.key);
    const row = typedRow(data, tree.rows, letters);
    return row === undefined ? NOTHING : this.goToRow(row);
  }
}
