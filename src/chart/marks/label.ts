import type { LabelMark } from '../scene.ts';
import { textColorOf } from './color.ts';
import { inBox, movedBox } from './geometry.ts';
import { interpolateFields, type MarkKind, type Run } from './mark.ts';

/** Between the text and its softer run, CSS pixels; layout reckons with the same. */
const DETAIL_GAP = 4;
/** Width of the stroke of paper under the glyphs: half of it shows. */
const HALO = 3;

/** One line of text. */
export const label: MarkKind<LabelMark> = {
  type: 'label',
  target: 'name',
  bounds({ box, halo }) {
    const rim = halo ? HALO / 2 : 0;
    return { x: box.x - rim, y: box.y - rim, width: box.width + 2 * rim, height: box.height + 2 * rim };
  },
  contains: ({ box }, x, y, slack) => inBox(box, x, y, slack),
  draw(mark, theme) {
    const { x, y, anchor, detailOffset, lang, emphasis } = mark;
    const name = { text: mark.text, font: theme.fonts[mark.font], fill: textColorOf(theme, mark.fill, emphasis) };
    // The detail in the plain weight of labels, as layout has measured it.
    const details: Run[] = mark.detail
      ? [{ text: mark.detail, font: theme.fonts.label, fill: textColorOf(theme, 'ink-soft', emphasis) }]
      : [];
    if (mark.note)
      details.push({ text: mark.note, font: theme.fonts.annotation, fill: textColorOf(theme, 'ink', emphasis) });
    const halo = mark.halo ? { stroke: theme.inks.paper, strokeWidth: HALO } : undefined;
    return [{ runs: [name, ...details], gap: DETAIL_GAP, x, y, anchor, detailOffset, halo, lang }];
  },
  interpolate: interpolateFields('x', 'y', 'box'),
  translate: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy, box: movedBox(mark.box, dx, dy) }),
};
