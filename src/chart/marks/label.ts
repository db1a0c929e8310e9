import type { LabelMark } from '../scene.ts';
import { fontShorthand, textColorOf } from './color.ts';
import { inBox } from './geometry.ts';
import type { Font, MarkKind, Theme } from './mark.ts';
import { element, escapeText, partAttributes } from './markup.ts';

/** Between the text and its softer run, CSS pixels; layout reckons with the same. */
const DETAIL_GAP = 4;
/** Width of the stroke of paper under the glyphs: half of it shows. */
const HALO = 3;

/** Which part of the run lies left of the anchor. */
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** One line of text. */
export const label: MarkKind<LabelMark> = {
  type: 'label',

  bounds({ box, halo }) {
    const rim = halo ? HALO / 2 : 0;
    return {
      x: box.x - rim,
      y: box.y - rim,
      width: box.width + 2 * rim,
      height: box.height + 2 * rim,
    };
  },

  contains: ({ box }, x, y, slack) => inBox(box, x, y, slack),

  canvas(context, mark, theme) {
    context.save();
    // Left, not start: where a run begins does not depend on the direction of the page.
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    // Han glyphs differ by language; not every browser has this property.
    if (mark.lang !== undefined && 'lang' in context) context.lang = mark.lang;
    context.strokeStyle = theme.inks.paper;
    context.lineWidth = HALO;
    context.lineJoin = 'round';

    const runs = runsOf(mark, theme);
    runs.forEach(({ text, font, color }, at) => {
      context.font = fontShorthand(font);
      const known = at === 1 ? mark.detailOffset : undefined;
      const x = mark.x + (known ?? -offsetOf(context, mark, runs, at));
      if (mark.halo) context.strokeText(text, x, mark.y);
      context.fillStyle = color;
      context.fillText(text, x, mark.y);
    });
    context.restore();
  },

  svg(mark, theme) {
    const [name, ...details] = runsOf(mark, theme);
    const { size, weight, family } = name.font;
    const softer = details.map(({ text, color, font }) =>
      element(
        'tspan',
        {
          dx: DETAIL_GAP,
          'font-size': font.size === size ? undefined : font.size,
          'font-weight': font.weight === weight ? undefined : font.weight,
          fill: color,
        },
        escapeText(text),
      ),
    );
    const halo = {
      stroke: theme.inks.paper,
      'stroke-width': HALO,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    };
    return element(
      'text',
      {
        ...partAttributes(mark),
        x: mark.x,
        y: mark.y,
        'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
        // The root carries the family of `label`, which nearly all text has.
        'font-family': family === theme.fonts.label.family ? undefined : family,
        'font-size': size,
        'font-weight': weight === 400 ? undefined : weight,
        fill: name.color,
        lang: mark.lang,
        'xml:lang': mark.lang,
        ...(mark.halo && halo),
      },
      (softer.length > 0 && RIGHT_TO_LEFT.test(name.text)
        ? element('tspan', { 'unicode-bidi': 'isolate' }, escapeText(name.text))
        : escapeText(name.text)) + softer.join(''),
    );
  },
};

/** A name in Hebrew, Arabic or a like script would draw the number behind it to its own left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** How far left of its anchor a run begins; measured only where layout has not said it. */
function offsetOf(context: CanvasRenderingContext2D, mark: LabelMark, runs: readonly Run[], at: number): number {
  if (mark.anchor === 'start' && at === 0) return 0;
  const widths = runs.map(({ text, font }) => {
    context.font = fontShorthand(font);
    return context.measureText(text).width;
  });
  context.font = fontShorthand(runs[at].font);
  const total = widths.reduce((sum, width) => sum + width + DETAIL_GAP, -DETAIL_GAP);
  const before = widths.slice(0, at).reduce((sum, width) => sum + width + DETAIL_GAP, 0);
  return total * BEFORE[mark.anchor] - before;
}

interface Run {
  readonly text: string;
  readonly font: Font;
  readonly color: string;
}

/** The text, and after it the detail in the plain weight of labels, as layout has measured it. */
function runsOf(mark: LabelMark, theme: Theme): readonly Run[] {
  const name = {
    text: mark.text,
    font: theme.fonts[mark.font],
    color: textColorOf(theme, mark.fill, mark.emphasis),
  };
  if (!mark.detail) return [name];
  const color = textColorOf(theme, 'ink-soft', mark.emphasis);
  return [name, { text: mark.detail, font: theme.fonts.label, color }];
}
