import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../src/import/mapping.ts';
import { Importing } from '../../../src/panels/import/job.ts';

const DAY = '2026-11-29';
const TABLE = 'Behörde,Datum,Betroffene\nStadtwerke,2022-04-03,85\nBürgeramt,2022-05-09,1200\n';
const MAPPING = {
  format: 'breach-timeline-mapping/1',
  importer: 'table',
  columns: { organisation: 'Behörde', dates: [{ column: 'Datum', is: 'discovery' }] },
};

const LINKED: Mapping = {
  format: 'breach-timeline-mapping/1',
  importer: 'table',
  columns: {
    organisation: 'Company',
    country: 'Country',
    dates: [{ column: 'Disclosed', is: 'disclosure' }],
    size: { column: 'People affected', unit: 'people', status: 'reported' },
    cause: { column: 'Cause', values: {} },
    links: ['Link'],
  },
  choices: {},
  extra: [],
  header: {},
  lang: 'en',
};

const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(new TextEncoder().encode(text)).buffer;

describe('a mapping that is brought to the page', () => {
  test.each([
    ['pasted', { text: `\n ${JSON.stringify(MAPPING)}` }],
    ['as a file', { bytes: bytesOf(`\ufeff${JSON.stringify(MAPPING, undefined, 2)}`) }],
  ])('%s is known by its format, and the table at hand is read by it', async (_, source) => {
    const importing = new Importing();
    const first = await importing.run({ source: { text: TABLE }, name: '', table: 0, day: DAY });
    expect(first.kind).toBe('imported');
    const brought = await importing.run({ source, name: 'any.json', table: 0, day: DAY });
    if (brought.kind !== 'mapping') throw new Error(brought.kind);
    expect(brought.faults).toEqual([]);
    const again = await importing.run({ name: '', table: 0, mapping: brought.mapping, day: DAY });
    if (again.kind !== 'imported') throw new Error(again.kind);
    expect(JSON.parse(await again.data.text()).incidents).toMatchObject([
      { organisation: 'Stadtwerke', events: [{ kind: 'discovery' }] },
      { organisation: 'Bürgeramt' },
    ]);
  });

  test('with a mistake, cut off or of another version is refused with its place, and not taken for a table', async () => {
    const importing = new Importing();
    const faultsOf = async (text: string) => {
      const answer = await importing.run({ source: { text }, name: '', table: 0, day: DAY });
      return answer.kind === 'mapping' && answer.mapping === undefined
        ? answer.faults.map(({ path }) => path)
        : answer.kind;
    };
    expect(await faultsOf(JSON.stringify({ ...MAPPING, colums: {} }))).toEqual(['colums']);
    expect(await faultsOf(JSON.stringify({ ...MAPPING, format: 'breach-timeline-mapping/9' }))).toEqual(['format']);
    expect(await faultsOf(JSON.stringify(MAPPING).slice(0, 60))).toEqual(['']);
  });

  test('a table that speaks of mappings is a table', async () => {
    const text = JSON.stringify([
      { Company: 'Acme', format: 'breach-timeline-mapping/1' },
      { Company: 'Bolt', format: 'x' },
    ]);
    const answer = await new Importing().run({ source: { text }, name: '', table: 0, day: DAY });
    expect(answer.kind).toBe('imported');
  });
});

describe('cells that do not fit their column', () => {
  const HEADER = 'Company,Country,Disclosed,People affected,Cause,Link';
  const good = (line: number) =>
    `Firm ${line},Germany,2019-04-${String((line % 27) + 1).padStart(2, '0')},${line * 7},hacked,`;

  test('are known by line, column and kind, each cell once', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => good(at + 2));
    rows[1] = 'Acme,Atlantis,soon,many,carelessness,https:/a.example https:/b.example';
    rows[3] = 'Bolt,Germany,2020-05-03,63 stores,hacked,';
    const text = [HEADER, ...rows].join('\n');
    const answer = await new Importing().run({ source: { text }, name: '', table: 0, mapping: LINKED, day: DAY });
    if (answer.kind !== 'imported') throw new Error(answer.kind);
    const found = answer.imported.misfits.map(({ kind, column, lines }) => [kind, column, lines]);
    expect(found).toHaveLength(6);
    expect(found).toEqual(
      expect.arrayContaining([
        ['country', 'Country', [3]],
        ['misfit', 'Disclosed', [3]],
        ['misfit', 'People affected', [3]],
        ['size-in-words', 'People affected', [5]],
        ['own-word', 'Cause', [3]],
        ['broken-link', 'Link', [3]],
      ]),
    );
    expect(answer.imported.misfits.find(({ column }) => column === 'Disclosed')?.examples).toEqual([
      { line: 3, text: 'soon' },
    ]);
  });

  test('are shown with their rows, also where all of them are further down', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => good(at + 2));
    for (const at of [29, 35, 40, 50]) rows[at] = `Firm ${at},Germany,no idea,${at},hacked,`;
    rows[55] = 'Firm 55,Atlantis,2020-05-03,17,hacked,';
    rows[0] = 'Firm 0,Mordor,2020-05-03,17,hacked,';
    const text = [HEADER, ...rows].join('\n');
    const answer = await new Importing().run({ source: { text }, name: '', table: 0, day: DAY });
    if (answer.kind !== 'imported') throw new Error(answer.kind);
    const { table, first } = answer;
    expect(first).toBe(20);
    // Three examples of dates; of countries the first rows hold one.
    expect(table.lines.slice(18)).toEqual([20, 21, 31, 37, 42]);
    expect(table.rows.slice(first).map((row) => row[2])).toEqual(['no idea', 'no idea', 'no idea']);
    expect(table.rows).toHaveLength(table.lines.length);
  });
});
