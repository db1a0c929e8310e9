import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import type { Mark, Scene, SquaresMark } from '../../../src/chart/scene.ts';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { perHeadOf, referencesOf } from '../../../src/data/per-head.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { ALIGNMENTS, INITIAL, type State } from '../../../src/state/state.ts';
import { sayPerHead } from '../../../src/views/compare/cells.ts';
import { drawCompare } from '../../../src/views/compare/compare.ts';
import { readIncidents, selectionOf } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';
import { faultsOf } from './audit.ts';

const [EN, ZH] = LOCALES;
const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));

function sceneOf(
  dataset: Dataset,
  ids: readonly string[],
  change: Partial<State> = {},
  width = 1000,
  locale = EN,
): Scene {
  return drawCompare({
    dataset,
    selection: selectionOf([...dataset.incidents.keys()]),
    state: { ...INITIAL, view: 'compare', compare: ids, ...change },
    window: dataset.extent,
    box: { width, height: 560, most: 900 },
    measure,
    locale,
  });
}

const squaresOf = ({ marks }: Scene, part: string) =>
  marks.filter((mark): mark is SquaresMark => mark.type === 'squares' && mark.part === part);
const inked = ({ start, end }: SquaresMark) => end - start;
const keyed = (marks: readonly Mark[], key: string) => marks.find((mark) => mark.key === key);
const said = (scene: Scene) => labelsOf(scene.marks).map(({ text }) => text);

const people = (value: number, more: object = {}) => ({ value, unit: 'people', status: 'reported', ...more });
const dataset = readIncidents([
  {
    id: 'a',
    figures: [people(1_400_000_000)],
    events: [
      { kind: 'breach-start', date: '2012' },
      { kind: 'disclosure', date: '2014-05-05' },
    ],
  },
  { id: 'b', figures: [people(2_500_000)], date: '2019-03-03' },
  { id: 'c', figures: [people(400_000, { max: 700_000 })], date: '2020' },
  {
    id: 'd',
    figures: [people(8e8, { status: 'claimed' }), people(2e8, { status: 'court' }), people(1e8)],
    date: '2020',
  },
]);

describe('areas', () => {
  test('squares times their value are exactly the figures, parts of squares and ranges included', () => {
    const scene = sceneOf(dataset, ['a', 'b', 'c', 'd']);
    const square = 1_000_000;
    const value = (id: string, part: string) => {
      const mark = squaresOf(scene, part).find(({ key }) => key === `${id}/people/${part}`);
      return mark && inked(mark) * square;
    };
    expect(said(scene).join(' ')).toContain('one square = 1 million people; a full row = ');
    expect(['a', 'b', 'c', 'd'].map((id) => value(id, 'area'))).toEqual([1.4e9, 2.5e6, 4e5, 2e8]);
    expect(value('c', 'most')).toBeCloseTo(3e5);
    expect(value('d', 'most')).toBe(6e8);
  });

  test('all squares of a unit are of one size, rows and fillStyle say what they should', () => {
    const scene = sceneOf(dataset, ['a', 'b', 'c', 'd']);
    const squares = scene.marks.filter((mark) => mark.type === 'squares');
    expect(new Set(squares.map(({ side, columns }) => `${side} ${columns}`)).size).toBe(1);
    expect(keyed(scene.marks, 'd/people/area')).toMatchObject({ fillStyle: 'filled' });
    expect(keyed(scene.marks, 'd/people/most')).toMatchObject({ fillStyle: 'hollow' });
    expect(keyed(scene.marks, 'a/people/area')).toMatchObject({ fillStyle: 'cored' });
  });

  test('less than a square is drawn as a part of one, and said', () => {
    const scene = sceneOf(dataset, ['a', 'c']);
    expect(keyed(scene.marks, 'c/people/whole-square')).toBeDefined();
    const small = sceneOf(
      readIncidents([
        { id: 'a', people: 1e9 },
        { id: 'b', people: 5e4 },
      ]),
      ['a', 'b'],
    );
    expect(said(small)).toContain('0.05 of a square');
  });

  test('Alipay, Taobao and a population are three units in three blocks, and the picture says so', () => {
    const scene = sceneOf(edition, ['alipay-2010', 'taobao-2019', 'cn-population-2020']);
    expect(scene.lanes.map(({ key }) => key)).toEqual(['people', 'items', 'bytes']);
    const units = squaresOf(scene, 'area').map(({ key }) => key.split('/').slice(0, 2));
    expect(units).toEqual([
      ['cn-population-2020', 'people'],
      ['taobao-2019', 'items'],
      ['alipay-2010', 'bytes'],
    ]);
    expect(said(scene).join(' ')).toContain('areas can be compared only within one unit');
  });

  test('says in Chinese what a square is', () => {
    const scene = sceneOf(edition, ['cn-population-2020'], {}, 1000, ZH);
    expect(said(scene).join('')).toContain('每个方格代表100万人');
  });
});

