import type { ClusterMark, FlagMark, Scene } from '../layout/scene.ts';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { createHitIndex, type HitIndex } from '../paint/hit.ts';
import type { Point } from './gestures.ts';
import { type Readout, readoutOfCluster, readoutOfFlag, readoutOfRow } from './readout.ts';

/** What lies under a point: an incident, a column of gathered ones, a law, or nothing. */
export type Target =
  | { readonly type: 'row'; readonly row: number }
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
  // A column that is hit goes before an incident that is only near.
  const cluster = hits.clusterAt(x, y);
  if (cluster) return { type: 'cluster', cluster };
  const row = hits.at(x, y, slack);
  if (row >= 0) return { type: 'row', row };
  const flag = hits.flagAt(x, y, slack);
  return flag && { type: 'flag', flag };
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
    case 'cluster':
      return readoutOfCluster(target.cluster, locale, point);
    case 'flag':
      return readoutOfFlag(dataset, target.flag, locale, point);
    default:
      return undefined;
  }
}
