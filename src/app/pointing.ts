import { utcMonth, utcYear } from 'd3-time';
import type { IsLit } from '../chart/highlight.ts';
import { createHitIndex, type HitIndex } from '../chart/hit.ts';
import type { Box, ClusterMark, FlagMark, HandleMark, LabelMark, Point, Scene, SceneLane } from '../chart/scene.ts';
import { timeTicks } from '../chart/ticks.ts';
import type { Dataset } from '../data/dataset.ts';
import { lawsInForce } from '../data/laws.ts';
import { relationsOf } from '../data/relations.ts';
import { clearWindow, openIncident, setChoices, setWindow, toggleJoined } from '../state/actions.ts';
import { facetById } from '../state/facets.ts';
import { REST } from '../state/lanes.ts';
import type { State } from '../state/state.ts';
import type { TimeDomain } from '../state/time-domain.ts';

/** What lies under a point: an incident, the sign of a bracket, something else that answers, or nothing. */
export type Target =
  | { readonly type: 'row'; readonly row: number }
  | { readonly type: 'handle'; readonly handle: Pick<HandleMark, 'relation' | 'members' | 'sign'> }
  | { readonly type: 'spot'; readonly spot: Hotspot };

/** What of a scene answers a hand. */
interface Answering {
  readonly hits: HitIndex;
  readonly spots: readonly Hotspot[];
}

const known = new WeakMap<Scene, Answering>();

function answeringOf(scene: Scene): Answering {
  const found = known.get(scene) ?? { hits: createHitIndex(scene), spots: hotspotsOf(scene) };
  known.set(scene, found);
  return found;
}

export const spotsOf = (scene: Scene): readonly Hotspot[] => answeringOf(scene).spots;

/** `slack` is how far beside a mark still counts, CSS pixels. What is hit goes before what is only near. */
export function targetAt(scene: Scene, [x, y]: Point, slack: number): Target | undefined {
  const { hits, spots } = answeringOf(scene);
  const row = hits.at(x, y, 0);
  if (row >= 0) return { type: 'row', row };
  const handle = hits.handleAt(x, y);
  if (handle) return { type: 'handle', handle };
  const spot = hotspotAt(spots, x, y);
  if (spot) return { type: 'spot', spot };
  const near = hits.at(x, y, slack);
  if (near >= 0) return { type: 'row', row: near };
  const beside = hotspotAt(spots, x, y, slack);
  return beside && { type: 'spot', spot: beside };
}

/** What a press on a target asks for, where that is one change of the state. */
export function changeFor(target: Target, scene: Scene, dataset: Dataset): ((state: State) => State) | undefined {
  if (target.type === 'row') {
    const { id } = dataset.incidents[target.row];
    return (state) => openIncident(state, id);
  }
  if (target.type === 'handle') {
    const { relation } = target.handle;
    return (state) => toggleJoined(state, relation);
  }
  const { spot } = target;
  if (spot.type === 'lane')
    return (state) =>
      setChoices(state, state.group, isPressed(spot, state) ? [] : valuesOf(spot.lane.key, scene, dataset, state));
  if (spot.type === 'time') {
    const [from, to] = spot.window;
    return (state) => (isPressed(spot, state) ? clearWindow(state) : setWindow(state, from, to));
  }
  return undefined;
}

/** Whether what a press on a hotspot leads to is there already: one more takes it back. Undefined for what is no switch. */
export function isPressed(spot: Hotspot, state: State): boolean | undefined {
  if (spot.type === 'lane') {
    const [value, ...others] = state.choices[state.group] ?? [];
    return value === spot.lane.key && others.length === 0;
  }
  if (spot.type === 'time') return spot.window.every((time, at) => time === state.window?.[at]);
  return undefined;
}

/** The values of the facet by which lanes are made that stand in a lane: several in that of the rest. */
function valuesOf(key: string, scene: Scene, dataset: Dataset, { group }: State): readonly string[] {
  if (key !== REST) return [key];
  const apart = new Set(scene.lanes.map((lane) => lane.key));
  return (facetById(group)?.values(dataset) ?? []).filter((value) => !apart.has(value));
}

/** The incidents that a hotspot means, where pointing at it lets them stand out. */
export function litBy(spot: Hotspot, scene: Scene, dataset: Dataset, state: State): IsLit | undefined {
  switch (spot.type) {
    case 'lane':
      return isOfValues(dataset, state.group, valuesOf(spot.lane.key, scene, dataset, state));
    case 'time':
      return isPublicIn(dataset, spot.window);
    case 'law': {
      const entry = dataset.context.find(({ id }) => id === spot.flag.id);
      return (row) =>
        entry !== undefined &&
        lawsInForce([entry], dataset.incidents[row].country, dataset.life(row)).some(
          ({ timing }) => timing !== 'perhaps',
        );
    }
    case 'cluster':
      return undefined;
  }
}

/** Incidents of one of these values of a facet. */
function isOfValues(dataset: Dataset, facet: string, values: readonly string[]): IsLit {
  const found = facetById(facet);
  return (row) => found?.of(dataset, row).some((value) => values.includes(value)) ?? false;
}

/** Incidents that became public in a stretch of time, [from, to) in UTC ms. */
export function isPublicIn({ columns }: Dataset, [from, to]: readonly [number, number]): IsLit {
  return (row) => columns.anchor[row] >= from && columns.anchor[row] < to;
}

/**
 * What a key means of the row that has the focus: the incident itself, or the bracket of its first relation, one
 * event before others. `joined` are drawn as one now.
 */
export function targetOf(
  command: 'open' | 'join',
  dataset: Dataset,
  row: number,
  joined: readonly string[],
): Target | undefined {
  if (row < 0) return undefined;
  if (command === 'open') return { type: 'row', row };
  const [kinship] = relationsOf(dataset, row);
  if (!kinship) return undefined;
  const { id } = kinship.relation;
  return {
    type: 'handle',
    handle: { relation: id, members: kinship.rows, sign: joined.includes(id) ? 'part' : 'join' },
  };
}

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
    const boxes = named(`${key}/name`, `${key}/rest`, `${key}/count`, `${key}/note`);
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
