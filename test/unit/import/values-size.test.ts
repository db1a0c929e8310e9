import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberStyle, numberStyleOf } from '../../../src/import/values/numbers.ts';
import { readSize, type Size } from '../../../src/import/values/size.ts';
import { isUnknown } from '../../../src/import/values/text.ts';

const POINT: NumberStyle = { decimal: '.' };
const COMMA: NumberStyle = { decimal: ',' };

function sizeOf(text: string, style: NumberStyle = POINT): Size | 'unknown' | 'misfit' {
  const reading = readSize(text, style);
  return reading.kind === 'value' ? reading.value : reading.kind;
}

/** Cells and what they must give; a bare number stands for a size without anything else. */
function expectSizes(cases: readonly (readonly [string, number | Size | 'unknown' | 'misfit'])[], style = POINT) {
  const found = cases.map(([text]) => [text, sizeOf(text, style)]);
  expect(found).toEqual(cases.map(([text, size]) => [text, typeof size === 'number' ? { value: size } : size]));
}

describe('a size in a cell', () => {
  it('is a number grouped in any usual way', () => {
    expectSizes([
      ['1234', 1234],
      ['1,234', 1234],
      ['1,234,567', 1_234_567],
      ['1 234 567', 1_234_567],
      ['1\u202f234\u202f567', 1_234_567],
      ['1\u00a0234\u00a0567', 1_234_567],
      ['1\u2009234', 1234],
      ['1’234’567', 1_234_567],
      ['12,34,567', 1_234_567],
      ['1,23,456', 123_456],
      ['12,3456,7890', 1_234_567_890],
      ['１，２３４', 1234],
      ['1200.0', 1200],
      ['1.2E+06', 1_200_000],
      ['9e+05', 900_000],
      ['0', 0],
    ]);
    expectSizes(
      [
        ['1.234', 1234],
        ['1.234.567', 1_234_567],
        ['1.234.567,00', 1_234_567],
        ['1 234 567', 1_234_567],
      ],
      COMMA,
    );
  });

  it('has a multiplier in English, German, French, Indian or Chinese', () => {
    expectSizes([
      ['6.9m', 6_900_000],
      ['6.9 M', 6_900_000],
      ['1.2 bn', 1_200_000_000],
      ['1.2 billion', 1_200_000_000],
      ['40k', 40_000],
      ['12 lakh', 1_200_000],
      ['2 crore', 20_000_000],
      ['5 hundred thousand', 500_000],
      ['.5 million', 500_000],
      ['1.2万', 12_000],
      ['3亿', 300_000_000],
      ['1.15亿', 115_000_000],
      ['１，２３４万', 12_340_000],
      ['十万', 100_000],
      ['两千', 2000],
      ['三百二十一', 321],
      ['三百零五', 305],
      ['1亿2千万', 120_000_000],
      ['3亿5000万', 350_000_000],
      ['三万亿', 3_000_000_000_000],
    ]);
    expectSizes(
      [
        ['1,2 Mio', 1_200_000],
        ['1,2 Mio.', 1_200_000],
        ['3 Mrd', 3_000_000_000],
        ['1,2 Md', 1_200_000_000],
        ['120 Tsd.', 120_000],
      ],
      COMMA,
    );
  });

  it('may be written in English words', () => {
    expectSizes([
      ['"one billion"', 1_000_000_000],
      ['two hundred and fifty thousand', 250_000],
      ['twenty-five million', 25_000_000],
      ['half a million', 500_000],
      ['a million', 1_000_000],
    ]);
  });

  it('is a range, of which both ends have the multiplier of the upper one', () => {
    const millions = { value: 5_000_000, max: 7_000_000 };
    expectSizes([
      ['5–7 million', millions],
      ['5 to 7 million', millions],
      ['5m-7m', millions],
      ['between 5 and 7 million', millions],
      ['five to seven million', millions],
      ['500万至700万', millions],
      ['500~700万', millions],
      ['500-700', { value: 500, max: 700 }],
      ['500k to 1 million', { value: 500_000, max: 1_000_000 }],
      ['about 5–7 million', { ...millions, qualifier: 'about' }],
      ['1,000 to 5 million', 'misfit'],
      ['7 to 5 million', 'misfit'],
    ]);
  });

  it('keeps what stands before or behind the number as a qualifier', () => {
    const five = (qualifier: NonNullable<Size['qualifier']>) => ({ value: 5_000_000, qualifier });
    for (const text of ['over 5m', '>5m', 'more than 5 million', '超过500万', '逾500万', '500余万', '五百多万']) {
      expect([text, sizeOf(text)]).toEqual([text, five('more-than')]);
    }
    for (const text of ['at least 5m', '≥5m', '>= 5m', '5m+', '5 million or more', '至少500万', '500万以上']) {
      expect([text, sizeOf(text)]).toEqual([text, five('at-least')]);
    }
    for (const text of ['up to 5m', '<5m', '≤ 5m', '最多500万', '多达500万', '500万以下']) {
      expect([text, sizeOf(text)]).toEqual([text, five('up-to')]);
    }
    for (const text of ['nearly 5m', 'almost 5m', 'just under 5m', '近500万']) {
      expect([text, sizeOf(text)]).toEqual([text, five('nearly')]);
    }
    for (const text of [
      '~5m',
      'about 5m',
      'approx. 5m',
      'ca. 5m',
      'circa 5m',
      'an estimated 5m',
      '5 million (estimated)',
      '约500万',
      '500万左右',
    ]) {
      expect([text, sizeOf(text)]).toEqual([text, five('about')]);
    }
    expectSizes([
      ['上百万', { value: 1_000_000, qualifier: 'at-least' }],
      ['近亿', { value: 100_000_000, qualifier: 'nearly' }],
      ['三百多万', { value: 3_000_000, qualifier: 'more-than' }],
      ['十几万', { value: 100_000, qualifier: 'more-than' }],
      ['亿', 'misfit'],
    ]);
  });

  it('has a unit only where its own words say it', () => {
    expectSizes([
      ['40 million', 40_000_000],
      ['40 million accounts', { value: 40_000_000, unit: 'accounts' }],
      ['5 million e-mail addresses', { value: 5_000_000, unit: 'accounts' }],
      ['12 million customers', { value: 12_000_000, unit: 'people' }],
      ['5,000 people affected', { value: 5000, unit: 'people' }],
      ['5 million customers in Canada', { value: 5_000_000, unit: 'people' }],
      ["40 million customers' records", { value: 40_000_000, unit: 'records' }],
      ['5 files', { value: 5, unit: 'files' }],
      ['3 companies', { value: 3, unit: 'organisations' }],
      ['130万人', { value: 1_300_000, unit: 'people' }],
      ['5万名学生', { value: 50_000, unit: 'people' }],
      ['2000多条记录', { value: 2000, qualifier: 'more-than', unit: 'records' }],
      ['1.2万条', { value: 12_000, unit: 'records' }],
      ['5亿条用户数据', { value: 500_000_000, unit: 'records' }],
    ]);
  });

  it('keeps what is counted as words where that is none of the units', () => {
    expectSizes([
      ['63 stores', { value: 63, words: 'stores' }],
      ['500,000 credit cards', { value: 500_000, words: 'credit cards' }],
      ['5 million emails', { value: 5_000_000, words: 'emails' }],
      ['1 laptop', { value: 1, words: 'laptop' }],
      ['63家门店', { value: 63, words: '门店' }],
    ]);
  });

  it('is bytes by powers of ten', () => {
    expectSizes([
      ['235 GB', { value: 235e9, unit: 'bytes' }],
      ['1.5TB', { value: 1.5e12, unit: 'bytes' }],
      ['235 GB of data', { value: 235e9, unit: 'bytes' }],
      ['2-3 TB', { value: 2e12, max: 3e12, unit: 'bytes' }],
    ]);
  });

  it('in words alone is their smallest plain reading, the plural as two', () => {
    const worded = (text: string, value: number, unit?: Size['unit']) =>
      [text, { value, words: text, isWorded: true as const, ...(unit ? { unit } : {}) }] as const;
    expectSizes([
      worded('millions', 2_000_000),
      worded('tens of millions', 20_000_000),
      worded('hundreds of millions', 200_000_000),
      worded('hundreds of thousands of users', 200_000, 'people'),
      worded('several million', 2_000_000),
      worded('数百万', 2_000_000),
      worded('数十万条', 200_000, 'records'),
      worded('数以百万计', 2_000_000),
    ]);
  });

  it('is a misfit where it is not wholly understood', () => {
    for (const text of [
      '12 and 40,000',
      '2019-03-01',
      '12.03.2019',
      '3/14/2025',
      '2014-2015',
      '11-2019',
      '45%',
      '$5m',
      '5 million dollars',
      '300元',
      '5万美元',
      '-5',
      '12.5',
      '3 dozen',
      '5 mil',
      '3 days',
      '5 per month',
      '500,000 (later 700,000)',
      '三百五',
      '两三百万',
      '2000以前',
      '1 March',
      '5stores',
      '二〇一四',
      'many',
    ]) {
      expect([text, sizeOf(text)]).toEqual([text, 'misfit']);
    }
    expect(sizeOf('1.234')).toBe('misfit');
    expect(sizeOf('1,5', POINT)).toBe('misfit');
    expect(sizeOf('1.5', COMMA)).toBe('misfit');
  });

  it('drops marks of notes', () => {
    expectSizes([
      ['5,000,000[12]', 5_000_000],
      ['1,234*', 1234],
      ['500 [citation needed]', 500],
    ]);
  });

  it('takes the multiplier of the header for numbers that have none', () => {
    const inMillions = { decimal: '.', exponent: 6 } as const;
    expectSizes(
      [
        ['1.234', 1_234_000],
        ['40', 40_000_000],
        ['40k', 40_000],
        ['2-3', { value: 2_000_000, max: 3_000_000 }],
      ],
      inMillions,
    );
  });

  it('written by a browser in any of five languages is read back as the same number', () => {
    const languages = ['en', 'de', 'fr', 'zh', 'en-IN'].map((tag) => ({
      formats: [new Intl.NumberFormat(tag), new Intl.NumberFormat(tag, { minimumFractionDigits: 2 })],
      style: tag === 'de' || tag === 'fr' ? COMMA : POINT,
    }));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 9_999_999 }), (large, small) => {
        for (const { formats, style } of languages) {
          for (const format of formats) {
            for (const number of [large, small])
              expect(sizeOf(format.format(number), style)).toEqual({ value: number });
          }
        }
      }),
    );
  });

  it('written short by a browser is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 3, max: 10 }), (figures, zeros) => {
        const number = figures * 10 ** zeros;
        for (const tag of ['en', 'de', 'fr', 'zh', 'en-IN']) {
          const style = tag === 'de' || tag === 'fr' ? COMMA : POINT;
          const text = new Intl.NumberFormat(tag, { notation: 'compact' }).format(number);
          // T may be a thousand or a trillion, and LCr a lakh of crores.
          if (!/[TC]|Bn|Bio/.test(text)) expect([text, sizeOf(text, style)]).toEqual([text, { value: number }]);
        }
      }),
    );
  });

  it('is never negative, never half a thing, and its upper end is above the lower one, whatever is in the cell', () => {
    const pieces = fc.constantFrom(
      ...'0 1 5 12 1,234 1.234 1.5 - – ~ to and between over 约 万 亿 千 百 十 三 两 零 多 余 几 数 上 近 million k bn GB m e9 % $ users 条记录 人 至 , . ( ) + < ≥ half a hundred'.split(
        ' ',
      ),
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(POINT, COMMA), (text, style) => {
        const size = sizeOf(text, style);
        if (typeof size === 'string') return;
        expect(Number.isSafeInteger(size.value) && size.value >= 0).toBe(true);
        if (size.max !== undefined) expect(Number.isSafeInteger(size.max) && size.max > size.value).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a cell that knows nothing', () => {
  it('is empty, a dash, question marks or a word for it', () => {
    for (const text of [
      '',
      ' ',
      '-',
      '—',
      '?',
      '??',
      '...',
      'n/a',
      'N/A',
      'NA',
      'none',
      'NULL',
      'NaN',
      'Unknown',
      '(unknown)',
      'Not disclosed',
      'TBD',
      '未知',
      '不详',
      '未公布',
      '无',
      'ｎ／ａ',
      '？？',
    ]) {
      expect([text, isUnknown(text), sizeOf(text)]).toEqual([text, true, 'unknown']);
    }
    for (const text of ['0', '5', 'no', 'many', '无锡']) expect([text, isUnknown(text)]).toEqual([text, false]);
  });
});

describe('the number style of a column', () => {
  it('is decided by cells that can be read in one way only', () => {
    expect(numberStyleOf(['1,234.5', '2.345'])).toMatchObject({ decimal: '.', isAmbiguous: false });
    expect(numberStyleOf(['6.9m', '1.234'])).toMatchObject({ decimal: '.', isAmbiguous: false });
    expect(numberStyleOf(['1.234', '6,9'])).toMatchObject({ decimal: ',', isAmbiguous: false });
    expect(numberStyleOf(['1.234.567', '1.234'])).toMatchObject({ decimal: ',', isAmbiguous: false });
    expect(numberStyleOf(['12,34,567'])).toMatchObject({ decimal: '.', isAmbiguous: false });
    expect(numberStyleOf(['1,234', '500'])).toMatchObject({ decimal: '.', isAmbiguous: false });
    expect(numberStyleOf(['14.03.2025', '500'])).toMatchObject({ decimal: '.', isAmbiguous: false });
  });

  it('is told to be in doubt where nothing decides, or cells speak against each other', () => {
    // Alone it is rather a thousand: nobody loses parts of a record.
    expect(numberStyleOf(['1.234', '500'])).toEqual({ decimal: ',', isAmbiguous: true, examples: ['1.234'] });
    expect(numberStyleOf(['1.234 million', '500'])).toMatchObject({ decimal: '.', isAmbiguous: true });
    expect(numberStyleOf(['1.5', '2.5', '1,3'])).toEqual({ decimal: '.', isAmbiguous: true, examples: ['1,3'] });
  });
});
