import type { BestFigure } from '../model/claims.ts';
import type { Dataset } from '../model/dataset.ts';
import { LABEL_HEIGHT, type LabelPlace } from './labels.ts';
import { causeInk, finishOf, natureShape, reachOf } from './looks.ts';
import type { Box, Ink, Mark } from './scene.ts';

/** Radius of a symbol on the chart of scale, CSS pixels; position says the size there, not area. */
const RADIUS = 4.4;
/** How far to the side a label may stand that must be drawn, CSS pixels. */
const SIDEWAYS = Array.from({ length: 60 }, (_, step) => 16 + step * 6);

/** How far the crossbar of an unlike unit reaches beyond a symbol, CSS pixels. */
const CROSSBAR = 3.5;

/** One incident on the chart of scale. */
export interface DrawnPoint {
  readonly symbol: Mark;
  /** What lies under it: the range of claims, the direction of an inexact number, the crossbar of its unit. */
  readonly under: readonly Mark[];
  /** The symbol's box. */
  readonly box: Box;
  /** Boxes of what reaches out of the symbol. */
  readonly lines: readonly Box[];
}

/** How one incident is to be drawn on the chart of scale. */
export interface PointLook {
  /** Its figure in the shown unit; nothing where its size is unknown. */
  readonly figure: BestFigure | undefined;
  readonly cx: number;
  readonly cy: number;
  /** Whether it counts neither people nor accounts on an axis of several units. */
  readonly crossed: boolean;
  /** Height of a number, zero included, CSS pixels. */
  heightOf(value: number): number;
}

/** Draws an incident with its figure in the shown unit, or as of unknown size without one. */
export function drawPoint(dataset: Dataset, row: number, look: PointLook): DrawnPoint {
  const { figure, cx, cy, heightOf } = look;
  const { id, nature } = dataset.incidents[row];
  const base = { row, emphasis: 'normal' as const };
  const ink = causeInk(dataset, row);
  const radius = figure ? RADIUS : RADIUS - 1;
  const shape = natureShape(nature);
  const isHalf = dataset.life(row).anchorKind !== 'disclosure';
  const part = isHalf ? 'dated' : 'public';
  const symbol: Mark = {
    ...base,
    type: 'symbol',
    key: `${id}/${part}`,
    part,
    cx,
    cy,
    radius,
    shape,
    ...(isHalf ? { isHalf } : {}),
    fill: ink,
    finish: figure ? finishOf(figure.best.status) : 'unknown',
  };
  const reach = reachOf(shape, radius, isHalf);
  const box = { x: cx - reach, y: cy - reach, width: reach * 2, height: reach * 2 };
  if (!figure) return { symbol, under: [], box, lines: [] };

  const under: Mark[] = [];
  const lines: Box[] = [];
  const y1 = heightOf(figure.high);
  const y2 = heightOf(figure.low);
  if (y2 - y1 > 2) {
    under.push({ ...base, type: 'whisker', key: `${id}/whisker`, part: 'whisker', x: cx, y1, y2, cap: 3, stroke: ink });
    lines.push({ x: cx - 2, y: y1, width: 4, height: y2 - y1 });
  }
  const direction = directionOf(figure);
  if (direction !== 0)
    under.push(line(`${id}/qualifier`, 'qualifier', row, ink, [cx, cy, cx, cy + direction * (RADIUS + 5)]));
  if (look.crossed) {
    const side = reach + CROSSBAR;
    under.push(line(`${id}/unit`, 'unit', row, ink, [cx - side, cy, cx + side, cy]));
    lines.push({ x: cx - side, y: cy - 1, width: side * 2, height: 2 });
  }
  return { symbol, under, box, lines };
}

/** Up for "more than", down for "up to" and "nearly". */
function directionOf({ best: { qualifier, words } }: BestFigure): -1 | 0 | 1 {
  if (qualifier === 'more-than' || words !== undefined) return -1;
  return qualifier === 'up-to' || qualifier === 'nearly' ? 1 : 0;
}

function line(
  key: string,
  part: string,
  row: number,
  stroke: Ink,
  ends: readonly [number, number, number, number],
): Mark {
  const [x1, y1, x2, y2] = ends;
  return { type: 'rule', row, emphasis: 'normal', key, part, x1, y1, x2, y2, stroke, width: 1.5 };
}

/**
 * Places for a label close to a symbol that reaches `reach` from its centre. Height is the value: none is further
 * up or down than the symbol and half a line.
 */
export function placesBeside(cx: number, cy: number, reach: number): LabelPlace[] {
  const gap = reach + CROSSBAR + 1;
  const off = reach + LABEL_HEIGHT / 2;
  return [
    { x: cx + gap, cy, anchor: 'start' },
    { x: cx - gap, cy, anchor: 'end' },
    { x: cx, cy: cy - off, anchor: 'middle' },
    { x: cx, cy: cy + off, anchor: 'middle' },
    ...[-off / 2, off / 2, -off, off].flatMap((dy): LabelPlace[] => [
      { x: cx + gap, cy: cy + dy, anchor: 'start' },
      { x: cx - gap, cy: cy + dy, anchor: 'end' },
    ]),
  ];
}

/** Places further to the side at the same height, for what must be named: a thin line leads from the symbol to the label. */
export function placesAlong(cx: number, cy: number, reach: number): LabelPlace[] {
  const from = { x: cx, y: cy };
  const off = reach + LABEL_HEIGHT / 2;
  return SIDEWAYS.flatMap((distance) =>
    [0, -0.35, 0.35, -0.7, 0.7, -1, 1]
      .map((share) => share * off)
      .flatMap((dy): LabelPlace[] => [
        { x: cx - distance, cy: cy + dy, anchor: 'end', from },
        { x: cx + distance, cy: cy + dy, anchor: 'start', from },
      ]),
  );
}
