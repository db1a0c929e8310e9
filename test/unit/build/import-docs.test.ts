import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { importFile } from '../../../src/build/cli/import.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { importing } from '../../../src/i18n/en/importing.ts';
import { IMPORTERS } from '../../../src/import/import.ts';
import { MappingSchema, readMapping } from '../../../src/import/mapping.ts';

const guide = readFileSync('docs/import.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-import-'));
const out = join(folder, 'own.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** Runs a command of the guide; its data file goes to a place that is not the project. */
async function run(parameters: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text) => said.push(String(text)));
  const code = await importFile(parameters.map((word) => (word === 'own.json' ? out : word)));
  return { code, said: said.join('\n').trim() };
}

/** A part of the guide, by its heading. */
function under(heading: string): string {
  const start = guide.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`The guide has no part ${heading}.`);
  const rest = guide.slice(start + heading.length + 2);
  const end = rest.search(/^#{2,3} /m);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The code words in a column of the tables of a text. */
function wordsIn(text: string, column: number): readonly string[] {
  const rows = text.split('\n').filter((line) => /^\| [^-]/.test(line));
  return rows.flatMap((row) => [...row.split('|')[column].matchAll(/`([^`]+)`/g)].map(([, word]) => word));
}

const sorted = (words: readonly string[]) => [...new Set(words)].sort();

describe('the worked sources', () => {
  const samples = [...guide.matchAll(/^```console\n\$ npm run data -- import (.+)\n([\s\S]*?)\n```$/gm)].map(
    ([, command, answer]) => ({ command, answer }),
  );

  test('are all that lie in the folder', () => {
    const named = samples.flatMap(({ command }) => command.match(/examples\/import\/\S+/g) ?? []);
    expect(sorted(named)).toEqual(
      readdirSync('examples/import')
        .map((name) => `examples/import/${name}`)
        .sort(),
    );
  });

  test.each(samples)('$command answers what the guide says', async ({ command, answer }) => {
    const { code, said } = await run(command.split(' '));
    expect(said).toBe(answer);
    expect(code).toBe(answer.includes('choose:') ? 1 : 0);
    const { file, offered, problems } = readDataFile(readFileSync(out, 'utf8'), '2026-11-29');
    expect(problems).toEqual([]);
    expect(file.incidents).toHaveLength(offered);
  });

  test('the office: umlauts, thousands, millions and the office’s own words for causes are read', async () => {
    await run(['examples/import/office.csv', '-o', out, '--map', 'examples/import/office.mapping.json']);
    const { incidents } = readDataFile(readFileSync(out, 'utf8')).file;
    expect(incidents.map(({ organisation, action, figures }) => [organisation, action, figures.at(0)?.value])).toEqual([
      ['Stadtwerke Grünau', 'hacking', 1_200],
      ['Bürgeramt Müllheim', 'error', 1_200_000],
      ['Landesschule Öhlau', 'physical', 85],
      ['Klinikum Süd', 'malware', undefined],
    ]);
  });

  test('Have I Been Pwned: a day in the list is no disclosure, and what is not verified is a claim', async () => {
    await run(['examples/import/hibp.json', '-o', out]);
    const { incidents } = readDataFile(readFileSync(out, 'utf8')).file;
    expect(new Set(incidents.flatMap(({ events }) => events.map(({ kind }) => kind)))).toEqual(
      new Set(['breach-start', 'listed']),
    );
    expect(incidents.map(({ id, nature, figures }) => `${id} ${nature} ${figures[0].status}`)).toEqual([
      'lampshop breach observed',
      'kiteforum breach observed',
      'teaclub breach claimed',
      'mailpile compilation observed',
    ]);
  });
});

describe('the class', () => {
  test('has its questions answered and its causes coloured by the changes that the guide names', async () => {
    const mapped = join(folder, 'class.mapping.json');
    await run(['examples/import/class.csv', '-o', out, '--save-map', mapped]);
    const { mapping } = readMapping(readFileSync(mapped, 'utf8'));
    expect(mapping?.columns).toMatchObject({
      dates: [{ column: 'When', is: 'unsaid' }],
      cause: { column: 'What happened', values: {} },
    });
    const changed = {
      ...mapping?.columns,
      dates: [{ column: 'When', is: 'disclosure' }],
      cause: { column: 'What happened', values: { 'someone left it open': 'error' } },
    };
    const [, choices = ''] = /`"choices": (\{ "day-order:When".+?\})`/.exec(under('### A school class')) ?? [];
    const chosen: unknown = JSON.parse(choices);
    writeFileSync(mapped, JSON.stringify({ ...mapping, columns: changed, choices: chosen }));
    const { code } = await run(['examples/import/class.csv', '-o', out, '--map', mapped]);
    expect(code).toBe(0);
    const { incidents } = readDataFile(readFileSync(out, 'utf8')).file;
    expect(incidents.every(({ events }) => events[0].kind === 'disclosure')).toBe(true);
    expect(incidents.map(({ action }) => action)).toEqual([
      'hacking',
      'physical',
      'social',
      'malware',
      'hacking',
      'error',
      'hacking',
    ]);
  });
});

test('the guide tells every option of the command, and no other', async () => {
  const { code, said } = await run([]);
  expect(code).toBe(2);
  const options = (text: string) => sorted(text.match(/(?<![\w-])--?[a-z]+(?:-[a-z]+)*/g) ?? []);
  const told = wordsIn(under('## On the command line'), 1).filter((word) => word.startsWith('-'));
  expect(sorted(told.map((word) => word.split(' ')[0]))).toEqual(options(said.slice(said.indexOf('FILE'))));
});

describe('exit codes', () => {
  const strict = ['examples/import/hibp.json', '-o', out, '--strict'];

  test('a row that is left out is an error for --strict alone, and what a saved mapping does not answer is asked again', async () => {
    const mapped = join(folder, 'hibp.mapping.json');
    const again = ['examples/import/hibp.json', '-o', out, '--map', mapped];
    expect((await run(['examples/import/hibp.json', '-o', out, '--save-map', mapped])).code).toBe(1);
    const { code, said } = await run(again);
    expect(code).toBe(1);
    const { mapping } = readMapping(readFileSync(mapped, 'utf8'));
    expect(mapping?.choices).toEqual({});
    const asked = [...said.matchAll(/choose: .*\[(.+)\].*\((.+)\)$/gm)].map(([, chosen, key]) => [key, chosen]);
    expect(asked).toContainEqual(['first-of-month:BreachDate', 'month']);
    writeFileSync(mapped, JSON.stringify({ ...mapping, choices: Object.fromEntries(asked) }));
    expect((await run(again)).code).toBe(0);
    expect((await run([...strict, '--map', mapped])).code).toBe(1);
  });

  test('1 for a column that the mapping names and the table has no longer, and it is said', async () => {
    const renamed = join(folder, 'renamed.csv');
    writeFileSync(
      renamed,
      'Stelle;Datum der Meldung;Betroffene;Art;Bemerkung\nStadtwerke;03.04.2022;85;Verlust;ein Ordner\n',
    );
    const { code, said } = await run([renamed, '-o', out, '--map', 'examples/import/office.mapping.json']);
    expect(said).toContain('a column that the table does not have: “Behörde”.');
    expect(code).toBe(1);
  });

  test('1 for a table of which no row can be drawn, such as one of counts', async () => {
    const counts = join(folder, 'counts.csv');
    writeFileSync(counts, 'Sector,Incidents,People affected\nHealth,112,1200000\nFinance,48,350000\nRetail,31,90000\n');
    const { code, said } = await run([counts, '-o', out]);
    expect(said).toContain('0 of 3 rows are shown');
    expect(code).toBe(1);
  });

  test('1 for a file without a table and for a mapping with an unknown key, 2 for no file and for a wrong option', async () => {
    expect((await run(['LICENSE', '-o', out])).code).toBe(1);
    expect((await run(['examples/import/class.csv', '-o', out, '--map', 'examples/import/hibp.json'])).code).toBe(1);
    expect((await run(['examples/import/none.csv', '-o', out])).code).toBe(2);
    const far = join(folder, 'far');
    for (const option of ['-o', '--save-map', '--report']) {
      const own = option === '-o' ? [] : ['-o', out];
      const { code, said } = await run(['examples/import/class.csv', ...own, option, join(far, 'own.txt')]);
      expect(said).toBe(
        `${option} ${join(far, 'own.txt')}: there is no folder ${far}. Make it first, or name another place.`,
      );
      expect(code).toBe(2);
    }
    const { code, said } = await run(['examples/import/class.csv', '-o', folder]);
    expect(said).toMatch(/^Not written: .*directory/);
    expect(code).toBe(2);
    expect((await run(['examples/import/class.csv', '-o', out, '--fast'])).code).toBe(2);
  });
});

describe('the mapping file', () => {
  const part = under('## The mapping file');

  test('every key is told, and no other', () => {
    const { columns, header, ...others } = MappingSchema.entries;
    const keys = [
      ...Object.keys(others),
      ...Object.keys(columns.wrapped.entries).map((key) => `columns.${key}`),
      'header',
    ];
    const told = wordsIn(part, 1);
    expect(sorted(told)).toEqual(sorted(keys));
    const fields = part.slice(part.indexOf('| `header` |'));
    for (const key of Object.keys(header.wrapped.entries)) expect(fields).toContain(`\`${key}\``);
  });

  test('the example is the file of the office, and is one', () => {
    const [, text = ''] = /```json\n([\s\S]*?)```/.exec(part) ?? [];
    expect(text).toBe(readFileSync('examples/import/office.mapping.json', 'utf8'));
    expect(readMapping(text).faults).toEqual([]);
  });
});

