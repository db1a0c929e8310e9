import { fontShorthand } from './marks/color.ts';
import type { FontRole, MeasureText } from './scene.ts';
import type { Theme } from './theme.ts';

/** Nothing longer than this is measured letter by letter, if nothing else is said. */
const LONGEST = 240;
/** A Chinese, Japanese or Korean letter with the marks that may not begin a line; spaces; or a word. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．；：！？）」』”％]*|\s+|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/**
 * Text in lines of at most `width` CSS pixels; what finds no room in `most` lines, or is longer than
 * `longest` letters, ends with an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  most: number,
  font: FontRole,
  measure: MeasureText,
  longest = LONGEST,
): string[] {
  const letters = Array.from(text);
  const isCut = letters.length > longest;
  const pieces = (isCut ? letters.slice(0, longest).join('') : text).match(PIECES) ?? [];
  const fits = (line: string) => measure(line.trimEnd(), font) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = piece.trimStart();
    // A word that no line can hold is broken anywhere.
    while (!fits(line) && line.length > 1) {
      const end = breakOf(line, fits);
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most && !isCut) return lines;
  const last = Array.from(`${lines.slice(most - 1, most).join('')}`);
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}

function breakOf(text: string, fits: (line: string) => boolean): number {
  let end = 1;
  while (end < text.length && fits(text.slice(0, end + 1))) end += 1;
  // Never between the halves of a letter.
  return end > 1 && /[\ud800-\udbff]/.test(text[end - 1]) ? end - 1 : end;
}

/** Measures text with the fonts of a theme as the canvas will draw them, and remembers what it measured. */
export function createMeasure(theme: Theme): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  let current: FontRole | undefined;
  return (text, font) => {
    const key = `${font}\n${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (!context) return text.length * theme.fonts[font].size * 0.55;
    // To read a font takes as long as to measure a name in it.
    if (font !== current) context.font = fontShorthand(theme.fonts[font]);
    current = font;
    const { width } = context.measureText(text);
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}
