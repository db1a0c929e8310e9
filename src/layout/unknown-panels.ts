import { type DrawnPanels, PANEL_GAP } from './area-panels.ts';
import { type Drawing, LINE, linesOf } from './area-words.ts';
import { text } from './axis.ts';
import { type Compared, nameOfCompared } from './comparison.ts';
import type { Box, LabelMark, Mark } from './scene.ts';
import { wrapText } from './wrap.ts';

const HEIGHT = 64;
const WIDEST = 200;
const unknownBase = { emphasis: 'normal' as const };

/** Incidents of which nobody says how big they were: an empty frame each, no area. */
export function drawUnknown(
  things: readonly Compared[],
  { x, y, width }: Omit<Box, 'height'>,
  perLine: number,
  { dataset, locale, measure }: Drawing,
): DrawnPanels {
  const marks: Mark[] = [];
  const boxes = new Map<number, Box>();
  const share = (width + PANEL_GAP) / Math.max(perLine, 2);
  const panelWidth = Math.max(1, Math.min(WIDEST, share - PANEL_GAP));
  let [at, top, bottom] = [0, y, y];
  for (const thing of things) {
    if (thing.kind !== 'incident') continue;
    const left = x + (at % Math.max(perLine, 2)) * share;
    const words = locale.words.axis.unknownSize;
    const { row, id } = thing;
    marks.push(...frame({ x: left, y: top, width: panelWidth, height: HEIGHT }, thing.id, row));
    const middle = left + panelWidth / 2;
    if (measure(words, 'note') < panelWidth - 4) {
      const label = text(words, middle, top + HEIGHT / 2 + 4, 'note', 'middle', measure, `${id}/unknown/says`);
      marks.push({ ...label, row, part: 'value' });
    }
    const name = nameOfCompared(thing, dataset, locale);
    const lines = wrapText(name.text, panelWidth, 2, 'label-strong', measure);
    const lang = name.lang === locale.tag ? undefined : name.lang;
    const called = linesOf(lines, left, top + HEIGHT + 16, 'label-strong', `${id}/unknown/label`, measure);
    marks.push(...called.map((mark): LabelMark => ({ ...mark, part: 'label', row, fill: 'ink', lang })));
    const height = HEIGHT + 6 + lines.length * LINE;
    boxes.set(row, { x: left, y: top, width: panelWidth, height });
    bottom = Math.max(bottom, top + height);
    at += 1;
    if (at % Math.max(perLine, 2) === 0) top = bottom + PANEL_GAP;
  }
  return { marks, bottom, boxes };
}

function frame({ x, y, width, height }: Box, id: string, row: number): Mark[] {
  const [right, bottom] = [x + width, y + height];
  const sides: [number, number, number, number][] = [
    [x, y, right, y],
    [right, y, right, bottom],
    [x, bottom, right, bottom],
    [x, y, x, bottom],
  ];
  return sides.map(([x1, y1, x2, y2], place): Mark => {
    const line = {
      ...unknownBase,
      type: 'rule',
      row,
      part: 'unknown',
      key: `${id}/unknown/${place}`,
      x1,
      y1,
      x2,
      y2,
    } as const;
    return { ...line, stroke: 'ink-faint', width: 1, dash: [4, 3] };
  });
}
