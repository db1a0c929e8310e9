import { type Locale, sumText } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { containedRows } from '../model/relations.ts';
import { UNITS } from '../model/vocabulary.ts';

/** Count and the largest sum of one unit: `12 incidents; counts of accounts add up to about 3.4 million`. `sums` is by the code of the unit. */
export function saySums(count: number, sums: Float64Array, units: readonly string[], locale: Locale): string {
  const { words, format } = locale;
  const subject = words.summary.incidents(count, format.count(count));
  let largest = 0;
  for (let code = 1; code < sums.length; code += 1) if (sums[code] > sums[largest]) largest = code;
  const unit = UNITS.find((name) => name === units[largest]);
  return unit && sums[largest] > 0
    ? words.summary.columnSum(subject, unit, sumText(sums[largest], unit, format))
    : subject;
}

/** The same of a few rows; a figure that another of them contains is counted once. */
export function sayTogether(dataset: Dataset, rows: readonly number[], locale: Locale): string {
  const { size, summable, unit } = dataset.columns;
  const contained = containedRows(dataset, rows);
  const sums = new Float64Array(unit.values.length);
  for (const row of rows) if (summable[row] === 1 && !contained.has(row)) sums[unit.codes[row]] += size[row];
  return saySums(rows.length, sums, unit.values, locale);
}
