import { text } from '../../chart/axis.ts';
import { createLabelGrid } from '../../chart/label-grid.ts';
import type { TimeScale } from '../../chart/scales.ts';
import type { Box, Mark, MeasureText } from '../../chart/scene.ts';
import { dateOf } from '../../data/dates.ts';
import type { Context } from '../../data/schema.ts';
import type { Locale } from '../../i18n/locale.ts';
import { inLanguage } from '../../i18n/locale.ts';

/** Lines of words above the axis, and the height of one in CSS pixels. */
const LINES = 2;
const LINE_HEIGHT = 14;
/** Height of the strip of flags; none is drawn for a data set without laws. */
export const FLAGS_HEIGHT = LINES * LINE_HEIGHT + 8;

/** Words may reach so far over the right edge of the plot, CSS pixels. */
const OVERHANG = 24;

const base = { part: 'law', row: -1, emphasis: 'normal' as const };

export interface DatedContext {
  readonly context: Context;
  /** UTC ms at which it takes effect. */
  readonly time: number;
}

/** Laws and rules with a date of effect, in the order of the file: that order is their claim to words. */
export function datedLaws(context: readonly Context[]): DatedContext[] {
  return context.flatMap((entry) => {
    if (entry.kind !== 'law' && entry.kind !== 'regulation') return [];
    const date = dateOf(entry.inForce ?? entry.adopted ?? '');
    return date && Number.isFinite(date.earliest) ? [{ context: entry, time: date.earliest }] : [];
  });
}

/**
 * Flags for laws and rules above the axis, with a dotted hairline through the plot. Words are set
 * where they fit, first come first served; a flag whose words do not fit has them on hover and in
 * the details of the incidents it concerns. No words reach over `edge`, where the picture ends.
 */
export function drawFlags(
  laws: readonly DatedContext[],
  scale: TimeScale,
  plot: Box,
  top: number,
  measure: MeasureText,
  locale: Locale,
  edge = plot.x + plot.width + OVERHANG,
): Mark[] {
  const taken = createLabelGrid();
  const flags: Mark[] = [];
  const words: Mark[] = [];
  const y = top + FLAGS_HEIGHT - 8;
  const right = plot.x + plot.width;
  for (const { context, time } of laws) {
    const x = scale(time);
    if (x < plot.x || x > right) continue;
    const key = `law/${context.id}`;
    flags.push({
      ...base,
      type: 'flag',
      key,
      x,
      y,
      height: plot.y + plot.height - y,
      fill: 'ink-faint',
      id: context.id,
    });
    const label = inLanguage(context.label ?? context.title, locale.tag);
    if (label === undefined) continue;
    for (let line = 0; line < LINES * 2; line += 1) {
      const anchor = line % 2 === 0 ? 'start' : 'end';
      const baseline = y - 4 - Math.floor(line / 2) * LINE_HEIGHT;
      const left = anchor === 'start' ? x - 3 : x + 3;
      const lang = label.lang === locale.tag ? undefined : label.lang;
      const mark = text(label.text, left, baseline, 'note', anchor, measure, `${key}/words`, 'ink-soft', lang);
      const box = { ...mark.box, x: mark.box.x - 4, width: mark.box.width + 8 };
      if (box.x < plot.x - 4 || box.x + box.width > Math.min(edge, right + OVERHANG) || !taken.isFree(box)) continue;
      taken.take(box);
      words.push(mark);
      break;
    }
  }
  const title = text(locale.words.axis.laws, 8, y + 2, 'note', 'start', measure, 'law/title');
  if (flags.length > 0 && title.box.x + title.box.width < plot.x - 4) words.push(title);
  return [...flags, ...words];
}
