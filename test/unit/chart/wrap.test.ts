import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '../../../src/chart/text.ts';
import { measure } from '../../measure.ts';

const wrap = (text: string, width: number, most = 9) => wrapText(text, width, most, 'label', measure);

test('words stay whole, and lines keep to the width', () => {
  expect(wrap('one square is one million people', 100)).toEqual(['one square is', 'one million', 'people']);
});

test('Chinese breaks anywhere but before a mark', () => {
  expect(wrap('每个方格代表一百万人，满一行为五千万人。', 110)).toEqual([
    '每个方格代表一百万',
    '人，满一行为五千万',
    '人。',
  ]);
});

test('what finds no room ends with an ellipsis', () => {
  expect(wrap('one square is one million people', 100, 2)).toEqual(['one square is', 'one million…']);
});

test('no line is wider than it may be, and nothing is lost but spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 24, max: 300 }), (text, width) => {
      const lines = wrap(text, width, 1_000);
      for (const line of lines) expect(measure(line, 'label') <= width || Array.from(line).length === 1).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
