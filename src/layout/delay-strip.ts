import type { Locale } from '../locales/locale.ts';
import { text } from './axis.ts';
import type { DelayRow } from './delay-rows.ts';
import { sayLength } from './delay-words.ts';
import { middleOf } from './delays.ts';
import type { DurationScale } from './duration-axis.ts';
import type { Mark, MeasureText } from './scene.ts';

/** Height of the strip of gathered incidents, and width of one of its columns, CSS pixels. */
export const STRIP_HEIGHT = 17;
const COLUMN = 24;

/**
 * Incidents that find no line, in columns along the axis by the middle of their delay: the fuller, the
 * darker, each with its count. `side` is -1 where the axis counts backwards.
 */
export function drawStrip(
  rows: readonly DelayRow[],
  scale: DurationScale,
  side: 1 | -1,
  y: number,
  key: string,
  window: readonly [number, number],
  measure: MeasureText,
  locale: Locale,
): Mark[] {
  const { words, format } = locale;
  const { left, right } = scale.time;
  const origin = scale.x(0);
  const pixels = Math.abs(scale.x(1) - origin);
  const most = Math.floor((right - left) / COLUMN);
  const columns = Array.from({ length: most + 1 }, () => ({ count: 0, min: Number.POSITIVE_INFINITY, max: 0 }));
  for (const { lag } of rows) {
    const middle = middleOf(lag);
    const column = columns[Math.min(most, Math.floor((middle * pixels) / COLUMN))];
    column.count += 1;
    column.min = Math.min(column.min, middle);
    column.max = Math.max(column.max, middle);
  }
  const fullest = columns.reduce((greatest, { count }) => Math.max(greatest, count), 1);
  return columns.flatMap(({ count, min, max }, place): Mark[] => {
    if (count === 0) return [];
    const near = origin + side * place * COLUMN;
    const [from, to] = [near, near + side * COLUMN].sort((a, b) => a - b);
    const [x, end] = [Math.max(from, left), Math.min(to, right)];
    // The last column may have no width inside the plot: what stands at its very end.
    const width = Math.max(4, end - x - 1);
    const column: Mark = {
      type: 'cluster',
      key: `${key}/strip/${place}`,
      part: 'cluster',
      row: -1,
      emphasis: 'normal',
      x: Math.min(x + 0.5, right - width),
      y: y + 2,
      width,
      height: STRIP_HEIGHT - 4,
      level: Math.sqrt(count / fullest),
      fill: 'ink-soft',
      count,
      window,
      words: words.summary.incidents(count, format.count(count)),
      detail: sayLength({ min: Math.floor(min), max: Math.ceil(max) }, locale),
    };
    const label = text(
      format.compact(count),
      x + 0.5 + width / 2,
      y + 12,
      'note',
      'middle',
      measure,
      `${column.key}/count`,
      'ink',
    );
    return label.box.width <= width - 4 ? [column, { ...label, part: 'cluster' }] : [column];
  });
}
