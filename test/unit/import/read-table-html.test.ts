import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/import/read-table/read-table.ts';
import type { Table } from '../../../src/import/table.ts';

function tablesIn(text: string): readonly Table[] {
  const read = readTables(text);
  if (read.kind === 'none') throw new Error(`no table, but ${read.looksLike}`);
  return read.tables;
}

const page = (rows: string) => `<!doctype html><title>t</title><body><table>${rows}</table></body>`;
const HEAD = '<tr><th>Name<th>What<th>Size';

describe('tables of a page', () => {
  test('end tags may be missing; entities, line breaks and white space are read as a browser shows them', () => {
    const [table] = tablesIn(
      page(
        `${HEAD}<tr><td>Shop&nbsp;&amp; Co<td>names<br>cards<td>\n  1&#44;200\n  <tr><td><b>Ba</b>nk<td><p>a</p><p>b</p><td>7`,
      ),
    );
    expect(table).toMatchObject({ columns: ['Name', 'What', 'Size'], format: 'html', lines: [2, 3] });
    expect(table.rows).toEqual([
      ['Shop\u00a0& Co', 'names\ncards', '1,200'],
      ['Bank', 'a\nb', '7'],
    ]);
  });

  test('what nobody sees is not read, and a row of it is hidden', () => {
    const [table] = tablesIn(
      page(
        `${HEAD}<tr><td><style>.a{}</style><span style="display: none">00012</span>Shop<td>names<sup class="reference">[1]</sup><td hidden>x</td><td>5
         <tr style="display:none"><td>ghost<td>g<td>1
         <tr><td>Bank<script>alert("<td>")</script><td>cards<td>7`,
      ),
    );
    expect(table.rows).toEqual([
      ['Shop', 'names', '5'],
      ['ghost', 'g', '1'],
      ['Bank', 'cards', '7'],
    ]);
    expect(table.hidden).toEqual(new Set([1]));
  });

  test('merged cells: what stretches downwards counts for each row, what stretches sideways stands once', () => {
    const [table] = tablesIn(
      page(`${HEAD}<tr><td rowspan=2>Shop<td>names<td>5<tr><td>cards<td>6<tr><td colspan=2>Bank<td>7`),
    );
    expect(table.rows).toEqual([
      ['Shop', 'names', '5'],
      ['Shop', 'cards', '6'],
      ['Bank', '', '7'],
    ]);
  });

  test('a header of two rows with merged cells keeps all names', () => {
    const [table] = tablesIn(
      page(
        `<thead><tr><th rowspan=2>Name<th colspan=2>Size<tr><th>from<th>to</thead><tbody><tr><td>Shop<td>5<td>6<tr><td>Bank<td>7<td>8`,
      ),
    );
    expect(table.columns).toEqual(['Name', 'Size from', 'Size to']);
    expect(table.rows).toHaveLength(2);
  });

  test('links stand beside their row, if they lead to a web page', () => {
    const [table] = tablesIn(
      page(
        `${HEAD}<tr><td><a href="https://example.org/a">Shop</a><td><a href="javascript:alert(1)">x</a><td>5<tr><td>Bank<td>y<td><a href="/wiki">7</a>`,
      ),
    );
    expect([...table.links]).toEqual([[0, ['https://example.org/a']]]);
  });

  test('of several tables the fullest is first, and tables for layout fall behind', () => {
    const tables = tablesIn(
      `<table><tr><td>menu<td><table><caption>All we <i>know</i></caption>${HEAD}<tr><td>Shop<td>names<td>5<tr><td>Bank<td>cards<td>7</table></table>
       <table><tr><th>Key<th>Meaning<tr><td>a<td>b</table>`,
    );
    expect(tables[0].columns).toEqual(['Name', 'What', 'Size']);
    expect(tables[0].remarks[0]).toMatchObject({
      kind: 'one-of-several',
      examples: ['All we know', expect.any(String)],
    });
    expect(tables.at(-1)?.columns).toEqual(['Key', 'Meaning']);
  });

  test('what Excel and Google Sheets put on the clipboard is a table', () => {
    const excel = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-ignore:padding}</style></head><body>
      <!--StartFragment--><table><col width=64><tr height=20><td>公司</td><td class=xl65>日期</td></tr><tr><td>某网店</td><td>2019-03</td></tr></table><!--EndFragment--></body></html>`;
    expect(tablesIn(excel)[0]).toMatchObject({ columns: ['公司', '日期'], rows: [['某网店', '2019-03']] });
    const sheets = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px}--></style><table data-sheets-root="1"><tbody><tr><td>Name</td><td>Size</td></tr><tr><td data-sheets-value='{"1":2}'>Shop</td><td>5</td></tr></tbody></table>`;
    expect(tablesIn(sheets)[0]).toMatchObject({ columns: ['Name', 'Size'], rows: [['Shop', '5']] });
    expect(tablesIn('<tr><td>Name<td>Size<tr><td>Shop<td>5')[0].rows).toEqual([['Shop', '5']]);
  });

  test('merged cells and nested tables without end take neither time nor memory', () => {
    const wide = '<td colspan=1000 rowspan=65534>x'.repeat(1_000);
    expect(readTables(page(`<tr>${wide}`.repeat(30))).kind).toBeDefined();
    expect(readTables('<table><tr><td>x'.repeat(20_000)).kind).toBeDefined();
    expect(
      readTables(page(`${HEAD}${'<tr><td rowspan=60000>a<td rowspan=60000>b<td>5'.repeat(2_000)}`)).kind,
    ).toBeDefined();
  });

  test('a page without a table is none', () => {
    expect(readTables('<table><tr><td>alone</table>')).toMatchObject({
      kind: 'none',
      looksLike: expect.stringMatching(/HTML/),
    });
  });
});
