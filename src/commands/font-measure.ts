import type { MeasureText } from '../layout/scene.ts';
import type { Theme } from '../paint/theme.ts';
import table from './font-widths.json' with { type: 'json' };

/** Width of a letter that the font lacks, in thousandths of its size: what comes instead is not known. */
const UNKNOWN = 600;
/** From here on letters are as wide as they are high: Han, kana, hangul, and their punctuation. */
const FULL_WIDTH = 0x2e80;
const FULL = 1_000;

/** Measures text as a browser with our fonts will set it, but for kerning, where there is no browser. */
export function createFontMeasure(theme: Theme): MeasureText {
  const byWeight = new Map(
    Object.entries(table.widths).map(([weight, widths]) => [
      Number(weight),
      new Map([...table.characters].map((letter, at) => [letter, widths[at]])),
    ]),
  );
  return (text, role) => {
    const { size, weight } = theme.fonts[role];
    const widths = byWeight.get(weight);
    if (!widths) throw new Error(`The widths of weight ${weight} are not in font-widths.json; see font-widths.ts.`);
    let width = 0;
    for (const letter of text) {
      const full = (letter.codePointAt(0) ?? 0) >= FULL_WIDTH;
      width += full ? FULL : (widths.get(letter) ?? UNKNOWN);
    }
    return (width * size) / 1_000;
  };
}
