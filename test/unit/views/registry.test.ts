import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { VIEWS as NAMES, type ViewId } from '../../../src/state/state.ts';
import { drawOf, loadViews, partsOf, VIEWS, viewOf } from '../../../src/views/index.ts';
import type { View, ViewParts } from '../../../src/views/view.ts';

await loadViews();

const SOURCES = 'src';
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(SOURCES, file));

/** Where a view may be named: its own folder, the words, what the address knows of it, and examples in the documentation. */
const MAY_NAME =
  /^src\/(views\/(timeline|scale|delay|compare|table)\/|i18n\/|state\/(state|actions|named-views)\.ts|build\/scripts\/element-docs\.ts)/;
const NAMED = new RegExp(
  `(?:\\bview\\b[^\\n]{0,12}(?:===|!==)|setView\\([^)\\n]*|\\bview:|switch \\(\\w*\\.?view\\)[^}]{0,80}case) *'(?:${NAMES.join('|')})'`,
);

describe('the registry of views', () => {
  test('has each view that the address knows, in the order in which they are offered', () => {
    expect(VIEWS.map(({ id }) => id)).toEqual(NAMES);
  });

  test.each(NAMES)('%s has a picture with a legend, or an element in its place', (view) => {
    const { element, legend } = partsOf(view) ?? {};
    if (viewOf({ view }).axis === undefined) expect(element).toBeDefined();
    else expect([drawOf(view), legend].map((each) => typeof each)).toEqual(['function', 'function']);
  });

  test('is the only place that tells views apart', () => {
    const strangers = files.filter((file) => !MAY_NAME.test(file) && NAMED.test(readFileSync(file, 'utf8')));
    expect(strangers.map((file) => relative(SOURCES, file))).toEqual([]);
  });

  test('takes a sixth view from one folder', () => {
    const parts: ViewParts = {
      draw: ({ box }) => ({
        width: box.width,
        height: box.height,
        view: 'timeline',
        plot: { x: 0, y: 0, width: box.width, height: box.height },
        from: 0,
        to: 1,
        marks: [],
        rows: [],
        lanes: [],
      }),
      legend: () => [],
    };
    const map: View<'map'> = {
      id: 'map',
      axis: 'amount',
      settings: ['unit'],
      listOrder: () => 'size',
      isFiltered: true,
      load: async () => parts,
    };
    const all: Readonly<Record<ViewId | 'map', View<ViewId | 'map'>>> = {
      ...(Object.fromEntries(VIEWS.map((view) => [view.id, view])) as Record<ViewId, View>),
      map,
    };
    expectTypeOf<(typeof all)['map']>().toExtend<View<ViewId | 'map'>>();
    expect(Object.keys(all)).toHaveLength(NAMES.length + 1);
  });
});
