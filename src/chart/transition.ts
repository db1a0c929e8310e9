import { interpolateNumber } from 'd3-interpolate';
import type { Box, Mark, Scene, SceneRow } from './scene.ts';

/** What moves in each type. Everything else is as in the scene to which the way leads. */
const MOVING: { readonly [T in Mark['type']]: readonly (keyof Extract<Mark, { type: T }>)[] } = {
  band: ['x', 'y', 'width', 'height'],
  rule: ['x1', 'y1', 'x2', 'y2', 'width'],
  stretch: ['x', 'y', 'width', 'height', 'fadeIn', 'fadeOut'],
  symbol: ['cx', 'cy', 'radius'],
  whisker: ['x', 'y1', 'y2', 'cap'],
  curve: ['points', 'width'],
  label: ['x', 'y', 'box'],
  flag: ['x', 'y', 'height'],
  cluster: ['x', 'y', 'width', 'height', 'level'],
  handle: ['x', 'y', 'target'],
  squares: ['x', 'y', 'side', 'start', 'end'],
  area: ['points'],
};

/**
 * The scene on the way from one to another at `t`, 0 to 1 (eased by the caller). Marks of the same
 * key and type travel; those that leave fade out in the first half, those that enter fade in in the
 * second, so that their texts do not lie over each other. At the ends it is `from` and `to` itself.
 */
export function tweenScenes(from: Scene, to: Scene, t: number): Scene {
  if (t <= 0) return from;
  if (!(t < 1)) return to;
  const before = new Map(from.marks.map((mark) => [identity(mark), mark]));
  const present = to.marks.map((mark) => {
    const same = before.get(identity(mark));
    before.delete(identity(mark));
    return same ? between(same, mark, t) : faded(mark, 2 * t - 1);
  });
  const leaving = t < 0.5 ? [...before.values()].map((mark) => faded(mark, 1 - 2 * t)) : [];
  // What leaves lies on the grounds of the new scene, or they would hide it at once.
  const grounds = present.findLastIndex((mark) => mark.type === 'band' && mark.row < 0) + 1;
  const rows = new Map(from.rows.map((row) => [row.row, row]));
  return {
    ...to,
    marks: [...present.slice(0, grounds), ...leaving, ...present.slice(grounds)],
    rows: to.rows.map((row) => {
      const same = rows.get(row.row);
      return same ? rowBetween(same, row, t) : row;
    }),
  };
}

function identity(mark: Mark): string {
  return `${mark.type} ${mark.key}`;
}

function faded(mark: Mark, share: number): Mark {
  return { ...mark, opacity: Math.min(1, Math.max(0, share)) * (mark.opacity ?? 1) };
}

function between(from: Mark, to: Mark, t: number): Mark {
  const starts = new Map(Object.entries(from));
  const ends = new Map(Object.entries(to));
  const moved = MOVING[to.type].map((field) => [field, valueBetween(starts.get(field), ends.get(field), t)]);
  return { ...to, ...Object.fromEntries(moved), ...opacityBetween(from, to, t) };
}

/** Only where one end is see-through: when a scene sets out before it has arrived. */
function opacityBetween(from: Mark, to: Mark, t: number): Pick<Mark, 'opacity'> {
  if (from.opacity === undefined && to.opacity === undefined) return {};
  return { opacity: numberBetween(from.opacity ?? 1, to.opacity ?? 1, t) };
}

/** Numbers, lists of as many numbers, and boxes travel; what cannot is where it will be. */
function valueBetween(from: unknown, to: unknown, t: number): unknown {
  if (typeof from === 'number' && typeof to === 'number') return numberBetween(from, to, t);
  if (isNumbers(from) && isNumbers(to) && from.length === to.length) {
    return to.map((value, at) => numberBetween(from[at], value, t));
  }
  if (isBox(from) && isBox(to)) return boxBetween(from, to, t);
  return to;
}

function numberBetween(from: number, to: number, t: number): number {
  return Number.isFinite(from) && Number.isFinite(to) ? interpolateNumber(from, to)(t) : to;
}

function boxBetween(from: Box, to: Box, t: number): Box {
  return {
    x: numberBetween(from.x, to.x, t),
    y: numberBetween(from.y, to.y, t),
    width: numberBetween(from.width, to.width, t),
    height: numberBetween(from.height, to.height, t),
  };
}

function rowBetween(from: SceneRow, to: SceneRow, t: number): SceneRow {
  return {
    ...to,
    cx: numberBetween(from.cx, to.cx, t),
    cy: numberBetween(from.cy, to.cy, t),
    box: boxBetween(from.box, to.box, t),
  };
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'number');
}

function isBox(value: unknown): value is Box {
  return (
    typeof value === 'object' && value !== null && 'x' in value && 'y' in value && 'width' in value && 'height' in value
  );
}
