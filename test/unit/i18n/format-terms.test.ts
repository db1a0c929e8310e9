import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readWords } from '../../../src/build/words/words-file.ts';
import { DataFileSchema } from '../../../src/data/schema.ts';
import { handedInImportWords } from '../../../src/i18n/handed-in-importing.ts';
import { importing } from '../../../src/i18n/zh-Hans/importing.ts';
import { inFormat } from '../../../src/i18n/zh-Hans/lazy.ts';
import { readMapping } from '../../../src/import/mapping.ts';
import { readTableSource, WANTED } from '../../../src/import/read-source.ts';
import { latinIn, pseudoWords } from '../../pseudo-words.ts';

/** What a schema says of values that it refuses, however deep. */
function messagesOf(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const own = 'kind' in schema && schema.kind === 'validation' && 'message' in schema ? [schema.message] : [];
  const expected = 'expects' in schema && 'kind' in schema && schema.kind === 'schema' ? [schema.expects] : [];
  const texts = [...own, ...expected]
    .filter((text): text is string => typeof text === 'string')
    .map((text) =>
      text
        .replace(/^\((.*)\)$/, '$1')
        .replaceAll(' | ', ', ')
        .replaceAll('"', ''),
    )
    .filter((text) => !text.endsWith('undefined'));
  return [...texts, ...Object.values(schema).flatMap((part) => messagesOf(part, seen))];
}

/** What the code that reads files expects, as it is written there. */
const written = readdirSync('src/data', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/data/${file}`, 'utf8'))
  .flatMap((text) =>
    [...text.matchAll(/(?:expected: |const expected = |const \w+ = )'((?:a|an|the|at|each|one|only) [^']+)'/g)].map(
      ([, said]) => said,
    ),
  );

it('all that the reader of data files finds and expects has Chinese words', () => {
  const said = [...new Set([...messagesOf(DataFileSchema), ...written])];
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((text) => inFormat(text).startsWith('“'))).toEqual([]);
  // Not a word of English between the Chinese ones but names of standards and examples.
  expect(inFormat('an http or https address')).toBe('以http或https开头的网址');
  for (const found of [
    'nothing',
    'a list of 3',
    'an object',
    'an empty file',
    '12 characters',
    'more than 64 levels of brackets',
  ])
    expect(inFormat(found)).not.toMatch(/[a-z]/i);
  expect(inFormat('"some words of a file"')).toBe('"some words of a file"');
});

/** Names of formats and programs, which read the same in Chinese. */
const NAMES =
  /@context|\b(?:JSON|JSON-LD|NDJSON|HTML|XML|RSS|Atom|Excel|XLSX?|CSV|TSV|ODS|OpenDocument|ZIP|RTF|PDF|SQL|SQLite|YAML|BibTeX|LaTeX|Parquet|Snappy|Zstandard|LZ4|Brotli|gzip|UTF-\d+)\b/g;

/** What may be said of a file that is no table. */
function looksOf(): readonly string[] {
  const files = readdirSync('src/import/read-table', { encoding: 'utf8' }).map(
    (file) => `src/import/read-table/${file}`,
  );
  const said = [...files, 'src/import/archive.ts', 'src/data/read/recognise.ts']
    .map((path) => readFileSync(path, 'utf8'))
    .flatMap((text) => [...text.matchAll(/'((?:an? |one |JSON with |text in )[^'\n]+)'/g)].map(([, words]) => words));
  const built = [
    'a table of 20000 columns; at most 16384 are read',
    'a table of 900 columns and 1000000 rows, more than is read at once',
    'an HTML page with a header without rows',
    'an Excel file (XLSX) with a table of 20000 columns; at most 16384 are read, in the sheet 表1',
    'an Excel file (XLSX) that cannot be read: invalid zip data',
    'a Parquet file with a table of 20000 columns; at most 16384 are read',
    'a Parquet file that says it has 7 rows where it has 6',
    'a Parquet file with a row group of 2000000 rows; at most 1000000 are read at once',
    'a Parquet file of more than 100000000 rows',
    'a Parquet file packed with Brotli; write it anew with Zstandard, Snappy, LZ4 or gzip, or unpacked',
    'a Parquet file with a page of 900 bytes',
    'a Parquet file that is cut off or broken: footer',
  ];
  expect(said.length).toBeGreaterThan(30);
  return [...said, ...built];
}

it('what is brought as a table and is none is told in a language that is handed in', () => {
  const { read } = readWords(JSON.stringify(pseudoWords('ar')));
  if (!read) throw new Error('the words cannot be read');
  globalThis.breachTimelineImportWords = { ar: read.words.importing };
  const words = handedInImportWords('ar');
  globalThis.breachTimelineImportWords = undefined;
  // What a library says of a broken file is its own.
  const details = /Brotli|invalid zip data|footer|@context/g;
  expect(looksOf().flatMap((text) => latinIn(words?.none(text) ?? text, details))).toEqual([]);
});

it('what is brought as a table and is none is told in Chinese', () => {
  for (const text of looksOf()) expect(importing.none(text).replace(NAMES, '')).not.toMatch(/[a-z]{2}/i);
});

it('what an author is told of a table in the place of data, and of its mapping, has Chinese words', async () => {
  const source = { text: 'Firm,When,Size\nAcme,03/04/2019,1200\nAcme,03/04/2019,1200\n,2020-05-03,9\nTotal,,4600\n' };
  const mapping = JSON.stringify({
    format: 'breach-timeline-mapping/1',
    importer: 'table',
    columns: {
      organisation: 'Firm',
      dates: [{ column: 'When', is: 'unsaid' }],
      size: { column: 'Size' },
      country: 'Land',
    },
    choices: { duplicate: 'leave-out' },
  });
  const { problems } = (await readTableSource({ source, name: 'list.csv', mapping, day: '2026-11-29' })) ?? {};
  expect(problems?.map(({ effect }) => effect)).toEqual(expect.arrayContaining(['part', 'incident', 'doubt']));
  for (const { found, expected } of problems ?? [])
    for (const text of [found, expected]) expect(inFormat(text)).not.toMatch(/^“/);
  const { faults } = readMapping('{"format":"breach-timeline-mapping/1","importer":"table","colums":{}}');
  expect(importing.mappingFault('colums', '{}', faults[0].expected)).toContain('也许是columns');
  for (const text of Object.values(WANTED)) expect(inFormat(text)).not.toMatch(/[a-z]/i);
});
