import { choiceKey, type Mapping } from './mapping.ts';
import type { Doubts } from './result.ts';
import type { Table } from './table.ts';

/** Cells that say that they hold the same as the cell above. */

/** 同上, 〃, ", ditto, ibid., see above: in English, Chinese, and the languages in which dates are read. */
const DITTO =
  /^(?:同上|同前|同左|上同|〃|々|["“”„″]|''|,,|ditto|dito|dto|idem|íd|ibid(?:em)?|(?:the )?same as (?:above|previous)|as above|see above|siehe oben|wie oben|s\. ?o|ebd|ebenda|voir ci-dessus|ver arriba|igual que arriba|vedi sopra|come sopra|zie boven|то же|там же|상동|위와 같음|同じ)$/i;
const LONGEST_DITTO = 24;

/** Whether a cell says no more than that it is like the one above. */
const isDitto = (cell: string): boolean =>
  cell !== '' &&
  cell.length <= LONGEST_DITTO &&
  DITTO.test(cell.replace(/^[-–—(（[\s]{0,4}/, '').replace(/[-–—)）\].。\s]{0,4}$/, ''));

interface Ditto {
  readonly row: number;
  /** Index of its column. */
  readonly column: number;
  readonly cell: string;
  /** What the nearest filled cell above says; empty where there is none. */
  readonly above: string;
}

const ABOUT = { kind: 'ditto' } as const;

interface WithoutDittos {
  readonly table: Table;
  readonly tell: (doubts: Doubts) => void;
  /** Such cells with nothing above them, by the line of their row: they are shown as they stand. */
  readonly alone: ReadonlyMap<number, readonly { readonly column: string; readonly cell: string }[]>;
}

/**
 * A table in which such cells hold what stands above them, or nothing where that was chosen, and what is to be told of
 * them. The table itself where it has none.
 *
 * @param choices What was chosen in each doubt.
 */
export function withoutDittos(table: Table, choices: Mapping['choices']): WithoutDittos {
  const dittos: Ditto[] = [];
  const isSame = choices[choiceKey(ABOUT)] !== 'unknown';
  const last = table.columns.map(() => '');
  const rows = table.rows.map((cells, row) => {
    if (!cells.some(isDitto)) {
      cells.forEach((cell, column) => {
        if (cell !== '') last[column] = cell;
      });
      return cells;
    }
    return cells.map((cell, column) => {
      if (!isDitto(cell)) {
        if (cell !== '') last[column] = cell;
        return cell;
      }
      dittos.push({ row, column, cell, above: last[column] });
      return isSame ? last[column] : '';
    });
  });
  if (dittos.length === 0) return { table, tell: () => undefined, alone: new Map() };
  const alone = new Map<number, { readonly column: string; readonly cell: string }[]>();
  for (const { row, column, cell, above } of dittos) {
    const line = table.lines[row];
    if (above === '') alone.set(line, [...(alone.get(line) ?? []), { column: table.columns[column], cell }]);
  }
  return {
    alone,
    table: { ...table, rows },
    tell(doubts) {
      doubts.choose(ABOUT, ['same', 'unknown'], 'same');
      for (const { row, cell, above } of dittos)
        doubts.add(ABOUT, table.lines[row], above === '' ? cell : `${cell}: ${above}`);
    },
  };
}
