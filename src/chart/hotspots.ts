import { utcMonth, utcYear } from 'd3-time';
import type { TimeDomain } from '../state/time-domain.ts';
import type { Box, ClusterMark, FlagMark, LabelMark, Scene, SceneLane } from './scene.ts';
import { timeTicks } from './ticks.ts';

/** What answers a hand beside incidents: the name of a lane, a time on the axis, a law, a column of gathered incidents. */
export type Hotspot = { readonly key: string; readonly box: Box } & (
  | { readonly type: 'lane'; readonly lane: SceneLane }
  | { readonly type: 'time'; readonly unit: 'year' | 'month'; readonly window: TimeDomain }
  | { readonly type: 'law'; readonly flag: FlagMark }
  | { readonly type: 'cluster'; readonly cluster: ClusterMark }
);

export type HotspotType = Hotspot['type'];

/** Least width and height of a target, CSS pixels (WCAG 2.5.8). */
const LEAST = 24;

/** All hotspots of a scene, each kind in reading order. A column is no larger than it is drawn: beside it are others. */
export function hotspotsOf(scene: Scene): readonly Hotspot[] {
  const labels = new Map<string, LabelMark>();
  for (const mark of scene.marks) if (mark.type === 'label' && mark.row < 0) labels.set(mark.key, mark);
  const named = (...keys: readonly string[]) => keys.flatMap((key) => labels.get(key)?.box ?? []);
  const spots: Hotspot[] = [];
  for (const lane of scene.lanes) {
    const key = `lane/${lane.key}`;
    const boxes = named(`${key}/name`, `${key}/count`, `${key}/note`);
    if (lane.key !== '' && boxes.length > 0) spots.push({ type: 'lane', key, box: target(boxes), lane });
  }
  spots.push(...timesOf(scene, named));
  for (const mark of scene.marks) {
    if (mark.type === 'flag') {
      const box = target([{ x: mark.x - 5, y: mark.y, width: 10, height: 6 }, ...named(`${mark.key}/words`)]);
      spots.push({ type: 'law', key: mark.key, box, flag: mark });
    }
    if (mark.type === 'cluster') {
      const { key, x, y, width, height } = mark;
      spots.push({ type: 'cluster', key, box: { x, y, width, height }, cluster: mark });
    }
  }
  return spots;
}

/** The years and months that the axis names; days are too short to look at by themselves. */
function timesOf({ axis = 'time', from, to, plot }: Scene, named: (key: string) => readonly Box[]): Hotspot[] {
  if (axis !== 'time') return [];
  const { unit, ticks, context, contextUnit } = timeTicks(from, to, plot.width);
  const spotsOf = (times: readonly number[], of: typeof unit | undefined, prefix: string): Hotspot[] => {
    if (of !== 'year' && of !== 'month') return [];
    const interval = of === 'year' ? utcYear : utcMonth;
    return times.flatMap((time): Hotspot[] => {
      const key = `${prefix}${time}`;
      const boxes = named(key);
      if (boxes.length === 0) return [];
      const end = Number(interval.offset(new Date(time), 1));
      return [{ type: 'time', key, box: target(boxes), unit: of, window: [time, end] }];
    });
  };
  return [...spotsOf(ticks, unit, 'axis/'), ...spotsOf(context, contextUnit, 'axis/context-')];
}

/** One box around all, made large enough to be hit. */
function target(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const [width, height] = [Math.max(LEAST, right - left), Math.max(LEAST, bottom - top)];
  return {
    x: Math.max(0, (left + right - width) / 2),
    y: Math.max(0, (top + bottom - height) / 2),
    width,
    height,
  };
}

/** The hotspot at a point; where two reach over each other, the one whose middle is nearer. */
export function hotspotAt(spots: readonly Hotspot[], x: number, y: number, slack = 0): Hotspot | undefined {
  const away = ({ box }: Hotspot) => Math.abs(y - box.y - box.height / 2);
  return spots
    .filter(({ box }) => {
      const [dx, dy] = [x - box.x, y - box.y];
      return dx >= -slack && dx <= box.width + slack && dy >= -slack && dy <= box.height + slack;
    })
    .reduce<Hotspot | undefined>((best, spot) => (best && away(best) <= away(spot) ? best : spot), undefined);
}
