import type { MeasureText } from '../layout/scene.ts';
import { fontShorthand } from '../marks/ink.ts';
import type { Theme } from '../paint/theme.ts';

/** Measures text with the fonts of a theme as the canvas will draw them, and remembers what it measured. */
export function createMeasure(theme: Theme): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (!context) return text.length * theme.fonts[font].size * 0.55;
    context.font = fontShorthand(theme.fonts[font]);
    const { width } = context.measureText(text);
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}
