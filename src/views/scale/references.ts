import { pairs } from 'd3-array';
import { text } from '../../chart/axis.ts';
import type { LabelGrid } from '../../chart/label-grid.ts';
import { addMoreMarks } from '../../chart/marks/more-marks.ts';
import type { LogScale, TimeScale } from '../../chart/scales.ts';
import type { Box, LabelMark, Mark, MeasureText, Point } from '../../chart/scene.ts';
import { dateOf } from '../../data/dates.ts';
import type { Context } from '../../data/schema.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';

addMoreMarks();

/** A quantity that moves with time: how many people or accounts there were. */
interface Series {
  readonly id: string;
  readonly label: Context['label'];
  /** In order of time: middle of the date in UTC ms, value in the unit, and the entry it comes from. */
  readonly points: readonly { readonly time: number; readonly value: number; readonly context: Context }[];
}

/** The moving quantities of a data set in a unit, the longest series first; single values are left out. */
export function seriesOf(context: readonly Context[], units: readonly string[]): Series[] {
  const byId = new Map<string, { label: Context['label']; points: Series['points'][number][] }>();
  for (const entry of context) {
    const { series, value, unit = '' } = entry;
    const date = dateOf(entry.asOf ?? '');
    if (entry.kind !== 'quantity' || series === undefined || !value || !units.includes(unit) || !date) continue;
    if (date.precision === 'decade' || !Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) continue;
    const found = byId.get(series) ?? { label: entry.label, points: [] };
    found.points.push({ time: (date.earliest + date.latest) / 2, value, context: entry });
    byId.set(series, found);
  }
  return [...byId]
    .map(([id, { label, points }]) => ({ id, label, points: points.sort((a, b) => a.time - b.time) }))
    .filter(({ points }) => points.length > 1)
    .sort((a, b) => b.points.length - a.points.length);
}

const base = { part: 'reference', row: -1, emphasis: 'normal' as const };

/** Dashed lines through what is known of a series, with a tick at each known value; nothing is drawn beyond the first and last. */
export function drawSeries(series: readonly Series[], x: TimeScale, y: LogScale, plot: Box): Mark[] {
  return series.flatMap(({ id, points }): Mark[] => {
    const inside = clipToPlot(points, x, plot);
    if (inside.length < 2) return [];
    const path = inside.map((point): Point => [point.x, y(point.value)]);
    const key = `reference/${id}`;
    const ticks = inside
      .filter(({ known }) => known)
      .map((point): Mark => {
        const at = y(point.value);
        return {
          ...base,
          type: 'rule',
          key: `${key}/${point.value}`,
          x1: point.x,
          y1: at - 2.5,
          x2: point.x,
          y2: at + 2.5,
          stroke: 'reference',
          width: 1,
        };
      });
    return [{ ...base, type: 'curve', key, points: path, stroke: 'reference', width: 1.25, dash: [5, 4] }, ...ticks];
  });
}

/** Small boxes along a line, so that labels keep clear of it. */
export function boxesAlong(points: readonly Point[]): Box[] {
  const boxes: Box[] = [];
  for (const [[x1, y1], [x2, y2]] of pairs(points)) {
    const steps = Math.max(1, Math.ceil((x2 - x1) / STEP));
    for (let step = 0; step < steps; step += 1) {
      const at = (share: number) => y1 + (y2 - y1) * share;
      const [top, bottom] = [at(step / steps), at((step + 1) / steps)].sort((a, b) => a - b);
      boxes.push({
        x: x1 + ((x2 - x1) * step) / steps,
        y: top - 1,
        width: (x2 - x1) / steps,
        height: bottom - top + 2,
      });
    }
  }
  return boxes;
}

/** Length of a piece of a line that has a box of its own, CSS pixels. */
const STEP = 12;

/** Where the words of a line may stand, as distance of their baseline from it. Height is the value: close to it, or not at all. */
const OFFSETS = [-6, 13];
/** Known values are written along a line when they are at least so far apart, CSS pixels. */
const VALUE_ROOM = 64;

/** Names of the lines with the value they have there, and further values where there is room, set after the marks so that they keep clear of them. */
export function nameSeries(
  series: readonly Series[],
  x: TimeScale,
  y: LogScale,
  plot: Box,
  taken: LabelGrid,
  measure: MeasureText,
  locale: Locale,
): Mark[] {
  const right = plot.x + plot.width + 8;
  const place = (key: string, wishes: readonly Wish[]): Mark[] => {
    for (const offset of OFFSETS) {
      for (const { words, lang, point, anchor } of wishes) {
        const at = y(point.value);
        const mark = text(words, point.x, at + offset, 'note', anchor, measure, key, 'reference', lang);
        const { box } = mark;
        if (box.x < plot.x || box.x + box.width > right || box.y < plot.y || !taken.isFree(box)) continue;
        taken.take(box);
        const label: LabelMark = { ...mark, part: 'reference', halo: true };
        return [label];
      }
    }
    return [];
  };
  return series.flatMap(({ id, label, points }) => {
    const known = clipToPlot(points, x, plot).filter((point) => point.known);
    const name = inLanguage(label, locale.tag);
    if (known.length === 0 || name === undefined) return [];
    const { compact } = locale.format;
    // A long line is named where it begins, away from the crowd; a short one says its latest value.
    const isShort = known[known.length - 1].x - known[0].x < VALUE_ROOM * 2;
    const wishes = (isShort ? known.toReversed() : known).flatMap((point) =>
      (['start', 'end', 'middle'] as const).map((anchor) => ({
        words: locale.words.axis.reference(name.text, compact(point.value)),
        lang: name.lang === locale.tag ? undefined : name.lang,
        point,
        anchor,
      })),
    );
    const values = known.flatMap((point, index) => {
      if (index === 0 || isShort) return [];
      const next = known[index + 1]?.x ?? point.x + VALUE_ROOM;
      const apart = Math.min(next - point.x, point.x - known[index - 1].x);
      return apart < VALUE_ROOM ? [] : [{ words: compact(point.value), point, anchor: 'middle' as const }];
    });
    const key = `reference/${id}`;
    return [
      ...place(`${key}/name`, wishes),
      ...values.flatMap((wish) => place(`${key}/${wish.point.value}/value`, [wish])),
    ];
  });
}

interface Wish {
  readonly words: string;
  readonly lang?: string;
  readonly point: SeriesPoint;
  readonly anchor: LabelMark['anchor'];
}

interface SeriesPoint {
  readonly x: number;
  readonly value: number;
  /** Whether a source gives it; ends at the edges of the plot are interpolated. */
  readonly known: boolean;
}

/** The series inside the plot's time, with interpolated ends where a line crosses its edge. */
function clipToPlot(points: Series['points'], x: TimeScale, plot: Box): SeriesPoint[] {
  const right = plot.x + plot.width;
  const result: SeriesPoint[] = [];
  points.forEach((point, index) => {
    const here = { x: x(point.time), value: point.value, known: true };
    const before = points[index - 1];
    if (before) {
      const there = { x: x(before.time), value: before.value };
      for (const border of [plot.x, right]) {
        if (there.x >= border || here.x <= border) continue;
        const share = (border - there.x) / (here.x - there.x);
        result.push({ x: border, value: there.value + (here.value - there.value) * share, known: false });
      }
    }
    if (here.x >= plot.x && here.x <= right) result.push(here);
  });
  return result;
}
