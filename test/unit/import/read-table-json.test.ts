import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/import/read-table/read-table.ts';
import type { Table } from '../../../src/import/table.ts';

function tablesIn(value: unknown): readonly Table[] {
  const read = readTables(typeof value === 'string' ? value : JSON.stringify(value, null, 1));
  if (read.kind === 'none') throw new Error(`no table, but ${read.looksLike}`);
  return read.tables;
}

const SHOP = { name: 'Shop', size: 5 };
const BANK = { name: 'Bank', size: 7 };
const ROWS = [
  ['Shop', '5'],
  ['Bank', '7'],
];

describe('a list of objects', () => {
  test('is a table of all their fields, each row with its place', () => {
    const [table] = tablesIn([SHOP, {}, { ...BANK, country: 'FR' }]);
    expect(table).toMatchObject({ columns: ['name', 'size', 'country'], format: 'json', lines: [1, 3] });
    expect(table.rows).toEqual([
      ['Shop', '5', ''],
      ['Bank', '7', 'FR'],
    ]);
    expect(table.remarks).toEqual([{ kind: 'empty-rows', count: 1, examples: ['2'] }]);
  });

  test('is flattened: dots for objects, semicolons for lists, numbers for lists of objects', () => {
    const [table] = tablesIn([
      {
        timeline: { incident: { year: 2019 } },
        data: ['names', 'cards', null, 3],
        verified: true,
        note: null,
        html: '<a href="x">y</a> ',
        sources: [{ url: 'a' }, { url: 'b', title: 'B' }],
        big: 1e21,
        none: [],
      },
    ]);
    expect(Object.fromEntries(table.columns.map((name, at) => [name, table.rows[0][at]]))).toEqual({
      'timeline.incident.year': '2019',
      data: 'names; cards; 3',
      verified: 'true',
      note: '',
      html: '<a href="x">y</a>',
      'sources[0].url': 'a',
      'sources[1].url': 'b',
      'sources[1].title': 'B',
      big: '1000000000000000000000',
      none: '',
    });
  });

  test('loses nothing of long lists, deep objects and keys that become one', () => {
    const many = Array.from({ length: 23 }, (_, at) => ({ n: at }));
    const [table] = tablesIn([{ many, 'a.b': 1, a: { b: 2 } }]);
    expect(table.rows[0][table.columns.indexOf('many[…]')]).toBe('[{"n":20},{"n":21},{"n":22}]');
    expect(table.rows[0][table.columns.indexOf('a.b')]).toBe('1; 2');
    let deep: unknown = 'end';
    for (let level = 0; level < 40; level++) deep = { in: deep };
    expect(tablesIn([{ deep }])[0].rows[0][0]).toMatch(/"end"/);
  });

  test('may hold hostile keys', () => {
    const [table] = tablesIn('[{"__proto__": "x", "constructor": "y", "": "z"}]');
    expect(table.columns).toEqual(['Column 1', 'constructor', 'Column 3']);
    expect(table.rows).toEqual([['x', 'y', 'z']]);
  });

  test('of a hundred thousand different keys is refused', () => {
    const list = Array.from({ length: 100_000 }, (_, at) => ({ [`k${at}`]: at }));
    expect(readTables(JSON.stringify(list))).toMatchObject({
      kind: 'none',
      looksLike: expect.stringMatching(/columns/),
    });
    expect(readTables('['.repeat(200_000) + ']'.repeat(200_000)).kind).toBe('none');
  });
});

describe('other shapes of JSON', () => {
  test.each<[what: string, value: unknown]>([
    ['an object that holds the list', { updated: '2020', breaches: [SHOP, BANK] }],
    ['a list three levels deep', { a: { b: { records: [SHOP, BANK] } } }],
    ['a list of lists with a header', [['name', 'size'], ...ROWS]],
    ['columns beside rows', { columns: ['name', 'size'], index: [0, 1], data: ROWS }],
    ['fields that are objects beside rows', { fields: [{ name: 'name' }, { name: 'size' }], rows: ROWS }],
    ['a list a column', { name: ['Shop', 'Bank'], size: [5, 7] }],
    ['an object a column', { name: { 0: 'Shop', 1: 'Bank' }, size: { 0: 5, 1: 7 } }],
    [
      'GeoJSON',
      {
        type: 'FeatureCollection',
        features: [SHOP, BANK].map((properties) => ({ type: 'Feature', geometry: null, properties })),
      },
    ],
  ])('%s', (_, value) => {
    expect(tablesIn(value)[0]).toMatchObject({ columns: ['name', 'size'], rows: ROWS });
  });

  test('objects by their ids have the id as column "key"', () => {
    expect(tablesIn({ a1: SHOP, b2: BANK })[0]).toMatchObject({
      columns: ['key', 'name', 'size'],
      rows: [
        ['a1', 'Shop', '5'],
        ['b2', 'Bank', '7'],
      ],
    });
  });

  test('of several lists the largest of objects is first, and the others are named', () => {
    const tables = tablesIn({
      sectors: [{ id: 'a', name: 'A' }],
      data: { incidents: [SHOP, BANK] },
      numbers: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    });
    expect(tables[0].rows).toEqual(ROWS);
    expect(tables[0].remarks).toEqual([
      { kind: 'one-of-several', count: 3, examples: ['data.incidents', 'sectors', 'numbers'] },
    ]);
  });

  test('one record is a table of one row, also with a list among its fields', () => {
    const veris = {
      schema_version: '1.3.7',
      incident_id: 'X',
      victim: { country: ['CA'] },
      timeline: { incident: { year: 2016 } },
      asset: { assets: [{ variety: 'S' }, { variety: 'T' }, { variety: 'U' }] },
    };
    const [table] = tablesIn(veris);
    expect(table.rows).toHaveLength(1);
    expect(table.columns).toContain('timeline.incident.year');
    expect(table.columns).toContain('asset.assets[1].variety');
    const own = { organisation: 'Shop', date: '2019', sources: [{ url: 'a' }, { url: 'b' }] };
    expect(tablesIn(own)[0].rows).toEqual([['Shop', '2019', 'a', 'b']]);
  });

  test('one object a line, with the lines; a line that is none stays a row without cells', () => {
    const [table] = tablesIn(`${JSON.stringify(SHOP)}\r\n\r\n{"name": "Half\r\n${JSON.stringify(BANK)}\n`);
    expect(table).toMatchObject({ format: 'ndjson', columns: ['name', 'size'], lines: [1, 3, 4] });
    expect(table.rows[1]).toEqual(['', '']);
    expect([...(table.broken ?? [])]).toEqual([[1, '{"name": "Half']]);
    expect(table.remarks).toEqual([{ kind: 'empty-rows', count: 1, examples: ['2'] }]);
  });

  test.each<[text: string, looksLike: RegExp]>([
    ['[]', /empty list/],
    ['[1, 2]', /without columns/],
    ['{}', /one JSON object/],
    ['[{}, {}]', /empty objects/],
    ['[[1, 2]', /JSON/],
  ])('%s is no table', (text, looksLike) => {
    expect(readTables(text)).toMatchObject({ kind: 'none', looksLike: expect.stringMatching(looksLike) });
  });
});
