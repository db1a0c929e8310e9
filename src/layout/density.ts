import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LogScale } from './logscale.ts';
import type { Mark } from './scene.ts';
import type { TimeScale } from './timescale.ts';

/** Side of a cell in CSS pixels. */
const CELL = 10;

/** Incidents too many to be drawn one by one, as a ground of cells: the fuller, the darker. Those of unknown size lie at `unknownY`. */
export function drawDensity(
  dataset: Dataset,
  rows: readonly number[],
  valueAt: (row: number) => number,
  x: TimeScale,
  y: LogScale,
  unknownY: number,
  locale: Locale,
): Mark[] {
  const counts = new Map<number, number>();
  let most = 0;
  for (const row of rows) {
    const value = valueAt(row);
    const column = Math.floor((x.x(dataset.columns.anchor[row]) - x.left) / CELL);
    const at = Number.isNaN(value) ? unknownY : y.y(Math.max(value, 1));
    const line = Math.floor(at / CELL);
    const key = line * 4_096 + column;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) most = count;
  }
  return [...counts].map(([key, count]): Mark => {
    const column = key % 4_096;
    const left = x.left + column * CELL;
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
      level: Math.sqrt(count / most) * 0.8,
      fill: 'ink-soft',
      count,
      window: [x.invert(left), x.invert(left + CELL)],
      words: locale.words.summary.incidents(count, locale.format.count(count)),
    };
  });
}
