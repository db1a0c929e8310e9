import { describe, expect, test } from 'vitest';
import { Importing } from '../../../src/panels/import/job.ts';

const DAY = '2026-11-29';
const TABLE = 'Behörde,Datum,Betroffene\nStadtwerke,2022-04-03,85\nBürgeramt,2022-05-09,1200\n';
const MAPPING = {
  format: 'breach-timeline-mapping/1',
  importer: 'table',
  columns: { organisation: 'Behörde', dates: [{ column: 'Datum', is: 'discovery' }] },
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
    expect(again.imported.file.incidents).toMatchObject([
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
