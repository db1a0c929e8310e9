import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { natureShape, reachOf } from '../../../src/chart/encodings.ts';
import type { LabelMark, Mark, Scene, SymbolMark } from '../../../src/chart/scene.ts';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { NATURES, UNITS } from '../../../src/data/vocabulary.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { INITIAL, type State } from '../../../src/state/state.ts';
import { partsOf } from '../../../src/views/index.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';
import { drawingOf, PICTURES } from '../../views.ts';
import { faultsOf } from './audit.ts';

const [EN] = LOCALES;
const datasetOf = (incidents: readonly object[]) => buildDataset(readDataFile(JSON.stringify({ incidents })));

function draw(dataset: Dataset, { state = {}, width = 1280, height = 620, locale = EN }: Partial<Look> = {}): Scene {
  const shown: State = { ...INITIAL, view: 'scale', ...state };
  const selection = select(dataset, INITIAL, createSearch(dataset));
  const box = { width, height, most: Math.max(900, height * 1.25) };
  return drawingOf(shown.view)({
    dataset,
    selection,
    state: shown,
    window: dataset.extent,
    box,
    measure,
    locale,
  });
}

interface Look {
  readonly state: Partial<State>;
  readonly width: number;
  readonly height: number;
  readonly locale: typeof EN;
}