test('every doubt is told with its reason', () => {
  expect(sorted(wordsIn(under('## What is doubted, and why'), 1))).toEqual(sorted(Object.keys(importing.doubts)));
});

test('every option of a doubt that has words is told', () => {
  const rows = under('## What is doubted, and why').split('\n');
  for (const [kind, named] of Object.entries(importing.options)) {
    if (kind === 'all') continue;
    const row = rows.find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
    const offered = wordsIn(row, 3);
    expect(
      Object.keys(named).filter((option) => !offered.includes(option)),
      kind,
    ).toEqual([]);
  }
});

test('every list that is known is told', () => {
  const told = wordsIn(under('## Known lists'), 2);
  expect(sorted(told.filter((word) => word !== 'importer'))).toEqual(sorted(IMPORTERS.map(({ id }) => id)));
});

test('the workflow imports and checks with commands that there are', async () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
  const [, given = ''] = /npm run data -- import (.+)/.exec(yaml) ?? [];
  const words = given.replaceAll('"', '').replaceAll('$RUNNER_TEMP', folder).split(' ');
  const tried = words.map((word) =>
    word.endsWith('list.csv')
      ? 'examples/import/office.csv'
      : word === '../mapping.json'
        ? 'examples/import/office.mapping.json'
        : word,
  );
  const { code } = await run(tried);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'doubts.md'), 'utf8')).toContain('All 4 rows are shown.');
  expect(readDataFile(readFileSync(join(folder, 'new.json'), 'utf8')).problems).toEqual([]);
  expect(yaml).toMatch(/npm run data -- check "\$RUNNER_TEMP\/new\.json"/);
});
