import { choiceKey, type Mapping } from './mapping.ts';
import type { Doubts } from './result.ts';
import type { Table } from './table.ts';

/** Cells that say that they hold the same as the cell above. */

/** 同上, 〃, ", ditto, ibid., see above: in English, Chinese, and the languages in which dates are read. */
const DITTO =
  /^(?:同上|同前|同左|上同|〃|々|["“”„″]|''|,,|ditto|dto|idem|íd|ibid(?:em)?|(?:the )?same as (?:above|previous)|as above|see above|siehe oben|wie oben|s\. ?o|voir ci-dessus|ver arriba|igual que arriba|vedi sopra|come sopra|zie boven|то же|там же|상동|위와 같음|同じ)$/i;
const LONGEST_DITTO = 24;

/** Whether a cell says no more than that it is like the one above. */
const isDitto = (cell: string): boolean =>
  cell !== '' &&
  cell.length <= LONGEST_DITTO &&
  DITTO.test(cell.replace(/^[-–—(（[\s]{0,4}/, '').replace(/[-–—)）\].。\s]{0,4}$/, ''));

interface Ditto {
  readonly row: number;
  /** What the nearest filled cell above says; empty where there is none. */
  readonly above: string;
}

const ABOUT = { kind: 'ditto' } as const;

/**
 * A table in which such cells hold what stands above them, or nothing where that was chosen, and what is to be told of
 * them. The table itself where it has none.
 *
 * @param choices What was chosen in each doubt.
 */
export function withoutDittos(
  table: Table,
  choices: Mapping['choices'],
): { readonly table: Table; readonly tell: (doubts: Doubts) => void } {
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
      dittos.push({ row, above: last[column] });
      return isSame ? last[column] : '';
    });
  });
  if (dittos.length === 0) return { table, tell: () => undefined };
  return {
    table: { ...table, rows },
    tell(doubts) {
      doubts.choose(ABOUT, ['same', 'unknown'], 'same');
      for (const { row, above } of dittos)
        doubts.add(ABOUT, table.lines[row], `${table.rows[row].find(isDitto)}: ${above}`);
    },
  };
}
