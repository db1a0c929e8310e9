import { text } from '../../chart/axis.ts';
import { createLabelGrid } from '../../chart/label-grid.ts';
import type { TimeScale } from '../../chart/scales.ts';
import type { Box, FlagMark, Mark, MeasureText } from '../../chart/scene.ts';
import { dateOf } from '../../data/dates.ts';
import type { Context } from '../../data/schema.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';

/** Lines of words above the axis, and the height of one in CSS pixels. */
const LINES = 2;
const LINE_HEIGHT = 14;
/** Height of the strip of flags; none is drawn for a data set without laws. */
export const FLAGS_HEIGHT = LINES * LINE_HEIGHT + 8;
/** The same where only the flags whose words fit in one line are drawn. */
export const ONE_LINE_HEIGHT = LINE_HEIGHT + 6;

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
  const bottom = top + FLAGS_HEIGHT - 8;
  return flagsAt(laws, scale, plot, bottom, LINES, measure, locale, edge).flatMap(({ flag, words }) =>
    words ? [flag, words] : [flag],
  );
}

/** Flags in one line, those with room for their words alone: what they name is told, the others come as one zooms in. */
export function drawNamedFlags(
  laws: readonly DatedContext[],
  scale: TimeScale,
  plot: Box,
  measure: MeasureText,
  locale: Locale,
  edge: number,
): Mark[] {
  const bottom = ONE_LINE_HEIGHT - 6;
  return flagsAt(laws, scale, plot, bottom, 1, measure, locale, edge).flatMap(({ flag, words }) =>
    words ? [{ ...flag, height: 0 }, words] : [],
  );
}

interface Flag {
  readonly flag: FlagMark;
  readonly words: Mark | undefined;
}

function flagsAt(
  laws: readonly DatedContext[],
  scale: TimeScale,
  plot: Box,
  y: number,
  lines: number,
  measure: MeasureText,
  locale: Locale,
  edge: number,
): Flag[] {
  const taken = createLabelGrid();
  const right = plot.x + plot.width;
  return laws.flatMap(({ context, time }): Flag[] => {
    const x = scale(time);
    if (x < plot.x || x > right) return [];
    const key = `law/${context.id}`;
    const height = plot.y + plot.height - y;
    const flag: FlagMark = { ...base, type: 'flag', key, x, y, height, fill: 'ink-faint', id: context.id };
    const label = inLanguage(context.label ?? context.title, locale.tag);
    if (label === undefined) return [{ flag, words: undefined }];
    const lang = label.lang === locale.tag ? undefined : label.lang;
    for (let place = 0; place < lines * 2; place += 1) {
      const anchor = place % 2 === 0 ? 'start' : 'end';
      const baseline = lines === 1 ? y + 6 : y - 4 - Math.floor(place / 2) * LINE_HEIGHT;
      const beside = lines === 1 ? 7 : -3;
      const left = anchor === 'start' ? x + beside : x - beside;
      const words = text(label.text, left, baseline, 'note', anchor, measure, `${key}/words`, 'ink-soft', lang);
      // In one line no words come near the mark of another law.
      const from = Math.min(words.box.x, x - 5) - 4;
      const box = { ...words.box, x: from, width: Math.max(words.box.x + words.box.width, x + 5) + 4 - from };
      if (box.x < plot.x - 8 || box.x + box.width > Math.min(edge, right + OVERHANG) || !taken.isFree(box)) continue;
      taken.take(box);
      return [{ flag, words }];
    }
    return [{ flag, words: undefined }];
  });
}
