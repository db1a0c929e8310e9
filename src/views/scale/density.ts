import { group } from 'd3-array';
import { densityLevel } from '../../chart/encodings.ts';
import type { TimeScale } from '../../chart/scales.ts';
import type { Mark } from '../../chart/scene.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';

/** Side of a cell in CSS pixels. */
const CELL = 10;

/** Incidents too many to be drawn one by one, as a ground of cells: the fuller, the darker. `heightOf` gives that of a number, NaN included, CSS pixels. */
export function drawDensity(
  dataset: Dataset,
  rows: readonly number[],
  valueAt: (row: number) => number,
  x: TimeScale,
  heightOf: (value: number) => number,
  locale: Locale,
): Mark[] {
  const [start] = x.range();
  const cells = group(rows, (row) => {
    const column = Math.floor((x(dataset.columns.anchor[row]) - start) / CELL);
    const line = Math.floor(heightOf(valueAt(row)) / CELL);
    return line * 4_096 + column;
  });
  return [...cells].map(([key, members]): Mark => {
    const count = members.length;
    const column = key % 4_096;
    const left = start + column * CELL;
    return {
      type: 'cluster',
      key: `density/${key}`,
      part: 'cluster',
      row: -1,
      emphasis: 'normal',
      x: left,
      y: Math.floor(key / 4_096) * CELL,
      width: CELL - 0.5,
      height: CELL - 0.5,
      level: densityLevel(count),
      fill: 'ink-soft',
      count,
      window: [Number(x.invert(left)), Number(x.invert(left + CELL))],
      rows: () => members,
      words: () => locale.words.summary.incidents(count, locale.format.count(count)),
    };
  });
}
