import type { IsLit } from '../chart/highlight.ts';
import { createHitIndex, type HitIndex } from '../chart/hit.ts';
import { type Hotspot, hotspotAt, hotspotsOf } from '../chart/hotspots.ts';
import type { HandleMark, Point, Scene } from '../chart/scene.ts';
import type { Dataset } from '../data/dataset.ts';
import { lawsInForce } from '../data/laws.ts';
import { relationsOf } from '../data/relations.ts';
import { clearWindow, openIncident, setChoices, setWindow, toggleJoined } from '../state/actions.ts';
import { facetById } from '../state/facets.ts';
import { REST } from '../state/lanes.ts';
import type { State } from '../state/state.ts';

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
export function isOfValues(dataset: Dataset, facet: string, values: readonly string[]): IsLit {
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
