import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { EN } from '../../../src/i18n/index.ts';
import { numberSources, paperTable } from '../../../src/publish/print/table.ts';
import { INITIAL, VIEWS } from '../../../src/state/state.ts';
import { loadViews } from '../../../src/views/index.ts';
import { readIncidents, selectionOf } from '../../incidents.ts';
import { syntheticFile } from '../../synthetic.ts';

await loadViews();
const many = buildDataset(readDataFile(syntheticFile(700, 3)));
const all = selectionOf([...many.incidents.keys()]);

describe('the table on paper', () => {
  test.each(VIEWS.filter((view) => view !== 'compare'))('has each incident of the view %s once', (view) => {
    const rows = selectionOf([...many.incidents.keys()].slice(0, 300));
    for (const group of ['sector', 'none'] as const) {
      const { groups, left } = paperTable({
        dataset: many,
        state: { ...INITIAL, view, group },
        selection: rows,
        locale: EN,
      });
      const printed = groups.flatMap((each) => each.rows);
      expect(printed.toSorted((a, b) => a - b)).toEqual([...rows.inWindow].toSorted((a, b) => a - b));
      expect(left).toBe(0);
    }
  });

  test.each(VIEWS.filter((view) => view !== 'compare'))('counts in the view %s what would be too long', (view) => {
    const { groups, left } = paperTable({ dataset: many, state: { ...INITIAL, view }, selection: all, locale: EN });
    const printed = groups.flatMap(({ rows }) => rows);
    expect(new Set(printed).size).toBe(500);
    expect(printed.length + left).toBe(700);
  });

  test('stands in the lanes of the timeline, and in the columns and order that the reader gave the table', () => {
    const timeline = paperTable({ dataset: many, state: { ...INITIAL, group: 'cause' }, selection: all, locale: EN });
    expect(timeline.groups.map(({ label }) => label)).toContain('Hacking');
    const state = { ...INITIAL, view: 'table', columns: ['size', 'country'], sort: 'name' } as const;
    const table = paperTable({ dataset: many, state, selection: all, locale: EN });
    expect(table.columns.map(({ id }) => id)).toEqual(['size', 'country']);
    const names = table.groups.flatMap(({ rows }) => rows.map((row) => many.incidents[row].names.en));
    expect(names).toEqual(names.toSorted(EN.format.compare));
  });

  test('of a comparison has what is compared, whatever the filters', () => {
    const ids = [many.incidents[5].id, many.incidents[2].id];
    const { groups } = paperTable({
      dataset: many,
      state: { ...INITIAL, view: 'compare', compare: ids },
      selection: selectionOf([]),
      locale: EN,
    });
    expect(groups.flatMap(({ rows }) => rows)).toEqual([5, 2]);
  });
});

describe('the sources on paper', () => {
  const page = (name: string) => ({ publisher: name, title: name, url: `https://example.org/${name}`, link: true });
  const incident = (id: string, names: readonly string[]) => ({
    id,
    sources: Object.fromEntries(names.map((name, at) => [`s${at}`, page(name)])),
  });

  test('stand there once each, numbered as the incidents come to them', () => {
    const dataset = readIncidents([incident('a', ['x', 'y']), incident('b', ['z', 'y']), incident('c', [])]);
    const { list, byRow } = numberSources(dataset, [1, 0, 2]);
    expect(list.map(({ publisher }) => publisher)).toEqual(['z', 'y', 'x']);
    expect([...byRow]).toEqual([
      [1, [1, 2]],
      [0, [2, 3]],
      [2, []],
    ]);
  });

  test('can be found by the numbers of every incident, and only those', () => {
    const names = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't'));
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 6 }), (cited) => {
        const dataset = readIncidents(cited.map((of, at) => incident(`i${at}`, of)));
        const { list, byRow } = numberSources(dataset, cited.keys());
        expect(new Set(list.map(({ publisher }) => publisher))).toEqual(new Set(cited.flat()));
        cited.forEach((of, row) => {
          const found = byRow.get(row)?.map((number) => list[number - 1].publisher);
          expect(found?.toSorted()).toEqual(of.toSorted());
        });
      }),
    );
  });
});
