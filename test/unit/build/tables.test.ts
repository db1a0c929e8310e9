import Ajv from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { bytesOf } from '../../../src/build/tables/descriptions.ts';
import { CROISSANT_PATH, DATA_PACKAGE_PATH, TABLE_NAMES, tablePath } from '../../../src/build/tables/table.ts';
import { tableFiles } from '../../../src/build/tables/table-files.ts';

interface Schema {
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
  }[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}
interface DataPackage {
  readonly version: string;
  readonly created: string;
  readonly homepage?: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: Schema;
  }[];
}
interface Croissant {
  readonly url?: string;
  readonly license: string;
  readonly version: string;
  readonly identifier: string;
  readonly distribution: readonly { '@id': string; contentUrl: string; sha256: string }[];
  readonly recordSet: readonly {
    readonly '@id': string;
    readonly key: readonly { '@id': string }[];
    readonly field: readonly {
      '@id': string;
      readonly dataType: string;
      readonly source: { readonly fileObject: { '@id': string }; readonly extract: { readonly column: string } };
      readonly references?: { readonly field: { '@id': string } };
    }[];
  }[];
}

const BASE = 'https://example.org/breaches/';
const { file } = readEdition('.');
let files: ReadonlyMap<string, string>;
let tables: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
let headings: ReadonlyMap<string, readonly string[]>;
let described: DataPackage;
let croissant: Croissant;

beforeAll(async () => {
  files = await tableFiles(file, undefined);
  const parsed = TABLE_NAMES.map((name) => [name, readCsv(textOf(files, tablePath(name)))] as const);
  headings = new Map(parsed.map(([name, [first]]) => [name, first]));
  tables = new Map(
    parsed.map(([name, [first, ...rows]]) => [
      name,
      rows.map((row) => Object.fromEntries(first.map((heading, at) => [heading, row[at]]))),
    ]),
  );
  described = JSON.parse(textOf(files, DATA_PACKAGE_PATH));
  croissant = JSON.parse(textOf(files, CROISSANT_PATH));
});

function textOf(from: ReadonlyMap<string, string>, path: string): string {
  const text = from.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return text;
}

