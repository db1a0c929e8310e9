import type { Locale } from '../i18n/locale.ts';
import type { TimeScale } from './scales.ts';
import type { Box, LabelMark, Mark, MeasureText } from './scene.ts';
import { type TimeTicks, timeTicks } from './ticks.ts';

/** Height of the time axis in CSS pixels. */
export const AXIS_HEIGHT = 20;
/** Labels may reach so far over the right edge of the plot. */
const OVERHANG = 26;

const base = { part: 'axis', row: -1, emphasis: 'normal' as const };

/**
 * Time axis along the top of `plot`, its labels above it and its grid through it. Whatever the zoom,
 * the year stays in sight: it is the tick; or it stands in bold where it begins, and at the left
 * edge for the time that began before.
 */
export function drawTimeAxis(scale: TimeScale, plot: Box, measure: MeasureText, locale: Locale): Mark[] {
  const { format } = locale;
  const [from, to] = scale.domain().map(Number);
  const found = timeTicks(from, to, plot.width);
  const write = {
    year: format.year,
    month: format.month,
    day: format.dayOfMonth,
  }[found.unit];
  const bottom = plot.y + plot.height;
  const above = drawContext(found, scale, plot, measure, locale);
  const marks: Mark[] = [];
  for (const time of found.ticks) {
    const x = scale(time);
    const key = `axis/${time}`;
    marks.push({
      ...base,
      type: 'rule',
      key: `${key}/grid`,
      x1: x,
      y1: plot.y,
      x2: x,
      y2: bottom,
      stroke: 'grid',
      width: 1,
    });
    const label = text(write(time), x + 3, plot.y - 6, 'axis', 'start', measure, key);
    const covered = above.some(
      ({ box }) => box.x < label.box.x + label.box.width + 6 && label.box.x < box.x + box.width + 6,
    );
    if (!covered && label.box.x + label.box.width <= plot.x + plot.width + OVERHANG) marks.push(label);
  }
  for (const time of found.context) {
    const x = scale(time);
    if (x < plot.x) continue;
    const key = `axis/context-${time}/grid`;
    marks.push({
      ...base,
      type: 'rule',
      key,
      x1: x,
      y1: plot.y - AXIS_HEIGHT + 4,
      x2: x,
      y2: bottom,
      stroke: 'grid-strong',
      width: 1,
    });
  }
  return [...marks, ...above];
}

/** Years over months, months over days: each where it begins, and the present one at the left edge. */
function drawContext(
  { context, contextUnit }: TimeTicks,
  scale: TimeScale,
  plot: Box,
  measure: MeasureText,
  { format }: Locale,
): LabelMark[] {
  if (contextUnit === undefined) return [];
  const name = contextUnit === 'year' ? format.year : format.monthOfYear;
  return context.flatMap((time, index) => {
    const words = name(time);
    const width = measure(words, 'axis-strong');
    const start = scale(time);
    const next = context[index + 1];
    const x = Math.max(start, plot.x);
    // The one at the left edge gives way to the next when that comes close.
    const room = next === undefined ? Number.POSITIVE_INFINITY : scale(next);
    if (x + width + 10 > room || x + width > plot.x + plot.width + OVERHANG) return [];
    return [text(words, x + 3, plot.y - 6, 'axis-strong', 'start', measure, `axis/context-${time}`, 'ink')];
  });
}

/** A label mark of one run, with its measured box; `lang` where it is not in the reader's language. */
export function text(
  content: string,
  x: number,
  y: number,
  font: LabelMark['font'],
  anchor: LabelMark['anchor'],
  measure: MeasureText,
  key: string,
  fill: LabelMark['fill'] = 'ink-soft',
  lang?: string,
): LabelMark {
  const width = measure(content, font);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const box = { x: left, y: y - 9, width, height: 12 };
  return { ...base, type: 'label', key, x, y, text: content, font, anchor, fill, box, halo: false, lang };
}
