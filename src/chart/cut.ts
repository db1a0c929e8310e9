import { max } from 'd3-array';
import type { Mark, Scene } from './scene.ts';

/** A picture that ends early, at the boundary of a lane. */
export interface Cut {
  /** Where it ends, CSS pixels from its top. */
  readonly at: number;
  /** Names of the lanes that are left for later. */
  readonly names: readonly string[];
  /** The scene without these lanes, whose names and discs may stand a little above them. */
  readonly scene: Scene;
}

/** A picture may be so much higher than there is room for, CSS pixels; what says that more follows is so high. */
const SLACK = 12;
const MORE = 34;
/** Letters reach so far below the box of their text, CSS pixels. */
const DESCENT = 1;

/**
 * What is shown of a picture that is higher than `room`, CSS pixels, until the reader asks for the rest. Nothing where
 * all fits, where not one lane does, or where the incident of the row `opened` lies below.
 */
export function cutOf(scene: Scene, room: number, opened: number): Cut | undefined {
  const lane = scene.lanes.findIndex(({ y, height }) => y + height > room - MORE);
  if (scene.height <= room + SLACK || lane < 1) return undefined;
  const { y } = scene.lanes[lane];
  const later = new Set(scene.rows.flatMap((each) => (each.lane < lane ? [] : [each.row])));
  if (later.has(opened)) return undefined;
  const isShown = (mark: Mark) => {
    if (mark.row >= 0) return !later.has(mark.row);
    // A curve at the boundary is as thick above it as below.
    if ('points' in mark) return mark.points.some(([, top]) => top < y);
    return !(mark.key.startsWith('lane/') && 'y' in mark && mark.y >= y);
  };
  const marks = scene.marks.filter(isShown);
  // Names and discs of the last lane may stand a little below it.
  const ends = [
    ...marks.flatMap((mark) => (mark.type === 'label' && mark.row >= 0 ? mark.box.y + mark.box.height + DESCENT : [])),
    ...scene.rows.flatMap(({ row, box }) => (later.has(row) ? [] : box.y + box.height)),
  ];
  const names = scene.lanes.slice(lane).map(({ label }) => label);
  return { at: max([y, ...ends]) ?? y, names, scene: { ...scene, marks } };
}
