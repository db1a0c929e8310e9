import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { createFontMeasure } from '../../../src/chart/fonts/font-widths.ts';
import { LIGHT, withLeastType } from '../../../src/chart/theme.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { select } from '../../../src/state/filters.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { heightOf, type NamedLife, packNamed } from '../../../src/views/timeline/named-lines.ts';
import { drawTimeline } from '../../../src/views/timeline/timeline.ts';
import { LOCALES } from '../../languages.ts';

const HEIGHTS = { tall: 12, thin: 6, air: 2 };
const WIDTH = 800;

const life = fc
  .record({
    start: fc.integer({ min: 0, max: WIDTH - 20 }),
    length: fc.integer({ min: 4, max: 300 }),
    name: fc.integer({ min: 20, max: 90 }),
    size: fc.integer({ min: 0, max: 120 }),
    note: fc.integer({ min: 0, max: 150 }),
  })
  .map(({ start, length, name, size, note }): NamedLife => {
    const end = Math.min(start + length, WIDTH);
    return { start, end, width: { name, sized: name + size, whole: name + size + note } };
  });
const lanes = fc.array(fc.array(life, { maxLength: 25 }), { minLength: 1, maxLength: 6 });

const pack = (of: readonly (readonly NamedLife[])[], total: number, reserved = 3) => {
  const order = of.flatMap((lives, lane) => lives.map((_, index) => ({ lane, life: index })));
  return packNamed(of, order, reserved, WIDTH, { ...HEIGHTS, total }, true);
};

describe('lines with names', () => {
  test('hold lives and names that never lie over each other, inside the plot', () => {
    fc.assert(
      fc.property(lanes, fc.integer({ min: 0, max: 600 }), (of, total) => {
        pack(of, total).forEach(({ lines, sides, tall, thin }, lane) => {
          const claims = of[lane].map(({ start, end, width }, index) => {
            const side = sides[index];
            const room = side ? width[side.form] : 0;
            return {
              line: lines[index],
              start: side?.anchor === 'start' ? start - room : start,
              end: side?.anchor === 'end' ? end + room : end,
              isNamed: side !== undefined,
            };
          });
          for (const { line, start, end, isNamed } of claims) {
            expect(line >= 0 && line < tall + thin).toBe(true);
            if (isNamed) expect([line < tall, start >= 0, end <= WIDTH]).toEqual([true, true, true]);
          }
          const sorted = claims.sort((a, b) => a.line - b.line || a.start - b.start);
          for (let at = 1; at < sorted.length; at += 1) {
            if (sorted[at].line === sorted[at - 1].line)
              expect(sorted[at].start).toBeGreaterThanOrEqual(sorted[at - 1].end);
          }
        });
      }),
    );
  });

  test('are no higher than is allowed, unless that is what the lives and the reserved names need', () => {
    const heightOfAll = (of: Parameters<typeof pack>[0], total: number, reserved: number) =>
      pack(of, total, reserved).reduce((sum, lane) => sum + heightOf(lane, HEIGHTS), 0);
    fc.assert(
      fc.property(lanes, fc.integer({ min: 0, max: 600 }), (of, total) => {
        const least = heightOfAll(of, 0, 3);
        expect(heightOfAll(of, total, 3)).toBeLessThanOrEqual(Math.max(total, least));
      }),
    );
  });
});

/** Names by width and view, as a reader of our own data meets them. */
describe('names on the first picture', () => {
  const edition = buildDataset(readDataFile(JSON.stringify(readEdition(process.cwd()).file)));
  const selection = select(edition, INITIAL, { find: () => null });
  const namesAt = (width: number, height: number, tag: 'en' | 'zh-Hans') => {
    const locale = LOCALES.find((each) => each.tag === tag) ?? LOCALES[0];
    const measure = createFontMeasure(withLeastType(LIGHT, locale.leastType));
    const box = { width, height, most: 1_000 };
    const { marks } = drawTimeline({
      dataset: edition,
      selection,
      state: INITIAL,
      window: edition.extent,
      box,
      measure,
      locale,
    });
    return { names: marks.filter(({ type, part }) => type === 'label' && part === 'label') };
  };

  test.each([
    ['en', 1029, 631, 50],
    ['en', 1400, 816, 110],
    ['en', 890, 456, 12],
    ['zh-Hans', 1029, 631, 50],
    ['zh-Hans', 1400, 816, 110],
    ['zh-Hans', 890, 456, 12],
  ] as const)('in %s, %d × %d: at least %d', (tag, width, height, least) => {
    const { names } = namesAt(width, height, tag);
    expect(names.length).toBeGreaterThanOrEqual(least);
    // The cases that the data set is about, and the best known, are among them.
    for (const id of ['alipay-2010', 'taobao-2019', 'shanghai-police-2021', 'yahoo-2013', 'equifax-2017'])
      expect([id, names.some(({ row }) => edition.incidents[row].id === id)]).toEqual([id, true]);
  });

  test('a data set without ranks is named by its sizes', () => {
    const file = {
      incidents: [3, 5_000_000, 80].map((people, at) => ({ organisation: `O${at}`, date: '2020', people })),
    };
    const dataset = buildDataset(readDataFile(JSON.stringify(file)));
    expect([...dataset.priority]).toEqual([1, 2, 0]);
  });
});
