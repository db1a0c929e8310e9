import { csvFormatRows, tsvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/import/read-table/decode.ts';
import { readTable, readTables } from '../../../src/import/read-table/read-table.ts';
import { readXlsx } from '../../../src/import/read-table/xlsx.ts';

/** Whatever people type into a cell; a mark at the very start of a file is none of its letters. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', '|', '<', '&', '-', ' ', 'a', '1'),
    maxLength: 8,
  }),
  fc.constantFrom('', '2019-03-01', '1,200', '5 million', '公司', 'https://example.org/', '=1+1', 'unknown'),
);
const COLUMNS = ['organisation', 'date of breach', 'number of records'];
/** Rows of a register: a name that is no number, and a size that is one, so that the header is told from them. */
const table = fc
  .array(fc.tuple(cell, cell, fc.nat()), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map(([name, date, size]) => [`x${name}`, date, String(size)]));
const trimmed = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((each) => each.trim()));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('any cells come back as they were', () => {
  test.each<[format: string, write: (rows: string[][]) => string]>([
    ['CSV', (rows) => csvFormatRows([COLUMNS, ...rows])],
    ['TSV', (rows) => tsvFormatRows([COLUMNS, ...rows])],
    [
      'JSON',
      (rows) => JSON.stringify(rows.map((row) => Object.fromEntries(row.map((each, at) => [COLUMNS[at], each])))),
    ],
    [
      'JSON by line',
      (rows) =>
        [...rows, rows[0]]
          .map((row) => JSON.stringify(Object.fromEntries(row.map((each, at) => [COLUMNS[at], each]))))
          .join('\n'),
    ],
    [
      'HTML',
      (rows) =>
        `<table>${[COLUMNS, ...rows].map((row) => `<tr>${row.map((each) => `<td><pre>${escaped(each)}</pre></td>`).join('')}`).join('\n')}</table>`,
    ],
  ])('from %s', (format, write) => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = readTable(write(rows), { name: format === 'TSV' ? 'list.tsv' : 'list.csv' });
        if (read.kind === 'none') throw new Error(read.looksLike);
        expect(read.table.columns).toEqual(COLUMNS);
        expect(read.table.rows.slice(0, rows.length)).toEqual(trimmed(rows));
      }),
    );
  });
});

describe('nothing throws, and nothing is lost in silence', () => {
  const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));

  test('each filled row of a text is a row, the header, or counted', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const clean = lines.map((each) => each.replace(/["\r\n]/g, ''));
        const text = `${COLUMNS.join(',')}${end}${clean.join(end)}`;
        const read = readTable(text);
        if (read.kind === 'none') return;
        const told = (kind: string) =>
          read.table.remarks.filter((remark) => remark.kind === kind).reduce((sum, { count }) => sum + count, 0);
        const header = told('no-header') ? 0 : 1;
        const delimiter = { csv: ',', semicolon: ';', tsv: '\t', pipe: '|' }[read.table.format as 'csv'];
        const filled = [COLUMNS.join(','), ...clean].filter((each) => each.replaceAll(delimiter, '').trim() !== '');
        expect(read.table.rows.length + header + told('above-header') + told('repeated-header')).toBe(filled.length);
      }),
    );
  });

  test('each letter of a row is in its cells, however broken its quotes are', () => {
    const broken = fc.string({ unit: fc.constantFrom('"', '"', ',', ' ', 'a', 'b', '7'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(broken, { minLength: 2, maxLength: 10 }), (lines) => {
        const text = `name,what,size\n${lines.map((each, at) => `shop ${at},${each},5`).join('\n')}\n`;
        const read = readTable(text);
        if (read.kind === 'none') throw new Error(read.looksLike);
        const bare = (each: string) => each.replace(/[^a-z0-9]/g, '');
        const named = read.table.columns.filter((name) => !name.startsWith('Column '));
        const all = [...named, ...read.table.rows.flat()].join('');
        expect(bare(all)).toBe(bare(text));
      }),
    );
  });

  test('text of any kind is read or refused', () => {
    const markup = fc.string({
      unit: fc.constantFrom(
        '<table>',
        '<tr>',
        '<td>',
        '<th colspan=3>',
        '<td rowspan=2>',
        '</td>',
        '</table>',
        '<br>',
        '<a href="http://a.b">',
        '<pre>',
        '<style>',
        '</style>',
        'x',
        '5',
        '&amp;',
        '<!--',
        '-->',
        '<b hidden>',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          cell,
          markup,
          fc.json(),
          fc.array(line).map((lines) => lines.join('\n')),
        ),
        (text) => {
          const read = readTables(text);
          if (read.kind === 'none') {
            expect(read.looksLike).not.toBe('');
            return;
          }
          for (const { columns, rows, lines, links } of read.tables) {
            expect(new Set(columns).size).toBe(columns.length);
            expect(lines).toHaveLength(rows.length);
            expect(
              rows.every((row) => row.length === columns.length && row.every((each) => each === each.trim())),
            ).toBe(true);
            expect(lines.every((at, index) => index === 0 || at > lines[index - 1])).toBe(true);
            expect([...links.keys()].every((row) => row < rows.length)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('bytes of any kind are text, and an Excel file or none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (random, isZip) => {
        const bytes = isZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...random]) : new Uint8Array(random);
        const { text, encoding } = decode(bytes);
        expect(readTables(text, { encoding }).kind).toBeDefined();
        expect((await readXlsx(bytes.buffer)).kind).toBe('none');
      }),
    );
  });
});
