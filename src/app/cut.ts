import { max } from 'd3-array';
import type { Scene } from '../chart/scene.ts';

/** Where a picture ends early: at the boundary of a lane. */
export interface Cut {
  /** CSS pixels from the top of the picture. */
  readonly at: number;
  /** Place of the first lane that is left for later, among the lanes of the scene. */
  readonly lane: number;
  /** Names of the lanes that are left for later. */
  readonly names: readonly string[];
}

/** A picture may be so much higher than there is room for, CSS pixels; what says that more follows is so high. */
const SLACK = 12;
const MORE = 34;
/** Letters reach so far below the box of their text, CSS pixels. */
const DESCENT = 1;

/**
 * Where a picture ends that is higher than `room`, CSS pixels, until the reader asks for the rest. Nothing where all
 * fits, where not one lane does, or where the incident of the row `opened` lies below.
 */
export function cutOf({ lanes, rows, marks, height }: Scene, room: number, opened: number): Cut | undefined {
  const lane = lanes.findIndex(({ y, height }) => y + height > room - MORE);
  if (height <= room + SLACK || lane < 1) return undefined;
  if (rows.some((each) => each.row === opened && each.lane >= lane)) return undefined;
  const shown = new Set(rows.flatMap((each) => (each.lane < lane ? [each.row] : [])));
  // Names and discs of the last lane may stand a little below it.
  const words = marks.flatMap((mark) => (mark.type === 'label' && shown.has(mark.row) ? [mark.box] : []));
  const boxes = rows.flatMap(({ row, box }) => (shown.has(row) ? [box] : []));
  const lowest = max([
    ...words.map(({ y, height }) => y + height + DESCENT),
    ...boxes.map((box) => box.y + box.height),
  ]);
  return { at: Math.max(lanes[lane].y, lowest ?? 0), lane, names: lanes.slice(lane).map(({ label }) => label) };
}

/** A scene without the lanes that are left for later, whose names and discs may stand a little above them. */
export function untilCut(scene: Scene, { lane }: Cut): Scene {
  const later = new Set(scene.rows.flatMap((each) => (each.lane >= lane ? [each.row] : [])));
  const keys = scene.lanes.slice(lane).map(({ key }) => `lane/${key}`);
  const isLater = (key: string) => keys.some((of) => key === of || key.startsWith(`${of}/`));
  return { ...scene, marks: scene.marks.filter(({ row, key }) => !later.has(row) && !isLater(key)) };
}
