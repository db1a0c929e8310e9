import { createHitIndex, type HitIndex } from '../chart/hit.ts';
import type { ClusterMark, FlagMark, HandleMark, Scene } from '../chart/scene.ts';
import { StateChangeEvent } from '../controls/events.ts';
import type { Dataset } from '../data/dataset.ts';
import { relationsOf } from '../data/relations.ts';
import type { Locale } from '../i18n/locale.ts';
import { openIncident, toggleJoined } from '../state/actions.ts';
import { type Point, type Readout, readoutOfCluster, readoutOfFlag, readoutOfHandle, readoutOfRow } from './readout.ts';

/** What lies under a point: an incident, the sign of a bracket, a column of gathered ones, a law, or nothing. */
export type Target =
  | { readonly type: 'row'; readonly row: number }
  | { readonly type: 'handle'; readonly handle: Pick<HandleMark, 'relation' | 'members' | 'sign'> }
  | { readonly type: 'cluster'; readonly cluster: ClusterMark }
  | { readonly type: 'flag'; readonly flag: FlagMark };

const indices = new WeakMap<Scene, HitIndex>();

/** `slack` is how far beside a mark still counts, CSS pixels. */
export function targetAt(scene: Scene, { x, y }: Point, slack: number): Target | undefined {
  let hits = indices.get(scene);
  if (!hits) {
    hits = createHitIndex(scene);
    indices.set(scene, hits);
  }
  const hit = hits.at(x, y, 0);
  if (hit >= 0) return { type: 'row', row: hit };
  const handle = hits.handleAt(x, y);
  if (handle) return { type: 'handle', handle };
  // A column that is hit goes before an incident that is only near.
  const cluster = hits.clusterAt(x, y);
  if (cluster) return { type: 'cluster', cluster };
  const row = hits.at(x, y, slack);
  if (row >= 0) return { type: 'row', row };
  const flag = hits.flagAt(x, y, slack);
  return flag && { type: 'flag', flag };
}

/** What a tap on a target asks for, where that is one change of the state. */
export function changeFor(target: Target | undefined, dataset: Dataset): StateChangeEvent | undefined {
  if (target?.type === 'row') {
    const { id } = dataset.incidents[target.row];
    return new StateChangeEvent((state) => openIncident(state, id));
  }
  if (target?.type !== 'handle') return undefined;
  const { relation } = target.handle;
  return new StateChangeEvent((state) => toggleJoined(state, relation));
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

/** The words for what is pointed at. */
export function readoutOf(
  target: Target | undefined,
  dataset: Dataset,
  locale: Locale,
  point: Point,
): Readout | undefined {
  switch (target?.type) {
    case 'row':
      return readoutOfRow(dataset, target.row, locale, point);
    case 'handle':
      return readoutOfHandle(dataset, target.handle, locale, point);
    case 'cluster':
      return readoutOfCluster(target.cluster, locale, point);
    case 'flag':
      return readoutOfFlag(dataset, target.flag, locale, point);
    default:
      return undefined;
  }
}
