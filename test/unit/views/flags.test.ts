import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap } from '../../../src/chart/label-grid.ts';
import { createTimeScale } from '../../../src/chart/scales.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { EN } from '../../../src/i18n/index.ts';
import { datedLaws, drawFlags, FLAGS_HEIGHT } from '../../../src/views/common/flags.ts';
import { labelsOf, measure } from '../../measure.ts';

const contextOf = (context: readonly object[]) => readDataFile(JSON.stringify({ incidents: [], context })).file.context;
const [from, to] = [Date.UTC(2000, 0, 1), Date.UTC(2027, 0, 1)];
const plot = { x: 128, y: 68, width: 900, height: 400 };
const draw = (context: readonly object[]) =>
  drawFlags(datedLaws(contextOf(context)), createTimeScale(from, to, 128, 1_028), plot, 0, measure, EN);

const laws = fc
  .array(
    fc
      .record({ year: fc.integer({ min: 1990, max: 2035 }), length: fc.integer({ min: 1, max: 30 }) })
      .map(({ year, length }) => ({
        kind: 'law',
        inForce: String(year),
        label: { en: 'x'.repeat(length) },
      })),
    { maxLength: 25 },
  )
  .map((list) => list.map((law, at) => ({ ...law, id: `law-${at}` })));

test('every law in the window has a flag at its day, and no other has', () => {
  fc.assert(
    fc.property(laws, (context) => {
      const flags = draw(context).flatMap((mark) => (mark.type === 'flag' ? [mark] : []));
      const expected = context.filter(({ inForce }) => Number(inForce) >= 2000 && Number(inForce) <= 2027);
      expect(flags.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      for (const { x, y, height } of flags) {
        expect(x >= plot.x && x <= plot.x + plot.width).toBe(true);
        expect([y >= 0 && y < FLAGS_HEIGHT, y + height]).toEqual([true, plot.y + plot.height]);
      }
    }),
  );
});

test('words never overlap, stand in the strip beside their flag, and the first law has them', () => {
  fc.assert(
    fc.property(laws, (context) => {
      const marks = draw(context);
      const words = labelsOf(marks).filter(({ key }) => key !== 'law/title');
      const clash = words.find((word, at) => words.slice(at + 1).some((other) => overlap(word.box, other.box)));
      expect(clash).toBeUndefined();
      for (const { box, key } of words) {
        const flag = marks.find((mark) => mark.key === key.replace('/words', ''));
        expect(box.y >= 0 && box.y + box.height <= FLAGS_HEIGHT).toBe(true);
        expect(flag?.type === 'flag' && flag.x >= box.x - 4 && flag.x <= box.x + box.width + 4).toBe(true);
      }
      const flags = marks.filter(({ type }) => type === 'flag');
      const [first] = flags;
      // Its words may begin a little left of a flag, but not left of the plot.
      if (first?.type === 'flag' && first.x >= plot.x + 3) expect(words[0]?.key).toBe(`${flags[0].key}/words`);
    }),
  );
});

test('a law counts from the day it is in force, else from its adoption; other context has no flag', () => {
  const context = contextOf([
    { id: 'a', kind: 'law', adopted: '2016-04-27', inForce: '2018-05-25' },
    { id: 'b', kind: 'regulation', adopted: '2013' },
    { id: 'c', kind: 'law' },
    { id: 'd', kind: 'law', inForce: '../2020' },
    { id: 'e', kind: 'quantity', asOf: '2020', value: 7 },
  ]);
  expect(
    datedLaws(context).map(({ context: { id }, time }) => [id, new Date(time).toISOString().slice(0, 10)]),
  ).toEqual([
    ['a', '2018-05-25'],
    ['b', '2013-01-01'],
  ]);
});

test('no words reach over the edge of the picture, however narrow the margin', () => {
  for (let month = 1; month <= 9; month += 1) {
    const laws = datedLaws(contextOf([{ id: 'late', kind: 'law', label: { en: 'Law' }, inForce: `2026-0${month}` }]));
    for (let edge = 1_028; edge <= 1_060; edge += 2) {
      const words = labelsOf(drawFlags(laws, createTimeScale(from, to, 128, 1_028), plot, 0, measure, EN, edge));
      for (const { box } of words) expect(box.x + box.width).toBeLessThanOrEqual(edge);
    }
  }
});