const figures = fc.record({
  value: fc.oneof(
    fc.constantFrom(0, 0.5, 1, 2.5),
    fc.double({ min: 0, max: 12, noNaN: true }).map((power) => Math.round(10 ** power)),
  ),
  unit: fc.constantFrom(...UNITS),
  status: fc.constantFrom('court', 'confirmed', 'reported', 'claimed'),
  qualifier: fc.constantFrom('exactly', 'more-than', 'up-to'),
});
const incidents = fc.array(
  fc.record({
    name: fc.string({ unit: fc.constantFrom(...'abcdeé某公司 '), minLength: 1, maxLength: 50 }),
    date: fc.integer({ min: 2004, max: 2024 }).map(String),
    nature: fc.constantFrom(...NATURES),
    featured: fc.boolean(),
    figures: fc.array(figures, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 60 },
);
const looks = fc.record({
  state: fc.record({ unit: fc.constantFrom('', 'people', 'items', 'bytes') }),
  width: fc.integer({ min: 320, max: 1_920 }),
  height: fc.integer({ min: 320, max: 900 }),
  tag: fc.constantFrom(...LOCALES.map(({ tag }) => tag)),
});
const files = incidents.map((all) => all.map((each, at) => ({ id: `a-${at}`, ...each })));

const isSymbol = (mark: Mark): mark is SymbolMark => mark.type === 'symbol' && mark.row >= 0;
const symbolsByRow = (scene: Scene) => new Map(scene.marks.filter(isSymbol).map((mark) => [mark.row, mark]));
const middle = ({ box }: LabelMark) => box.y + box.height / 2;
const textAt = (scene: Scene, key: string) => labelsOf(scene.marks).find((label) => label.key === key)?.text;
const heights = (scene: Scene, dataset: Dataset) =>
  new Map(scene.rows.map(({ row, cy }) => [dataset.incidents[row].id, cy]));

describe('height is the value', () => {
  test('a name stands at the height of its mark, whatever the data, the room and the language', () => {
    fc.assert(
      fc.property(files, looks, (file, { tag, ...look }) => {
        const scene = draw(datasetOf(file), { ...look, locale: LOCALES.find((locale) => locale.tag === tag) });
        const symbols = symbolsByRow(scene);
        const far = labelsOf(scene.marks)
          .filter(({ row }) => row >= 0)
          .filter((label) => {
            const { cy = Number.NaN, shape = 'circle', radius = 0 } = symbols.get(label.row) ?? {};
            return !(Math.abs(middle(label) - cy) <= reachOf(shape, radius) + label.box.height / 2 + 1e-6);
          });
        expect(far.map(({ text, box }) => [text, box])).toEqual([]);
        expect(faultsOf(scene)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('the larger number stands higher, broken numbers too', () => {
    fc.assert(
      fc.property(files, looks, (file, { width, height }) => {
        const dataset = datasetOf(file);
        const scene = draw(dataset, { width, height, state: { unit: 'people' } });
        const known = scene.rows.flatMap(({ row, cy }) => {
          const figure = dataset.figures(row).find(({ unit }) => unit === 'people');
          return figure ? [{ value: figure.best.value, cy }] : [];
        });
        for (const a of known) for (const b of known) if (a.value < b.value) expect(a.cy).toBeGreaterThan(b.cy);
      }),
      { numRuns: 60 },
    );
  });
});

describe('zero', () => {
  const dataset = datasetOf([
    { id: 'zero', name: 'Nobody', date: '2012', people: 0 },
    { id: 'one', name: 'Somebody', date: '2012', people: 1 },
    { id: 'half', name: 'Half', date: '2016', people: 0.5 },
    { id: 'many', name: 'Many', date: '2014', people: 5_000 },
    { id: 'unsaid', name: 'Unsaid', date: '2015' },
  ]);

  test.each(LOCALES)('has a strip of its own with a name in $tag, and all keep their labels', (locale) => {
    for (const width of [390, 1_280]) {
      const scene = draw(dataset, { width, locale });
      const { one = 0, half = 0, zero = 0, unsaid = 0 } = Object.fromEntries(heights(scene, dataset));
      expect([one, half, zero, unsaid]).toEqual([one, half, zero, unsaid].sort((a, b) => a - b));
      expect(zero - half).toBeGreaterThanOrEqual(10);
      expect(unsaid - zero).toBeGreaterThanOrEqual(10);
      expect(textAt(scene, 'size/zero/label')).toBe(width < 600 ? '0' : locale.words.axis.zero);
      expect(labelsOf(scene.marks).filter(({ row }) => row >= 0)).toHaveLength(5);
      expect(faultsOf(scene)).toEqual([]);
    }
  });

  test('takes no room where no number is zero', () => {
    const scene = draw(datasetOf([{ id: 'a', date: '2012', people: 3 }]));
    expect(textAt(scene, 'size/zero/label')).toBeUndefined();
  });
});

describe('several units on one axis', () => {
  const dataset = datasetOf([
    { id: 'a', name: 'Acme', date: '2012', people: 300 },
    { id: 'b', name: 'Bolt', date: '2014', items: 7_000_000 },
    { id: 'c', name: 'Cord', date: '2018', accounts: 40 },
  ]);
  const crossed = (scene: Scene) => scene.marks.filter(({ part }) => part === 'unit').map(({ row }) => row);

  test.each(LOCALES)('are said under it, in each label and by a bar across, in $tag', (locale) => {
    const scene = draw(dataset, { locale });
    const { axis } = locale.words;
    const said = labelsOf(scene.marks)
      .filter(({ key }) => key.startsWith('size/mixed'))
      .map(({ text }) => text)
      .join(' ');
    for (const unit of ['people', 'items', 'accounts'] as const) expect(said).toContain(axis.units[unit]);
    expect(crossed(scene)).toEqual([1]);
    expect(labelsOf(scene.marks).find(({ row }) => row === 1)?.detail).toBe(
      locale.format.figureLabel(dataset.figures(1)[0].best),
    );
  });

  test('are not said where one is chosen', () => {
    const scene = draw(dataset, { state: { unit: 'items' } });
    expect(crossed(scene)).toEqual([]);
    expect(labelsOf(scene.marks).some(({ key }) => key.startsWith('size/mixed'))).toBe(false);
  });
});

describe('a shape', () => {
  const dataset = datasetOf(
    NATURES.flatMap((nature, at) =>
      UNITS.map((unit, place) => ({
        id: `${nature}-${unit}`,
        nature,
        events: [
          { kind: 'breach-start', date: `${2004 + at}` },
          { kind: 'disclosure', date: `${2010 + place}` },
        ],
        figures: [{ value: 10 ** (place + 2), unit, status: 'reported' }],
      })),
    ),
  );

  test.each(PICTURES.map(({ id }) => id))('is that of the nature in %s, whatever is counted', (view) => {
    const { marks } = draw(dataset, { state: { view, group: 'none' } });
    const wrong = marks
      .filter(isSymbol)
      .filter(({ row, shape }) => shape !== natureShape(dataset.incidents[row].nature));
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test.each(LOCALES)('has the same words in the key of every view, in $tag', async (locale) => {
    await locale.loadLazy();
    const keys = PICTURES.map(({ id }) => {
      const byShape = new Map<string, Set<string>>();
      for (const { words, marks } of partsOf(id)?.legend?.(locale) ?? []) {
        for (const mark of marks) {
          if (mark.type !== 'symbol' || mark.shape === 'circle') continue;
          byShape.set(mark.shape, (byShape.get(mark.shape) ?? new Set()).add(words));
        }
      }
      return byShape;
    });
    for (const key of keys) expect(key).toEqual(keys[0]);
    expect(keys[0].size).toBe(NATURES.length - 1);
  });
});
