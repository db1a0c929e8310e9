import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, writeCsv, writeTsv } from '../../../src/views/table/csv.ts';

/** Reads CSV as RFC 4180 has it, sign by sign, and knows nothing of how it was written. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return rows;
}

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@,"\t\r\n \'a1中，＝') }),
);
const cells = fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeNat());
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1 }));

describe('CSV', () => {
  it('reads back as it was written, whatever is in it, but for the guard before formulas', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const text = writeCsv(rows);
        expect(text[0]).toBe('\ufeff');
        expect(parseCsv(text.slice(1))).toEqual(rows.map((row) => row.map(guarded)));
      }),
    );
  });

  it('ends every line with CRLF and quotes only what must be', () => {
    expect(
      writeCsv([
        ['name', 'size'],
        ['Say "when", Ltd', 12],
        ['two\nlines', ''],
      ]),
    ).toBe('\ufeffname,size\r\n"Say ""when"", Ltd",12\r\n"two\nlines",\r\n');
  });

  it('lets no cell begin a formula, and leaves numbers alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(guarded(text).replace(/^'/, '')).toBe(text.replace(/^'/, ''));
      }),
    );
    expect(guarded('=1+1')).toBe("'=1+1");
    expect(guarded(-5)).toBe('-5');
    expect(guarded('2019-11/2020-07')).toBe('2019-11/2020-07');
  });
});

describe('what goes to the clipboard', () => {
  it('has as many cells in every line as there are columns', () => {
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const lines = writeTsv(rows).split('\n');
        expect(lines.length).toBe(rows.length);
        for (const line of lines) expect(line.split('\t').length).toBe(3);
      }),
    );
  });
});
