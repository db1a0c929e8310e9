import type { Dataset } from '../model/dataset.ts';
import { formsOf } from '../model/texts.ts';
import type { OutlineItem } from './outline-items.ts';

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
export function typedAhead<Item>(
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
