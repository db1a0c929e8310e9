import { text } from '../../chart/axis.ts';
import type { LabelMark, Mark, MeasureText } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Counted } from '../../i18n/parts.ts';

/** Incidents of a selection that are counted in the sentence over a picture and cannot be in it, by the reason. */
interface NotShown {
  /** All that are counted. */
  readonly counted: number;
  readonly undated: number;
  /** Of a date beyond the years of the picture. */
  readonly outside: number;
  /** Began in the picture, or before, and became public after it; no place is found for them. */
  readonly later: number;
}

/** Height of a line of the note under a picture, CSS pixels. */
export const NOTE_LINE = 15;
const MOST_LINES = 4;

/** What is counted and not in the picture, in sentences; '' when nothing is. */
export function sayNotShown({ counted, undated, outside, later }: NotShown, { words, format }: Locale): string {
  const { notShown } = words;
  const say = (value: number, sentence: (count: Counted) => string) =>
    value > 0 ? [sentence({ value, text: format.integer(value) })] : [];
  if (counted > 0 && undated === counted) return say(counted, notShown.allUndated).join('');
  return notShown.together([
    ...say(undated, notShown.undated),
    ...say(outside, notShown.outside),
    ...say(later, notShown.later),
  ]);
}

const counts = new WeakMap<Uint32Array, { readonly anchor: Float64Array; readonly count: number }>();

/** How many rows have no date. Counted once: a picture that moves asks in each frame. */
export function countUndated(rows: Uint32Array, anchor: Float64Array): number {
  const known = counts.get(rows);
  if (known?.anchor === anchor) return known.count;
  let count = 0;
  for (const row of rows) if (Number.isNaN(anchor[row])) count += 1;
  counts.set(rows, { anchor, count });
  return count;
}

/** The note in as many lines as it needs, the first of them with its top at `y`. */
export function drawNotShown(said: string, x: number, y: number, width: number, measure: MeasureText): Mark[] {
  if (said === '') return [];
  return wrapText(said, width, MOST_LINES, 'note', measure).map(
    (line, at): LabelMark => ({
      ...text(line, x, y + (at + 1) * NOTE_LINE - 3, 'note', 'start', measure, `not-shown/${at}`),
      part: 'not-shown',
    }),
  );
}
