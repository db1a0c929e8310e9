import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLabelGrid, overlap } from '../../../src/chart/label-grid.ts';
import type { Box } from '../../../src/chart/scene.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { EN } from '../../../src/i18n/index.ts';
import { LABEL_HEIGHT, labelText, placeLabels } from '../../../src/views/common/labels.ts';
import { labelsOf, measure } from '../../measure.ts';

const datasetWith = (incidents: readonly object[]) => buildDataset(readDataFile(JSON.stringify({ incidents })));
const dataset = datasetWith(
  Array.from({ length: 30 }, (_, at) => ({ id: `a-${at}`, name: 'Acme'.repeat((at % 6) + 1) })),
);
const bounds: Box = { x: 100, y: 60, width: 700, height: 300 };

const places = fc.array(
  fc.record({
    x: fc.integer({ min: 60, max: 860 }),
    cy: fc.integer({ min: 40, max: 380 }),
    anchor: fc.constantFrom('start' as const, 'end' as const, 'middle' as const),
  }),
  { minLength: 1, maxLength: 4 },
);
const wishes = fc.array(places, { maxLength: 30 }).map((list) => list.map((wished, row) => ({ row, places: wished })));
const obstacles = fc.array(
  fc.record({
    x: fc.integer({ min: 100, max: 780 }),
    y: fc.integer({ min: 60, max: 340 }),
    width: fc.constant(30),
    height: fc.constant(9),
  }),
  { maxLength: 20 },
);
const textOf = (row: number) => labelText(dataset, row, measure, EN);

describe('placing labels', () => {
  test('none overlaps another or what is taken, and all are inside', () => {
    fc.assert(
      fc.property(wishes, obstacles, (wished, taken) => {
        const occupancy = createLabelGrid();
        for (const box of taken) occupancy.take(box);
        const boxes = labelsOf(placeLabels(wished, textOf, occupancy, bounds, dataset)).map(({ box }) => box);
        const faults = boxes.filter((box, at) => {
          const others = [...taken, ...boxes.slice(0, at), ...boxes.slice(at + 1)];
          const inside =
            box.x >= bounds.x && box.x + box.width <= 800 && box.y >= bounds.y && box.y + box.height <= 360;
          return !inside || others.some((other) => overlap(other, box));
        });
        expect(faults).toEqual([]);
      }),
    );
  });

  test('who comes first is served first: later wishes take no place from earlier ones', () => {
    fc.assert(
      fc.property(wishes, fc.nat({ max: 30 }), (wished, count) => {
        const all = labelsOf(placeLabels(wished, textOf, createLabelGrid(), bounds, dataset));
        const few = labelsOf(placeLabels(wished.slice(0, count), textOf, createLabelGrid(), bounds, dataset));
        expect(all.slice(0, few.length)).toEqual(few);
      }),
    );
  });

  test('the first free place is taken, and an incident without one has no label', () => {
    const at = (x: number) => ({ x, cy: 200, anchor: 'start' as const });
    const wished = [
      { row: 0, places: [at(200)] },
      { row: 1, places: [at(210), at(400)] },
      { row: 2, places: [at(205), at(795)] },
    ];
    const labels = labelsOf(placeLabels(wished, textOf, createLabelGrid(), bounds, dataset));
    expect(labels.map(({ row, x }) => [row, x])).toEqual([
      [0, 200],
      [1, 400],
    ]);
    expect(labels[0].box).toMatchObject({ y: 200 - LABEL_HEIGHT / 2, height: LABEL_HEIGHT });
  });

  test('its own marks are in the way of a label as others are, and two labels keep a gap', () => {
    const occupancy = createLabelGrid();
    occupancy.take({ x: 200, y: 195, width: 9, height: 9 }, 0);
    const wished = [{ row: 0, places: [{ x: 205, cy: 200, anchor: 'start' as const }] }];
    expect(placeLabels(wished, textOf, occupancy, bounds, dataset)).toEqual([]);
    const touching = [200, 200 + measure('Acme', 'label') + 1].map((x, row) => ({
      row: row * 6,
      places: [{ x, cy: 200, anchor: 'start' as const }],
    }));
    expect(labelsOf(placeLabels(touching, textOf, createLabelGrid(), bounds, dataset))).toHaveLength(1);
  });
});

describe('the text of a label', () => {
  const labelled = (incident: object) => labelText(datasetWith([{ id: 'a', ...incident }]), 0, measure, EN);

  test('is the name and the best-supported size, as wide as both', () => {
    const { text, detail, width, font } = labelled({ name: 'Acme', people: 1_200_000 });
    expect([text, detail, font]).toEqual(['Acme', '1.2 million people', 'label']);
    expect(width).toBeGreaterThan(measure('Acme', 'label') + measure('1.2 million people', 'label'));
  });

  test('is the short name where the data have one, and what they note beside it', () => {
    const short = { en: 'Acme' };
    const note = { en: 'open for a year' };
    const label = labelled({ names: { en: 'Acme customer database' }, short, annotation: note });
    expect(label).toMatchObject({ text: 'Acme', note: 'open for a year' });
    expect(label.width).toBeGreaterThan(label.nameWidth + measure('open for a year', 'annotation'));
  });

  test('falls back to the organisation, then to the id', () => {
    expect(labelled({ organisation: 'Acme Ltd' }).text).toBe('Acme Ltd');
    expect(labelled({}).text).toBe('a');
  });

  test('says in which language a name is, when it is not in the language of the page', () => {
    expect(labelled({ names: { 'zh-Hans': '某公司' } })).toMatchObject({ text: '某公司', lang: 'zh-Hans' });
    expect(labelled({ names: { en: 'Acme', 'zh-Hans': '某公司' } })).toMatchObject({ text: 'Acme', lang: undefined });
  });

  test('cuts a long name and says so, and a featured one is strong', () => {
    const { text } = labelled({ name: 'A very long name of an organisation that nobody would print '.repeat(3) });
    expect(text).toMatch(/^A very long name.*\S…$/);
    expect(text.length).toBeLessThanOrEqual(40);
    expect(labelled({ name: 'Acme', featured: true }).font).toBe('label-strong');
  });
});
