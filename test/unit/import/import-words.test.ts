import { describe, expect, test } from 'vitest';
import { importing as en } from '../../../src/i18n/en/importing.ts';
import type { Counted } from '../../../src/i18n/parts.ts';
import { importing as zh } from '../../../src/i18n/zh-Hans/importing.ts';

const counted = (value: number): Counted => ({ value, text: String(value) });

/** Every sentence with a number in it. */
function sentences(words: typeof en, value: number): readonly string[] {
  const count = counted(value);
  const said = { column: 'Date', value: '500', count, of: count };
  return [
    ...Object.values(words.doubts).map((say) => say(said)),
    ...Object.values(words.remarks).map((say) => say(count, '4')),
    words.about('CSV', count, count),
    words.sum(count, count, count.text),
    words.sum(counted(0), count, count.text),
    words.sumAll(count),
    words.questions(count),
    ...Object.values(words.misfits).map(({ sum }) => sum(count, count)),
    words.firstRows(count),
  ];
}

test('every answer that is offered has words in Chinese where it has words in English', () => {
  const keysOf = (options: typeof en.options) =>
    Object.entries(options).flatMap(([kind, named]) => Object.keys(named).map((option) => `${kind} ${option}`));
  expect(keysOf(zh.options).sort()).toEqual(keysOf(en.options).sort());
});

test.each([
  ['English', en],
  ['Chinese', zh],
])('no two uses or meanings of a column are called the same in %s, nor by a code', (_, words) => {
  const roles = [...Object.values(words.roles), words.unused, words.extra];
  expect(new Set(roles).size).toBe(roles.length);
  expect(roles).not.toEqual(expect.arrayContaining(['key']));
  const meanings = Object.values(words.meanings);
  expect(new Set(meanings).size).toBe(meanings.length);
  // What nobody has said yet is told in a whole thought, for it is asked.
  expect(words.meanings.unsaid).toMatch(/table|表/);
});

describe('sentences with a number', () => {
  test('are right for one', () => {
    const one = sentences(en, 1).filter((text) => !text.includes('There are 1 tables'));
    for (const text of one) {
      expect(text).not.toMatch(/\b1 (?:empty )?(?!is\b)[a-z]+s\b/);
      expect(text).not.toMatch(/\b(?:1 times|All 1|1 (?:of 1 )?[a-z ]+(?:are|were|have)\b)/);
    }
    expect(en.sumAll(counted(1))).toBe('The only row is shown.');
    expect(en.sum(counted(1), counted(8), '7')).toBe('1 of 8 rows is shown; 7 left out.');
    expect(en.remarks['above-header'](counted(1), '')).toBe('1 line above the names of the columns was passed over.');
  });

  test('are right for several, and for large numbers as they are written', () => {
    expect(en.sumAll({ value: 1_200, text: '1,200' })).toBe('All 1,200 rows are shown.');
    expect(en.remarks['empty-rows'](counted(2), '')).toBe('2 empty rows were passed over.');
    expect(en.about('CSV', counted(21), counted(2))).toBe('CSV: 21 rows, 2 columns');
    for (const text of sentences(en, 2)) expect(text).not.toMatch(/\b2 (?:empty )?(?:row|line|cell|day|date|column)\b/);
  });

  test('hold the number in Chinese, too', () => {
    expect(zh.sumAll(counted(1))).toContain('1');
    expect(sentences(zh, 7).filter((text) => text.includes('7')).length).toBeGreaterThan(20);
  });
});
