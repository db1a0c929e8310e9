import { cellsOf } from './columns.ts';
import { wordsOf } from './counts.ts';
import { isNameHeader } from './headers.ts';
import type { Table } from './table.ts';
import { eventKindOf } from './values/event.ts';

/** Tables that have a row for each event of a case: the company, what happened, and when. */

/** Headers of what happened, where each row tells one event. */
const STEP =
  /^(?:event|event (?:type|name)|type of event|milestone|step|stage|phase|what happened|事件|事件类型|事项|节点|阶段|ereignis|événement|evento)$/i;
/** So many of the cells name an event plainly. */
const PLAINLY = 0.8;
/** So many rows are looked at. */
const SAMPLE = 2_000;

/**
 * The column that says which event of a case each row tells; undefined where the rows are cases of their own. In such a column
 * several kinds of events are named, and the same names stand in several rows.
 */
export function stepsOf(table: Table): string | undefined {
  const { columns, rows } = table;
  return columns.find((column) => {
    if (!STEP.test(wordsOf(column))) return false;
    const cells = cellsOf(table, column)
      .slice(0, SAMPLE)
      .filter((cell) => cell !== '');
    const kinds = cells.flatMap((cell) => eventKindOf(cell) ?? []);
    if (new Set(kinds).size < 2 || kinds.length < PLAINLY * cells.length) return false;
    return columns.some((other, at) => {
      if (other === column || !isNameHeader(other, 'en')) return false;
      const names = rows.slice(0, SAMPLE).flatMap((row) => row[at] || []);
      return new Set(names).size < names.length;
    });
  });
}
