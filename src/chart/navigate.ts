import type { Scene, SceneRow } from './scene.ts';

/** Ways to move from incident to incident in a picture. */
export type Move = 'previous' | 'next' | 'up' | 'down' | 'page-back' | 'page-on' | 'first' | 'last';

const PAGE = 10;

/**
 * The row to go to from `current` (-1 for none): previous and next in time across all lanes, up and
 * down to the lane above and below, at the nearest time. Stays where there is nowhere to go. Where time
 * does not run across, or incidents stand one below the other, all of them go along the rows in their reading order.
 */
export function navigate(scene: Scene, current: number, move: Move): number {
  if (scene.rows.length === 0) return -1;
  const isTime = (scene.axis ?? 'time') === 'time' && scene.left === undefined;
  const inTime = isTime ? [...scene.rows].sort((a, b) => a.cx - b.cx || a.cy - b.cy) : scene.rows;
  const place = inTime.findIndex(({ row }) => row === current);
  if (place === -1) return (move === 'last' || move === 'previous' ? inTime[inTime.length - 1] : inTime[0]).row;
  const at = (index: number) => inTime[Math.min(Math.max(index, 0), inTime.length - 1)].row;
  switch (move) {
    case 'previous':
      return at(place - 1);
    case 'next':
      return at(place + 1);
    case 'page-back':
      return at(place - PAGE);
    case 'page-on':
      return at(place + PAGE);
    case 'first':
      return at(0);
    case 'last':
      return at(inTime.length - 1);
    case 'up':
    case 'down':
      return isTime ? across(scene, inTime[place], move === 'up' ? -1 : 1) : at(place + (move === 'up' ? -1 : 1));
  }
}

/** In lanes: the nearest in time in the next lane that has one. In one lane: the next line up or down, nearest in time. */
function across(scene: Scene, from: SceneRow, step: -1 | 1): number {
  const lanes = scene.lanes.length > 1;
  const beyond = scene.rows.filter((row) =>
    lanes ? (row.lane - from.lane) * step > 0 : (row.cy - from.cy) * step > 0.5,
  );
  if (beyond.length === 0) return from.row;
  const away = (row: SceneRow) =>
    lanes
      ? Math.abs(row.lane - from.lane) * 10_000 + Math.abs(row.cx - from.cx)
      : Math.hypot(row.cx - from.cx, (row.cy - from.cy) * 3);
  return beyond.reduce((best, row) => (away(row) < away(best) ? row : best)).row;
}
