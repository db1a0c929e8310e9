import type { Locale } from '../locales/locale.ts';
import type { Box, LabelMark, Mark, MeasureText } from './scene.ts';
import { timeTicks } from './ticks.ts';
import type { TimeScale } from './timescale.ts';

/** Height of the time axis in CSS pixels: a line for the ticks and one for the years above them. */
export const AXIS_HEIGHT = 34;

const base = { part: 'axis', row: -1, emphasis: 'normal' as const };

/**
 * Time axis along the top of `plot`, its labels above it and its grid through it. Whatever the zoom,
 * the year stays in sight: it is the tick, or it stands above the months at the left edge.
 */
export function drawTimeAxis(scale: TimeScale, plot: Box, measure: MeasureText, locale: Locale): Mark[] {
  const { format } = locale;
  const { unit, ticks, context, contextUnit } = timeTicks(scale.from, scale.to, plot.width);
  const marks: Mark[] = [];
  const write = { year: format.year, month: format.month, day: (time: number) => String(new Date(time).getUTCDate()) }[
    unit
  ];
  const bottom = plot.y + plot.height;
  for (const time of ticks) {
    const x = scale.x(time);
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
    if (label.box.x + label.box.width <= plot.x + plot.width + 26) marks.push(label);
  }
  if (contextUnit === undefined) return marks;
  const name = contextUnit === 'year' ? format.year : (time: number) => `${format.month(time)} ${format.year(time)}`;
  // Each name starts where its unit does; the one that began before the left edge sticks to it,
  // and gives way to the next when that comes close.
  context.forEach((time, index) => {
    const next = context[index + 1];
    const label = name(time);
    const width = measure(label, 'axis-strong');
    const limit = next === undefined ? Number.POSITIVE_INFINITY : scale.x(next) - width - 10;
    const x = Math.max(scale.x(time), plot.x);
    if (x > limit || x + width > plot.x + plot.width + 26) return;
    const key = `axis/context-${time}`;
    if (scale.x(time) >= plot.x) {
      marks.push({
        ...base,
        type: 'rule',
        key: `${key}/grid`,
        x1: x,
        y1: plot.y - AXIS_HEIGHT + 4,
        x2: x,
        y2: bottom,
        stroke: 'grid-strong',
        width: 1,
      });
    }
    marks.push(text(label, x + 3, plot.y - 21, 'axis-strong', 'start', measure, key));
  });
  return marks;
}

/** A label mark of one run, with its measured box. */
export function text(
  content: string,
  x: number,
  y: number,
  font: LabelMark['font'],
  anchor: LabelMark['anchor'],
  measure: MeasureText,
  key: string,
  fill: LabelMark['fill'] = 'ink-soft',
): LabelMark {
  const width = measure(content, font);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const box = { x: left, y: y - 9, width, height: 12 };
  return { ...base, type: 'label', key, x, y, text: content, font, anchor, fill, box, halo: false };
}
