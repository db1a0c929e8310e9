import type { FontRole, Ink, LabelMark, Mark, MeasureText } from '../layout/scene.ts';
import { wrapText } from '../layout/wrap.ts';
import type { Theme } from '../paint/theme.ts';

/** What a plate is set with. */
export interface Setting {
  /** Between the margins, CSS pixels. */
  readonly width: number;
  readonly theme: Theme;
  readonly measure: MeasureText;
}

/** A piece of a plate: its marks from 0, 0 on, and how high it is. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly height: number;
}

export const NOTHING: Piece = { marks: [], height: 0 };

/** From one baseline to the next, and what a letter takes above and below its baseline, in sizes of the font. */
const LEADING = 1.36;
const ASCENT = 0.9;
const DESCENT = 0.24;
/** No text of a plate is longer, letters. */
const LONGEST = 4_000;

/** How a text of a plate is written. */
export interface Style {
  /** What it is, for `data-part`. */
  readonly part: string;
  readonly font: FontRole;
  readonly fill: Ink;
  /** Most lines; what finds no room ends with an ellipsis. */
  readonly most: number;
}

export const lineHeight = (font: FontRole, { theme }: Setting): number => theme.fonts[font].size * LEADING;

/** A text in lines; nothing where there is none. */
export function setText(text: string, { part, font, fill, most }: Style, setting: Setting): Piece {
  if (text === '') return NOTHING;
  const lines = wrapText(text, setting.width, most, font, setting.measure, LONGEST);
  const step = lineHeight(font, setting);
  const marks = lines.map((line, at) => setLine(line, 0, at * step, { part, font, fill }, setting, `${part}/${at}`));
  return { marks, height: lines.length * step };
}

/** One line whose room begins at `x`, `y`, whatever its width. */
export function setLine(
  text: string,
  x: number,
  y: number,
  { part, font, fill }: Pick<Style, 'part' | 'font' | 'fill'>,
  { theme, measure }: Setting,
  key: string,
  anchor: 'start' | 'end' = 'start',
): LabelMark {
  const { size } = theme.fonts[font];
  const baseline = y + size * (ASCENT + (LEADING - ASCENT - DESCENT) / 2);
  const width = measure(text, font);
  const box = {
    x: anchor === 'start' ? x : x - width,
    y: baseline - size * ASCENT,
    width,
    height: size * (ASCENT + DESCENT),
  };
  const base = { type: 'label', row: -1, emphasis: 'normal', halo: false } as const;
  return { ...base, key: `plate/${key}`, part, x, y: baseline, text, font, anchor, fill, box };
}
