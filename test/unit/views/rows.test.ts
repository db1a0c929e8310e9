import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { createHitIndex } from '../../../src/chart/hit.ts';
import { navigate } from '../../../src/chart/navigate.ts';
import type { Scene } from '../../../src/chart/scene.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { INITIAL, ROWS, type State } from '../../../src/state/state.ts';
import { drawTimeline } from '../../../src/views/timeline/timeline.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';

const [EN] = LOCALES;
const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));

interface Look {
  readonly width?: number;
  readonly locale?: typeof EN;
  readonly more?: boolean;
  readonly dataset?: typeof edition;
  readonly tight?: boolean;
  readonly most?: number;
}

function draw(
  change: Partial<State> = {},
  { width = 366, locale = EN, more, dataset = edition, tight, most = 960 }: Look = {},
): Scene {
  const state: State = { ...INITIAL, ...change };
  const selection = select(dataset, state, createSearch(dataset));
  const box = { width, height: 430, most, tight };
  return drawTimeline({
    dataset,
    selection,
    state,
    window: state.window ?? dataset.extent,
    box,
    measure,
    locale,
    more,
  });
}

const named = ({ marks }: Scene) => labelsOf(marks).flatMap(({ part, row }) => (part === 'label' ? [row] : []));
const idsOf = ({ rows }: Scene) => rows.map(({ row }) => edition.incidents[row].id);

describe('the timeline of a phone', () => {
  test.each(LOCALES.flatMap((locale) => [320, 366, 414, 599].map((width) => ({ width, tag: locale.tag, locale }))))(
    'names every incident that it draws, each on a row as high as a thumb: $width pixels, $tag',
    ({ width, locale }) => {
      for (const rows of ROWS.filter((each) => each !== 'lanes')) {
        const scene = draw({ rows }, { width, locale });
        expect(scene.rows).toHaveLength(15);
        expect(named(scene)).toEqual(scene.rows.map(({ row }) => row));
        for (const { box } of scene.rows) expect(box.height).toBeGreaterThanOrEqual(42);
      }
    },
  );

  test('begins with the cases told in full, then the best known', () => {
    const scene = draw();
    expect(scene.lanes.map(({ label, count }) => [label, count])).toEqual([
      ['Told in full', 6],
      ['The rest, best known first', edition.incidents.length - 6],
    ]);
    expect(idsOf(scene).slice(0, 6).sort()).toEqual(
      edition.incidents.flatMap(({ id, featured }) => (featured ? [id] : [])).sort(),
    );
    expect(idsOf(scene)).toContain('yahoo-2013');
  });

  test('goes by size, or by date with a heading for each year, where the reader wants it', () => {
    const { columns } = edition;
    const newest = draw({ rows: 'newest' });
    const dates = newest.rows.map(({ row }) => columns.anchor[row]);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    expect(newest.lanes.map(({ label }) => label).slice(0, 2)).toEqual(['2026', '2025']);
    expect(idsOf(draw({ rows: 'largest' }))[0]).toBe('yahoo-2013');
  });

  test('says how many more there are, and shows more of them when it is asked to', () => {
    expect(draw().left).toBe(edition.incidents.length - 15);
    const more = draw({}, { more: true });
    expect([more.rows.length, more.left]).toEqual([60, edition.incidents.length - 60]);
    expect(draw({ rows: 'lanes' }).left).toBeUndefined();
  });

  test('has the open incident in sight, on top if its place is farther down', () => {
    fc.assert(
      fc.property(fc.constantFrom(...edition.incidents), fc.constantFrom(...ROWS), ({ id }, rows) => {
        if (rows === 'lanes') return;
        const ids = idsOf(draw({ incident: id, rows }));
        expect(ids).toContain(id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  test('opens what is pressed anywhere on its row, and keys go down the rows', () => {
    const scene = draw();
    const hits = createHitIndex(scene);
    for (const { row, box } of scene.rows) {
      expect(hits.at(box.x + box.width / 2, box.y + 2, 0)).toBe(row);
      expect(hits.at(box.x + 1, box.y + box.height - 2, 0)).toBe(row);
    }
    const [first, second, third] = scene.rows.map(({ row }) => row);
    expect(navigate(scene, first, 'down')).toBe(second);
    expect(navigate(scene, second, 'next')).toBe(third);
    expect(navigate(scene, third, 'up')).toBe(second);
  });

  test('says of a size that is only claimed that it is', () => {
    const dataset = readIncidents([
      { id: 'a', organisation: 'A', date: '2015', figures: [{ value: 9_000, unit: 'people', status: 'claimed' }] },
    ]);
    expect(labelsOf(draw({}, { dataset }).marks).map(({ text }) => text)).toContain('9,000 people, claimed');
  });

  test('keeps an incident without a date, and says that it has none', () => {
    const dataset = readIncidents([
      { id: 'a', organisation: 'A', date: '2015' },
      { id: 'b', organisation: 'B' },
    ]);
    const scene = draw({}, { dataset });
    expect(scene.rows).toHaveLength(2);
    expect(labelsOf(scene.marks).map(({ text }) => text)).toContain('Date unknown');
  });

  test('is as long as there is room, and never shorter than a few rows', () => {
    expect(draw({}, { most: 520 }).rows).toHaveLength(10);
    expect(draw({}, { most: 120 }).rows).toHaveLength(5);
  });

  test('is drawn in lanes where a reader asks for them, and on a sheet that cannot grow', () => {
    expect(draw({ rows: 'lanes' }).lanes.length).toBeGreaterThan(5);
    expect(draw({}, { tight: true }).left).toBeUndefined();
  });
});