/** CSV as in RFC 4180, by a reader that is not ours to write with. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const body = text.replace(/^\ufeff/, '');
  while (cells.lastIndex < body.length) {
    const [, quoted, plain, end] = cells.exec(body) ?? [];
    if (end === undefined) throw new Error('no CSV');
    rows[rows.length - 1].push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const rowsOf = (name: string) => tables.get(name) ?? [];

describe('the tables', () => {
  test('each has rows, and as many cells in each as headings', () => {
    for (const name of TABLE_NAMES) {
      const [first, ...rows] = readCsv(textOf(files, tablePath(name)));
      expect(rows.length, name).toBeGreaterThan(0);
      expect(new Set(first).size, name).toBe(first.length);
      expect(rows.filter((row) => row.length !== first.length)).toEqual([]);
    }
  });

  test('have a row for every incident, event, figure, sum of money and source', () => {
    const incidents = file.incidents as readonly Record<string, unknown>[];
    expect(rowsOf('incidents').map(({ id }) => id)).toEqual(incidents.map(({ id }) => id));
    for (const name of ['events', 'figures', 'money', 'sources']) {
      const count = incidents.reduce((sum, incident) => sum + Object.keys(incident[name] ?? {}).length, 0);
      expect([name, rowsOf(name).length]).toEqual([name, count]);
    }
  });

  test('the columns of incidents keep their places: new ones come last', () => {
    expect(headings.get('incidents')?.join()).toMatch(
      /^id,name,organisation,parent,cause,.*,source-urls,licence,data-version,created,modified,reviewed,hibp,vcdb,wikidata$/,
    );
  });

  test('keys of sources that events, figures and sums name are those of sources of their incident', () => {
    const known = new Set(rowsOf('sources').map(({ incident, key }) => `${incident} ${key}`));
    const missing = ['events', 'figures', 'money'].flatMap((name) =>
      rowsOf(name).flatMap(({ incident, sources }) =>
        sources
          .split(';')
          .filter((key) => key !== '' && !known.has(`${incident} ${key}`))
          .map((key) => `${name}: ${incident} ${key}`),
      ),
    );
    expect(missing).toEqual([]);
    expect([...known].filter((key) => key.includes(';'))).toEqual([]);
  });
});

describe('a file of our own', () => {
  const hostile = '=HYPERLINK("https://example.org";"x")';
  const small = {
    title: 'Few',
    license: 'CC-BY-4.0',
    updated: '2026-01-05',
    incidents: [
      {
        id: 'one',
        names: { en: hostile },
        created: '2026-01-04',
        identifiers: { hibp: 'One', wikidata: 'Q42' },
        events: [{ kind: 'discovery', date: '2025~', by: 'third-party', note: { en: '+1', 'zh-Hans': '甲' } }],
        figures: [
          {
            value: 5,
            max: 7,
            unit: 'people',
            status: 'reported',
            words: 'several',
            by: { en: '@someone' },
            superseded: true,
            sources: ['a', 'b'],
          },
          { value: 9, unit: 'people', status: 'claimed', words: { 'zh-Hans': '数人' }, sources: ['b'] },
        ],
        sources: {
          a: { publisher: '-A', kind: 'court', url: 'https://example.org/a', link: true },
          b: { publisher: 'B', kind: 'press' },
        },
      },
    ],
  };

  test('is guarded: nothing that a spreadsheet would run', async () => {
    const written = await tableFiles(small, undefined);
    for (const name of TABLE_NAMES) {
      const cells = readCsv(textOf(written, tablePath(name))).flat();
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    }
    expect(readCsv(textOf(written, tablePath('incidents')))[1][1]).toBe(`'${hostile}`);
  });

  test('is told cell by cell', async () => {
    const written = await tableFiles(small, undefined);
    const rows = (name: string) => {
      const [first, ...others] = readCsv(textOf(written, tablePath(name)));
      return others.map((row) => Object.fromEntries(first.map((heading, at) => [heading, row[at]])));
    };
    expect(rows('incidents')[0]).toMatchObject({ created: '2026-01-04', modified: '', hibp: 'One', wikidata: 'Q42' });
    expect(rows('events')[0]).toMatchObject({ date: '2025~', by: 'third-party', 'note-zh-Hans': '甲' });
    expect(rows('figures')).toMatchObject([
      {
        position: '0',
        value: '5',
        max: '7',
        qualifier: 'exactly',
        scope: 'whole',
        'words-en': 'several',
        'words-zh-Hans': '',
        superseded: 'true',
        headline: 'false',
        linkable: 'true',
        primary: 'true',
        sources: 'a;b',
      },
      {
        position: '1',
        'words-en': '',
        'words-zh-Hans': '数人',
        superseded: 'false',
        linkable: 'false',
        primary: 'false',
      },
    ]);
    expect(rows('sources')).toMatchObject([
      { key: 'a', 'publisher-kind': 'court', link: 'true', primary: 'true' },
      { key: 'b', url: '', link: 'false', primary: 'false' },
    ]);
  });
});

describe('the data package', () => {
  test('names every table, its bytes and its columns in their order', () => {
    expect(described.resources.map(({ name }) => name)).toEqual([...TABLE_NAMES]);
    for (const { name, path, bytes, hash, schema } of described.resources) {
      const text = textOf(files, `data/${path}`);
      expect({ bytes, hash }).toEqual({ bytes: bytesOf(text).length, hash: `sha256:${bytesOf(text).sha256}` });
      expect(schema.fields.map((field) => field.name)).toEqual(headings.get(name));
      expect(schema.fields.filter(({ description }) => description.trim() === '')).toEqual([]);
    }
  });

  test('says the type of every cell', () => {
    const ajv = new Ajv();
    const forms: Readonly<Record<string, RegExp>> = {
      string: /^[\s\S]*$/,
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
    };
    const wrong = described.resources.flatMap(({ name, schema }) =>
      schema.fields.flatMap(({ name: field, type, constraints = {} }) => {
        const isOne = ajv.compile(constraints.enum ? { enum: constraints.enum } : {});
        return rowsOf(name)
          .map((row) => row[field])
          .filter((cell) => (cell === '' ? constraints.required : !forms[type].test(cell) || !isOne(cell)))
          .map((cell) => `${name}.${field}: ${cell}`);
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('has primary keys that are different in every row, and foreign keys that lead to one', () => {
    const keysOf = (name: string, fields: readonly string[]) =>
      rowsOf(name).map((row) => JSON.stringify(fields.map((field) => row[field])));
    for (const { name, schema } of described.resources) {
      const keys = keysOf(name, schema.primaryKey);
      expect([name, new Set(keys).size]).toEqual([name, keys.length]);
      if (name !== 'incidents') expect(schema.foreignKeys?.length, name).toBeGreaterThan(0);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(keysOf(reference.resource, reference.fields));
        expect(keysOf(name, fields).filter((key) => !known.has(key))).toEqual([]);
      }
    }
  });

  test('says licence, version and day of the data, and where they stand when that is known', async () => {
    expect(described.licenses).toMatchObject([
      { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
    ]);
    expect(described.version).toBe(file.version);
    expect(described.created).toBe(`${file.updated}T00:00:00Z`);
    expect(described.homepage).toBeUndefined();
    const placed: DataPackage = JSON.parse(textOf(await tableFiles(file, BASE), DATA_PACKAGE_PATH));
    expect(placed.homepage).toBe(BASE);
  });
});

describe('the Croissant file', () => {
  test('has a file and a record set a table, and fields that are columns of it', () => {
    const fileIds = croissant.distribution.map((each) => each['@id']);
    expect(fileIds).toEqual(TABLE_NAMES.map((name) => `${name}.csv`));
    for (const { '@id': id, sha256 } of croissant.distribution)
      expect(sha256).toBe(bytesOf(textOf(files, `data/${id}`)).sha256);
    expect(croissant.recordSet.map((each) => each['@id'])).toEqual([...TABLE_NAMES]);
    for (const { '@id': table, field } of croissant.recordSet) {
      expect(field.map(({ source }) => source.extract.column)).toEqual(headings.get(table));
      expect(new Set(field.map(({ source }) => source.fileObject['@id']))).toEqual(new Set([`${table}.csv`]));
    }
  });

  test('has keys and references that are fields of it', () => {
    const fields = new Set(croissant.recordSet.flatMap(({ field }) => field.map((each) => each['@id'])));
    const named = croissant.recordSet.flatMap(({ key, field }) => [
      ...key.map((each) => each['@id']),
      ...field.flatMap(({ references }) => references?.field['@id'] ?? []),
    ]);
    expect(named.length).toBeGreaterThan(croissant.recordSet.length);
    expect(named.filter((id) => !fields.has(id))).toEqual([]);
  });

  test('leads to its files from where it stands, or by their addresses', async () => {
    expect(croissant.url).toBeUndefined();
    expect(croissant.distribution[0].contentUrl).toBe('incidents.csv');
    const placed: Croissant = JSON.parse(textOf(await tableFiles(file, BASE), CROISSANT_PATH));
    expect(placed.url).toBe(BASE);
    expect(placed.distribution.map(({ contentUrl }) => contentUrl)).toEqual(
      TABLE_NAMES.map((name) => `${BASE}data/${name}.csv`),
    );
    expect(croissant.license).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(croissant.identifier).toBe(file.version);
    expect(croissant.version).toBe(String(file.updated).replace(/-0?/g, '.'));
  });
});
