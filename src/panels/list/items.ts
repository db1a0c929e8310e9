import type { Branch } from './tree.ts';

/**
 * What of the tree of incidents is in sight, and the ways through it: those of the tree pattern of the
 * ARIA Authoring Practices.
 */

/** A line of the list. `more` stands for incidents of a branch that are not listed yet. */
export interface OutlineItem {
  readonly key: string;
  readonly kind: 'branch' | 'incident' | 'more';
  /** The branch itself, or the one it stands in. */
  readonly branch: Branch;
  /** Of an incident; else -1. */
  readonly row: number;
  /** From 1 on, as ARIA counts. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Whether a branch shows what is in it. */
  readonly isOpen: boolean;
  readonly children: readonly OutlineItem[];
}

/** What a reader has folded and unfolded; the rest follows from how much there is. */
export interface Folding {
  /** By key of the branch. */
  readonly open: ReadonlyMap<string, boolean>;
  /** How many incidents of a branch are listed, where that is not the usual number. */
  readonly listed: ReadonlyMap<string, number>;
}

export const UNTOUCHED: Folding = { open: new Map(), listed: new Map() };

/** Up to this many incidents the whole tree stands open. */
const MOST_OPEN = 300;
/** So many incidents of a branch are listed at a time. */
export const PAGE = 100;
/** The same where the list stands under the picture of a phone: the page is not to be a list. */
const MOST_OPEN_NARROW = 24;
/** Opening all siblings stops before more lines than this are in sight. */
const MOST_LINES = 1_000;
/** Page Up and Page Down. */
const TEN = 10;

export type TreeMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'parent' | 'child';

/** The lines of the tree, nested; what is in a closed branch is left out. A `narrow` page shows less until it is asked for. */
export function itemsOf(root: Branch, folding: Folding, narrow = false): readonly OutlineItem[] {
  const isSmall = isOpenWhole(root, narrow);
  const opens = (branch: Branch, level: number) =>
    folding.open.get(branch.key) ?? (isSmall || (level > 1 && branch.rows.length <= PAGE));

  const childrenOf = (branch: Branch, level: number): readonly OutlineItem[] => {
    if (branch.parts.length > 0) {
      const setSize = branch.parts.length;
      return branch.parts.map((part, place) => {
        const isOpen = opens(part, level);
        const children = isOpen ? childrenOf(part, level + 1) : [];
        return {
          key: part.key,
          kind: 'branch',
          branch: part,
          row: -1,
          level,
          position: place + 1,
          setSize,
          isOpen,
          children,
        };
      });
    }
    const { rows } = branch;
    const isWhole = narrow && branch === root;
    const usual = isSmall ? rows.length : isWhole ? MOST_OPEN_NARROW : PAGE;
    const listed = Math.min(rows.length, folding.listed.get(branch.key) ?? usual);
    const line = { branch, level, setSize: rows.length, isOpen: false, children: [] };
    const lines = rows
      .slice(0, listed)
      .map((row, place): OutlineItem => ({ ...line, key: keyOfRow(row), kind: 'incident', row, position: place + 1 }));
    if (listed < rows.length)
      lines.push({ ...line, key: `more/${branch.key}`, kind: 'more', row: -1, position: listed + 1 });
    return lines;
  };
  return childrenOf(root, 1);
}

const isOpenWhole = ({ rows }: Branch, narrow: boolean) => rows.length <= (narrow ? MOST_OPEN_NARROW : MOST_OPEN);

export function keyOfRow(row: number): string {
  return `row/${row}`;
}

/** All lines in sight, from top to bottom. */
export function linesOf(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => (item.children.length > 0 ? [item, ...linesOf(item.children)] : [item]));
}

/** The line that a key leads to; the same where there is nowhere to go. */
export function moveIn(lines: readonly OutlineItem[], from: OutlineItem, move: TreeMove): OutlineItem {
  const place = lines.findIndex(({ key }) => key === from.key);
  const at = (index: number) => lines[Math.min(Math.max(index, 0), lines.length - 1)] ?? from;
  switch (move) {
    case 'up':
      return at(place - 1);
    case 'down':
      return at(place + 1);
    case 'page-up':
      return at(place - TEN);
    case 'page-down':
      return at(place + TEN);
    case 'first':
      return at(0);
    case 'last':
      return at(lines.length - 1);
    case 'child':
      return from.children[0] ?? from;
    case 'parent':
      return lines.slice(0, Math.max(0, place)).findLast(({ level }) => level < from.level) ?? from;
  }
}

/** Folds or unfolds a branch. */
export function fold(folding: Folding, branch: Branch, isOpen: boolean): Folding {
  return { ...folding, open: new Map(folding.open).set(branch.key, isOpen) };
}

/** Lists the next incidents of a branch, or enough to hold a place of it. */
export function listMore(folding: Folding, { key, rows }: Branch, place?: number): Folding {
  const listed = folding.listed.get(key) ?? PAGE;
  const wanted = place === undefined ? listed + PAGE : Math.max(listed, Math.ceil((place + 1) / PAGE) * PAGE);
  return { ...folding, listed: new Map(folding.listed).set(key, Math.min(rows.length, wanted)) };
}

/** Opens the branches beside one, and itself, as far as the list stays of a size that a page can hold. */
export function openSiblings(root: Branch, folding: Folding, item: OutlineItem, narrow = false): Folding {
  const parent = parentOf(root, item.branch) ?? root;
  let next = folding;
  for (const branch of [item.branch, ...parent.parts]) {
    const tried = fold(next, branch, true);
    if (linesOf(itemsOf(root, tried, narrow)).length > MOST_LINES) break;
    next = tried;
  }
  return next;
}

/** Unfolds all that an incident stands in, and lists its branch as far as it. */
export function reveal(root: Branch, folding: Folding, row: number, narrow = false): Folding {
  let next = folding;
  let branch = root;
  while (branch.parts.length > 0) {
    const part = branch.parts.find(({ rows }) => rows.includes(row));
    if (!part) return folding;
    next = fold(next, part, true);
    branch = part;
  }
  const place = branch.rows.indexOf(row);
  return !isOpenWhole(root, narrow) && place >= 0 ? listMore(next, branch, place) : next;
}

/** What a reader has unfolded stays so in another selection; what was folded or paged might hide what was looked for. */
export function carryOver({ open }: Folding): Folding {
  return { open: new Map([...open].filter(([, isOpen]) => isOpen)), listed: new Map() };
}

function parentOf(within: Branch, branch: Branch): Branch | undefined {
  if (within.parts.includes(branch)) return within;
  for (const part of within.parts) {
    const found = parentOf(part, branch);
    if (found) return found;
  }
  return undefined;
}
