import type { MeasureText } from '../scene.ts';
import type { Theme } from '../theme.ts';
import table from './font-widths.json' with { type: 'json' };

/** Width of a letter that the font lacks, in thousandths of its size: what comes instead is not known. */
const UNKNOWN = 600;
/** From here on letters are as wide as they are high: Han, kana, hangul, and their punctuation. */
const FULL_WIDTH = 0x2e80;
const FULL = 1_000;
/** From this weight on a text is as wide as in the bolder of the two weights that were measured. */
const BOLD = 500;

/** A font whose letters were measured, by weight. */
type Widths = ReadonlyMap<number, ReadonlyMap<string, number>>;

const fonts: ReadonlyMap<string, Widths> = new Map(
  Object.entries(table.widths).map(([name, weights]) => [
    name,
    new Map(
      Object.entries(weights).map(([weight, widths]) => [
        Number(weight),
        new Map([...table.characters].map((letter, at) => [letter, widths[at]])),
      ]),
    ),
  ]),
);
const [usual] = fonts.values();

/**
 * Measures text as a browser with our fonts will set it, but for kerning, from a table: in the browser
 * and where there is none alike, so that the same picture is laid out the same everywhere. A family that
 * is not in the table is taken to be as wide as ours.
 */
export function createFontMeasure(theme: Theme): MeasureText {
  return (text, role) => {
    const { family, size, weight } = theme.fonts[role];
    const weights = fonts.get(firstOf(family)) ?? usual;
    const widths = weights.get(weight >= BOLD ? 600 : 400) ?? [...weights.values()].at(-1);
    let width = 0;
    for (const letter of text) {
      const full = (letter.codePointAt(0) ?? 0) >= FULL_WIDTH;
      width += full ? FULL : (widths?.get(letter) ?? UNKNOWN);
    }
    return (width * size) / 1_000;
  };
}

/** The first name in a CSS list of families, without its quotation marks. */
function firstOf(family: string): string {
  return (family.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');
}