describe('lives', () => {
  test('are lined up: what they are aligned by stands at one x, whatever the calendar', () => {
    const rows = [
      {
        id: 'a',
        events: [
          { kind: 'breach-start', date: '2010-01-01' },
          { kind: 'discovery', date: '2010-03-01' },
          { kind: 'disclosure', date: '2011-01-01' },
        ],
      },
      {
        id: 'b',
        events: [
          { kind: 'breach-start', date: '2020-01-01' },
          { kind: 'discovery', date: '2020-02-01' },
          { kind: 'disclosure', date: '2020-04-01' },
        ],
      },
    ];
    const aligned = readIncidents(rows);
    const starts = (scene: Scene, part: string) =>
      scene.marks.flatMap((mark) => (mark.type === 'stretch' && mark.part === part ? [mark.x] : []));
    const [first, second] = starts(sceneOf(aligned, ['a', 'b']), 'hidden');
    expect(first).toBeCloseTo(second, 6);
    const [one, other] = starts(sceneOf(aligned, ['a', 'b'], { align: 'discovery' }), 'known');
    expect(one).toBeCloseTo(other, 6);
    const discs = sceneOf(aligned, ['a', 'b'], { align: 'disclosure' }).marks.flatMap((mark) =>
      mark.type === 'symbol' ? [mark.cx] : [],
    );
    expect(discs[0]).toBeCloseTo(discs[1], 6);
  });

  test.each([
    ['breach', { kind: 'breach-start', date: '2013' }],
    ['discovery', { kind: 'discovery', date: '2013' }],
    ['disclosure', { kind: 'disclosure', date: '2013' }],
    ['disclosure', { kind: 'breach-start', date: '2013' }],
  ] as const)('what is measured from itself stands at 0, with no doubt: by %s, %o', (align, event) => {
    const other = {
      id: 'b',
      events: [
        { kind: 'breach-start', date: '2012-01-01' },
        { kind: 'discovery', date: '2012-02-01' },
        { kind: 'disclosure', date: '2012-04-01' },
      ],
    };
    const { marks } = sceneOf(readIncidents([{ id: 'a', events: [event] }, other]), ['a', 'b'], { align });
    const zeros = marks.flatMap((mark) =>
      mark.type === 'rule' && /^axis\/-?0\.0\/grid$/.test(mark.key) ? [mark.x1] : [],
    );
    const symbols = marks.flatMap((mark) => (mark.type === 'symbol' && mark.row === 0 ? [mark] : []));
    expect(symbols.map(({ cx }) => Math.round(cx))).toEqual([Math.round(zeros[0])]);
    expect(marks.filter(({ type, row }) => type === 'stretch' && row === 0)).toEqual([]);
    expect(symbols[0].isHalf ?? false).toBe(event.kind !== 'disclosure');
  });

  test('say when they could not be lined up', () => {
    expect(said(sceneOf(dataset, ['b'])).join(' ')).toContain('beginning unknown');
  });
});

describe('per head', () => {
  const spoken = (id: string, locale = EN) => {
    const row = edition.rowOf(id) ?? -1;
    const heads = perHeadOf(
      edition.incidents[row],
      edition.figures(row),
      edition.life(row),
      referencesOf(edition.context),
    );
    return heads.map((head) => sayPerHead(head, locale));
  };

  test('keeps the qualifier of the figure: about 130 million of 1.4 billion', () => {
    expect(spoken('huazhu-2018')[0]).toMatchObject({
      ratio: 'about 9.2 in 100',
      of: 'of the people of the country',
    });
    expect(spoken('huazhu-2018', ZH)[0].ratio).toBe('每100人中约9.2人');
  });

  test('has small shares of a larger number: 600 thousand of 1.41 billion', () => {
    expect(spoken('shandong-exam-2016')[0].ratio).toBe('more than 4.2 in 10,000');
  });
});

describe('the picture', () => {
  const sets = [
    [],
    ['alipay-2010', 'taobao-2019', 'cn-population-2020'],
    [
      'shanghai-police-2021',
      'xinai-2022',
      'apple-china-2013',
      'sf-express-2015',
      'cn-population-2020',
      'world-population-2022',
    ],
    ['didi-2015', 'netease-2015', 'alipay-2010', '12306-2018', 'uk-attacks-2020', 'darkweb-credentials-2020'],
    ['ctrip-2014', 'i-soon-2024', 'geedge-2025', 'huazhu-2018', 'shanghai-population-2022', 'alipay-users-2014'],
    ['world-population-2022'],
  ];
  test.each(
    LOCALES.flatMap((locale) => [320, 390, 768, 1040, 1920].map((width) => ({ width, tag: locale.tag, locale }))),
  )(
    'has no labels that clash, nothing outside and every incident once at $width pixels in $tag',
    ({ width, locale }) => {
      for (const ids of sets) {
        for (const align of ALIGNMENTS) {
          const scene = sceneOf(edition, ids, { align }, width, locale);
          expect([ids, align, faultsOf(scene)]).toEqual([ids, align, []]);
          expect(scene.axis).toBe('none');
        }
      }
    },
  );
});
