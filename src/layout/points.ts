import type { BestFigure } from '../model/claims.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LabelPlace } from './labels.ts';
import type { LogScale } from './logscale.ts';
import { causeInk, finishOf, reachOf, unitShape } from './looks.ts';
import type { Box, Mark } from './scene.ts';

/** Radius of a symbol on the chart of scale, CSS pixels; position says the size there, not area. */
const RADIUS = 4.4;

/** One incident on the chart of scale. */
export interface DrawnPoint {
  readonly symbol: Mark;
  /** What lies under it: the range of claims and the direction of an inexact number. */
  readonly under: readonly Mark[];
  /** The symbol's box. */
  readonly box: Box;
  /** The whisker's box, where there is one. */
  readonly whisker: Box | undefined;
}

/** Draws an incident at (cx, cy) with its figure in the shown unit, or as of unknown size without one. */
export function drawPoint(
  dataset: Dataset,
  row: number,
  figure: BestFigure | undefined,
  cx: number,
  cy: number,
  y: LogScale,
): DrawnPoint {
  const { id } = dataset.incidents[row];
  const base = { row, emphasis: 'normal' as const };
  const ink = causeInk(dataset, row);
  const radius = figure ? RADIUS : RADIUS - 1;
  const symbol: Mark = {
    ...base,
    type: 'symbol',
    key: `${id}/public`,
    part: 'public',
    cx,
    cy,
    radius,
    shape: figure ? unitShape(figure.unit) : 'circle',
    fill: ink,
    finish: figure ? finishOf(figure.best.status) : 'unknown',
  };
  const reach = reachOf(figure ? unitShape(figure.unit) : 'circle', radius);
  const box = { x: cx - reach, y: cy - reach, width: reach * 2, height: reach * 2 };
  if (!figure) return { symbol, under: [], box, whisker: undefined };

  const under: Mark[] = [];
  const y1 = y.y(Math.max(figure.high, 1));
  const y2 = y.y(Math.max(figure.low, 1));
  const spans = y2 - y1 > 2;
  if (spans)
    under.push({ ...base, type: 'whisker', key: `${id}/whisker`, part: 'whisker', x: cx, y1, y2, cap: 3, stroke: ink });
  const { qualifier, words } = figure.best;
  const direction =
    qualifier === 'more-than' || words !== undefined ? -1 : qualifier === 'up-to' || qualifier === 'nearly' ? 1 : 0;
  if (direction !== 0) {
    const end = cy + direction * (RADIUS + 5);
    under.push({
      ...base,
      type: 'rule',
      key: `${id}/qualifier`,
      part: 'qualifier',
      x1: cx,
      y1: cy,
      x2: cx,
      y2: end,
      stroke: ink,
      width: 1.5,
    });
  }
  return { symbol, under, box, whisker: spans ? { x: cx - 2, y: y1, width: 4, height: y2 - y1 } : undefined };
}

/** Places for a label close to a symbol. */
export function placesBeside(cx: number, cy: number): LabelPlace[] {
  const gap = RADIUS + 4;
  return [
    { x: cx + gap, cy, anchor: 'start' },
    { x: cx - gap, cy, anchor: 'end' },
    { x: cx, cy: cy - gap - 5, anchor: 'middle' },
    { x: cx, cy: cy + gap + 5, anchor: 'middle' },
    { x: cx + gap, cy: cy - 8, anchor: 'start' },
    { x: cx - gap, cy: cy - 8, anchor: 'end' },
  ];
}

/** Places further away, for what must be named: a thin line leads from the symbol to the label. */
export function placesAround(cx: number, cy: number): LabelPlace[] {
  const from = { x: cx, y: cy };
  return [26, 42, 60, 84, 110, 150].flatMap((distance): LabelPlace[] =>
    [-0.5, 0.5, -1, 1, -1.8, 1.8, -4, 4, 0].flatMap((slope): LabelPlace[] => {
      const dx = distance / Math.hypot(1, slope);
      const at = cy + dx * slope;
      return [
        { x: cx - dx, cy: at, anchor: 'end', from },
        { x: cx + dx, cy: at, anchor: 'start', from },
      ];
    }),
  );
}
