import { inLanguage, type Locale } from '../locales/locale.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Context } from '../model/schema.ts';
import { text } from './axis.ts';
import type { LogScale } from './logscale.ts';
import type { Occupancy } from './occupancy.ts';
import type { Box, LabelMark, Mark, MeasureText } from './scene.ts';
import type { TimeScale } from './timescale.ts';

/** A quantity that moves with time: how many people or accounts there were. */
export interface Series {
  readonly id: string;
  readonly label: Context['label'];
  readonly unit: string;
  /** In order of time: middle of the date in UTC ms, value in the unit, and the entry it comes from. */
  readonly points: readonly { readonly time: number; readonly value: number; readonly context: Context }[];
}

/** The moving quantities of a data set in a unit, the longest series first; single values are left out. */
export function seriesOf(context: readonly Context[], units: readonly string[]): Series[] {
  const byId = new Map<string, { label: Context['label']; unit: string; points: Series['points'][number][] }>();
  for (const entry of context) {
    const { series, value, unit = '' } = entry;
    const date = parseEdtf(entry.asOf ?? '');
    if (entry.kind !== 'quantity' || series === undefined || !value || !units.includes(unit) || !date) continue;
    if (date.precision === 'decade' || !Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) continue;
    const found = byId.get(series) ?? { label: entry.label, unit, points: [] };
    found.points.push({ time: (date.earliest + date.latest) / 2, value, context: entry });
    byId.set(series, found);
  }
  return [...byId]
    .map(([id, { label, unit, points }]) => ({ id, label, unit, points: points.sort((a, b) => a.time - b.time) }))
    .filter(({ points }) => points.length > 1)
    .sort((a, b) => b.points.length - a.points.length);
}

const base = { part: 'reference', row: -1, emphasis: 'normal' as const };

/** Dashed lines through what is known of a series; nothing is drawn beyond its first and last value. */
export function drawSeries(series: readonly Series[], x: TimeScale, y: LogScale, plot: Box): Mark[] {
  return series.flatMap(({ id, points }): Mark[] => {
    const inside = clipToPlot(points, x, plot);
    if (inside.length < 2) return [];
    const path = inside.flatMap((point) => [point.x, y.y(point.value)]);
    return [
      { ...base, type: 'curve', key: `reference/${id}`, points: path, stroke: 'reference', width: 1.25, dash: [5, 4] },
    ];
  });
}

/** Names of the lines with their latest value, set after the marks so that they keep clear of them. */
export function nameSeries(
  series: readonly Series[],
  x: TimeScale,
  y: LogScale,
  plot: Box,
  taken: Occupancy,
  measure: MeasureText,
  locale: Locale,
): LabelMark[] {
  return series.flatMap(({ id, label, points }) => {
    const inside = clipToPlot(points, x, plot);
    const name = inLanguage(label, locale.tag)?.text;
    if (inside.length < 2 || name === undefined) return [];
    const words = `${name} ${locale.format.compact(points[points.length - 1].value)}`;
    for (const [at, anchor] of [
      [inside[inside.length - 1], 'end'],
      [inside[0], 'start'],
    ] as const) {
      for (const offset of [-5, 12, -17, 24]) {
        const mark = text(
          words,
          at.x,
          y.y(at.value) + offset,
          'note',
          anchor,
          measure,
          `reference/${id}/name`,
          'reference',
        );
        const outside = mark.box.x < plot.x || mark.box.x + mark.box.width > plot.x + plot.width + 20;
        if (outside || mark.box.y < plot.y || !taken.isFree(mark.box)) continue;
        taken.take(mark.box);
        return [{ ...mark, part: 'reference', halo: true }];
      }
    }
    return [];
  });
}

/** The series inside the plot's time, with interpolated ends where a line crosses its edge. */
function clipToPlot(points: Series['points'], x: TimeScale, plot: Box): { x: number; value: number }[] {
  const right = plot.x + plot.width;
  const result: { x: number; value: number }[] = [];
  points.forEach((point, index) => {
    const here = { x: x.x(point.time), value: point.value };
    const before = points[index - 1];
    if (before) {
      const there = { x: x.x(before.time), value: before.value };
      for (const border of [plot.x, right]) {
        if (there.x >= border || here.x <= border) continue;
        const share = (border - there.x) / (here.x - there.x);
        result.push({ x: border, value: there.value + (here.value - there.value) * share });
      }
    }
    if (here.x >= plot.x && here.x <= right) result.push(here);
  });
  return result;
}
