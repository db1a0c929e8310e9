import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { cutOf } from '../../../src/chart/cut.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { GROUPS, INITIAL } from '../../../src/state/state.ts';
import { grid } from '../../grid.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';
import { drawingOf } from '../../views.ts';

const dataset = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
const selection = select(dataset, INITIAL, createSearch(dataset));
const ROOMS = [300, 380, 440];

describe('a picture that is higher than its room', () => {
  const look = { view: ['timeline', 'delay'] as const, group: GROUPS, locale: LOCALES, width: [640, 905, 1280] };
  test.each(grid(look))(
    '$view by $group at $width pixels in $locale.tag ends below all of what it shows, and shows nothing of what follows',
    ({ view, group, locale, width }) => {
      const state = { ...INITIAL, view, group };
      const box = { width, height: 440, most: 900 };
      const window = dataset.extent;
      const scene = drawingOf(view)({ dataset, selection, state, window, box, measure, locale });
      for (const room of ROOMS) {
        const cut = cutOf(scene, room, -1);
        if (!cut) continue;
        const first = scene.lanes.findIndex(({ label }) => label === cut.names[0]);
        const lanes = new Map(scene.rows.map(({ row, lane }) => [row, lane]));
        const later = cut.scene.marks.filter(({ row }) => (lanes.get(row) ?? 0) >= first);
        expect(later).toEqual([]);
        const curves = cut.scene.marks.filter((mark) => mark.type === 'curve');
        expect(curves.filter(({ points }) => points.every(([, y]) => y >= scene.lanes[first].y))).toEqual([]);
        const names = labelsOf(cut.scene.marks).filter(({ row }) => row >= 0);
        const discs = scene.rows.filter(({ lane }) => lane < first);
        expect(discs.filter(({ box }) => box.y + box.height > cut.at)).toEqual([]);
        expect(names.filter((name) => name.box.y + name.box.height > cut.at)).toEqual([]);
        expect(names.map(({ row }) => row)).toEqual(
          labelsOf(scene.marks).flatMap(({ row }) => (row >= 0 && (lanes.get(row) ?? 0) < first ? [row] : [])),
        );
        expect(cut.names).toEqual(scene.lanes.slice(first).map(({ label }) => label));
      }
    },
  );

  test('is whole where the open incident lies below, and where not one lane has room', () => {
    const box = { width: 1280, height: 440, most: 900 };
    const window = dataset.extent;
    const state = { ...INITIAL, group: 'country' as const };
    const scene = drawingOf('timeline')({ dataset, selection, state, window, box, measure, locale: LOCALES[0] });
    const [lowest] = [...scene.rows].sort((a, b) => b.lane - a.lane);
    expect(cutOf(scene, 380, -1)).toBeDefined();
    expect(cutOf(scene, 380, lowest.row)).toBeUndefined();
    expect(cutOf(scene, 40, -1)).toBeUndefined();
  });
});
