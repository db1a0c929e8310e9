import { interpolateNumber, interpolateObject } from 'd3-interpolate';
import { kindOf } from './marks/index.ts';
import type { Mark, Scene, SceneRow } from './scene.ts';

/**
 * The way from one scene to another, by `t` from 0 to 1 (eased by the caller). Marks of the same key and type travel;
 * those that leave fade out in the first half, those that enter fade in in the second, so that their texts do not lie
 * over each other. At the ends it is `from` and `to` itself. As with D3's interpolators, a scene on the way is good until
 * the next is asked for.
 */
export function interpolateScenes(from: Scene, to: Scene): (t: number) => Scene {
  const before = new Map(from.marks.map((mark) => [identity(mark), mark]));
  const present = to.marks.map((mark) => {
    const same = before.get(identity(mark));
    before.delete(identity(mark));
    return same ? interpolateMark(same, mark) : (t: number) => faded(mark, 2 * t - 1);
  });
  const leaving = [...before.values()];
  const rowsBefore = new Map(from.rows.map((row) => [row.row, row]));
  const rows = to.rows.map((row) => interpolateRow(rowsBefore.get(row.row) ?? row, row));
  // What leaves lies on the grounds of the new scene, or they would hide it at once.
  const grounds = to.marks.findLastIndex((mark) => mark.type === 'band' && mark.row < 0) + 1;
  return (t) => {
    if (t <= 0) return from;
    if (!(t < 1)) return to;
    const marks = present.map((at) => at(t));
    if (t < 0.5) marks.splice(grounds, 0, ...leaving.map((mark) => faded(mark, 1 - 2 * t)));
    return { ...to, marks, rows: rows.map((at) => at(t)) };
  };
}

function identity(mark: Mark): string {
  return `${mark.type} ${mark.key}`;
}

function faded(mark: Mark, share: number): Mark {
  return { ...mark, opacity: Math.min(1, Math.max(0, share)) * (mark.opacity ?? 1) };
}

function interpolateMark(from: Mark, to: Mark): (t: number) => Mark {
  const moved = kindOf(to).interpolate(from, to);
  // Only where one end is see-through: when a scene sets out before it has arrived.
  if (from.opacity === undefined && to.opacity === undefined) return moved;
  const opacity = interpolateNumber(from.opacity ?? 1, to.opacity ?? 1);
  return (t) => ({ ...moved(t), opacity: opacity(t) });
}

function interpolateRow({ cx, cy, box }: SceneRow, to: SceneRow): (t: number) => SceneRow {
  const place = interpolateObject({ cx, cy, box }, { cx: to.cx, cy: to.cy, box: to.box });
  return (t) => ({ ...to, ...place(t) });
}
