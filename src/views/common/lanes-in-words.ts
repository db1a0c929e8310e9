import { groupIntoLanes, laneLabel } from '../../state/lanes.ts';
import type { RowGroup, ViewContext } from '../view.ts';

/** The lanes of what is chosen, each in the order of time. */
export function lanesInWords({ dataset, state, selection, locale }: ViewContext): readonly RowGroup[] {
  return groupIntoLanes(dataset, selection.inWindow, state.group).map(({ key, rows }) => ({
    key,
    label: state.group === 'none' ? '' : laneLabel(key, state.group, locale),
    rows,
  }));
}
