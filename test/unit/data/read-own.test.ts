import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { DATA_KINDS, SECTORS } from '../../../src/data/schema.ts';
import { words } from '../../../src/i18n/en/core.ts';
import { EN, LANGUAGES } from '../../../src/i18n/index.ts';
import { valueLabel, valueText, withOwnWords } from '../../../src/i18n/names.ts';
import { activeFilters, clearFilters, setChoices } from '../../../src/state/actions.ts';
import { facetById, facetsOf } from '../../../src/state/facets.ts';
import { facetOptions } from '../../../src/state/filter-options.ts';
import { sayClause, select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { INITIAL, type State } from '../../../src/state/state.ts';
import { dropUnknown } from '../../../src/state/url/unknown.ts';
import { fromSearch, toSearch } from '../../../src/state/url/url.ts';
import { offerFor, unusedIn } from '../../../src/state/url/url-problems.ts';
import { columnsOf } from '../../../src/views/table/columns.ts';
import { tableAsCsv } from '../../../src/views/table/csv.ts';
import { sortRows } from '../../../src/views/table/order.ts';

await EN.loadLazy();

const read = (incidents: readonly object[], vocabulary?: unknown) =>
  readDataFile(
    JSON.stringify({ vocabulary, incidents: incidents.map((incident) => ({ organisation: 'Acme', ...incident })) }),
  );
const told = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ path, effect, found }) => `${effect} ${path}: ${found}`);

describe('a sector and a kind of data may be any words', () => {
  it('and are shown as they are written', () => {
    const reading = read([{ sector: 'Healthcare Provider', data: ['E-mail addresses', 'password'] }]);
    expect(told(reading)).toEqual([]);
    const [{ sector, data }] = reading.file.incidents;
    expect([sector, ...data]).toEqual(['healthcare-provider', 'e-mail-addresses', 'password']);
    const locale = withOwnWords(EN, buildDataset(reading));
    expect(valueLabel('sector', 'healthcare-provider', locale)).toBe('Healthcare Provider');
    expect(valueLabel('kind', 'e-mail-addresses', locale)).toBe('E-mail addresses');
    expect(valueLabel('kind', 'password', locale)).toBe(words.facets.kind.values.password);
  });

  it('but where we have the word in every language, that is used', () => {
    const { file } = read([{ sector: 'Retail' }, { sector: 'Unknown' }]);
    expect(file.incidents.map(({ sector }) => sector)).toEqual(['retail', 'unknown']);
    expect(file.vocabulary).toBeUndefined();
  });

  it('with other letters than Latin ones each stays a word of its own', () => {
    const { file } = read([{ sector: '金融' }, { sector: '医疗' }, { sector: '💥' }, { sector: 'Öl & Gas' }]);
    const codes = file.incidents.map(({ sector }) => sector ?? '');
    expect(new Set(codes).size).toBe(4);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(Object.values(file.vocabulary?.sector ?? {})).toEqual(['金融', '医疗', '💥', 'Öl & Gas']);
    expect(codes[3]).toBe('ol-gas');
  });

  it('and of two spellings of one word the first is shown, and the second is told', () => {
    const reading = read([{ sector: 'Data Broker!' }, { sector: 'Health Plan' }, { sector: 'health plan' }]);
    expect(told(reading)).toEqual(['doubt incidents[2].sector: "health plan"']);
    expect(reading.file.vocabulary?.sector).toEqual({ 'health-plan': 'Health Plan' });
  });

  it('and whatever it is, it gets a code and a name that can be read again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 90 })), (texts) => {
        const reading = read(texts.map((sector) => ({ sector })));
        for (const { sector } of reading.file.incidents) {
          if (sector !== undefined) expect(sector).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
        }
        const again = readDataFile(JSON.stringify(reading.file));
        expect(again.file.vocabulary).toEqual(reading.file.vocabulary);
        expect(again.file.incidents).toEqual(reading.file.incidents);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file names its own words', () => {
  const vocabulary = {
    sector: { 'health-plan': { en: 'Health plan', de: 'Krankenversicherung' }, retail: 'Shops' },
    cause: { Ransomware: { de: 'Erpressung' } },
  };

  it('per language, with the language of the name where it is another', () => {
    const reading = read([{ sector: 'Health plan' }, { sector: 'retail', action: 'ransomware' }], vocabulary);
    expect(told(reading)).toEqual([]);
    const locale = withOwnWords(EN, buildDataset(reading));
    expect(valueText('sector', 'health-plan', locale)).toEqual({ text: 'Health plan', lang: 'en' });
    expect(valueText('cause', 'ransomware', locale)).toEqual({ text: 'Erpressung', lang: 'de' });
    expect(valueLabel('sector', 'retail', locale)).toBe('Shops');
    expect(valueLabel('cause', 'hacking', locale)).toBe('Hacking');
  });

  it('and only then is a cause outside VERIS one', () => {
    const named = read([{ action: 'ransomware' }, { action: 'Hacking' }], vocabulary);
    expect(named.file.incidents.map(({ action }) => action)).toEqual(['ransomware', 'hacking']);
    expect(facetById('cause')?.values(buildDataset(named))).toEqual(['hacking', 'ransomware']);
    const unnamed = read([{ action: 'ransomware' }, { actor: 'ghosts' }]);
    expect(told(unnamed)).toEqual(['part incidents[0].action: "ransomware"', 'part incidents[1].actor: "ghosts"']);
    expect(unnamed.file.incidents[0].action).toBeUndefined();
  });

  it('and what is faulty costs that name alone', () => {
    const reading = read([{ sector: 'a' }], {
      sector: { a: 'A', b: 7, c: { english: 'C' } },
      mood: { x: 'X' },
      kind: ['x'],
    });
    expect(reading.file.vocabulary).toEqual({ sector: { a: 'A' } });
    expect(new Set(reading.problems.map(({ path }) => path))).toEqual(
      new Set(['vocabulary.sector.b', 'vocabulary.sector.c.english', 'vocabulary.mood', 'vocabulary.kind']),
    );
  });

  it('and a reader may search for them', () => {
    const dataset = buildDataset(read([{ sector: 'health-plan' }, { sector: 'retail' }], vocabulary));
    const found = (query: string) => [...(createSearch(dataset).find(query)?.ranks ?? [])].map((rank) => rank > 0);
    expect(found('krankenversicherung')).toEqual([true, false]);
    expect(found('shops')).toEqual([false, true]);
  });
});

it('the words that need no name are those that every language has', async () => {
  for (const language of LANGUAGES) {
    const { facets } = (await language.load()).words;
    expect(Object.keys(facets.sector.values)).toEqual(SECTORS);
    expect(Object.keys(facets.kind.values)).toEqual(DATA_KINDS);
  }
});

it('and the description of the format lists them', () => {
  const described = readFileSync('data/README.md', 'utf8');
  const listed = (of: string) =>
    [...(described.split(`- \`${of}\`:`)[1]?.split('\n- ')[0] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, word]) => word);
  for (const [of, known] of [
    ['sector', SECTORS],
    ['data', DATA_KINDS],
  ] as const) {
    expect(listed(of)).toEqual(known.filter((word) => word !== 'unknown'));
  }
});

const COLUMNS = [
  { key: 'state', label: { en: 'US state', de: 'Bundesstaat' }, type: 'text' },
  { key: 'beds', label: 'Beds', type: 'number' },
  { key: 'notice', type: 'link' },
];
const INCIDENTS = [
  { organisation: 'A', date: '2019', extra: { state: 'CA', beds: 1_200.5, notice: 'https://news.example/a' } },
  { organisation: 'B', date: '2020', extra: { state: 'New York, NY', beds: '90' } },
  { organisation: 'C', date: '2021', extra: { state: '广东' } },
  { organisation: 'D', date: '2022' },
];
const readExtra = (incidents: readonly object[] = INCIDENTS, extra: unknown = COLUMNS) =>
  readDataFile(JSON.stringify({ extra, incidents }));
const DATA = buildDataset(readExtra());
const LOCALE = withOwnWords(EN, DATA);
const shown = (state: State) => [...select(DATA, state, { find: () => null }).inWindow];
const facet = () => {
  const found = facetsOf(DATA).find(({ id }) => id === 'x.state');
  if (!found) throw new Error('a column with few texts is a filter');
  return found;
};

describe('columns of one’s own', () => {
  it('are read with their types; what they cannot hold is told and left out', () => {
    expect(readExtra().problems).toEqual([]);
    expect(DATA.incidents[1].extra).toEqual({ state: 'New York, NY', beds: 90 });
    const { problems, file } = readExtra([
      {
        organisation: 'A',
        extra: { beds: 'many', notice: 'javascript:alert(1)', mood: 'grim', state: '', toString: 'x' },
      },
    ]);
    expect(problems.map(({ path, effect }) => `${effect} ${path}`)).toEqual([
      'part incidents[0].extra.beds',
      'part incidents[0].extra.notice',
      'ignored incidents[0].extra.mood',
      'ignored incidents[0].extra.toString',
    ]);
    expect(file.incidents[0].extra).toBeUndefined();
  });

  it('are left out themselves where they have no key, or one that is taken', () => {
    const { problems, file } = readExtra([], [{ key: 'US state' }, { key: 'a' }, { key: 'a', type: 'number' }, 'b']);
    expect(file.extra).toEqual([{ key: 'a', type: 'text' }]);
    expect(problems.map(({ path }) => path)).toEqual(['extra[0].key', 'extra[2].key', 'extra[3]']);
  });

  it('can be chosen from where few different texts stand in them', () => {
    expect(facetsOf(DATA).map(({ id }) => id)).toContain('x.state');
    expect(facetsOf(DATA).map(({ id }) => id)).not.toContain('x.beds');
    const options = facetOptions(facet(), DATA, INITIAL, select(DATA, INITIAL, { find: () => null }), LOCALE);
    expect(options.map(({ label, count }) => [label, count])).toEqual([
      ['CA', 1],
      ['New York, NY', 1],
      ['广东', 1],
      ['Unknown', 1],
    ]);
    const many = Array.from({ length: 61 }, (_, at) => ({ organisation: `O${at}`, extra: { state: `S${at}` } }));
    const hasFilter = (incidents: readonly object[]) =>
      facetsOf(buildDataset(readExtra(incidents))).some(({ id }) => id === 'x.state');
    expect([hasFilter(many), hasFilter(many.slice(1)), hasFilter(many.slice(60))]).toEqual([false, true, false]);
  });

  it('have a parameter of the address each', () => {
    const { state, ignored } = fromSearch('?x.state=CA,new-york-ny&cause=hacking');
    expect(ignored).toEqual([]);
    expect(toSearch(state)).toBe('?cause=hacking&x.state=CA,new-york-ny');
    expect(unusedIn('?x.state=CA')).toEqual([]);
    const chosen = setChoices(INITIAL, 'x.state', ['CA', 'new-york-ny']);
    expect(activeFilters(chosen)).toEqual(['x.state']);
    expect(shown(chosen)).toEqual([0, 1]);
    expect(sayClause(chosen, 'x.state', LOCALE)).toBe('US state: CA and New York, NY');
    expect(shown(clearFilters(chosen))).toEqual([0, 1, 2, 3]);
  });

  it('of which an address may name none that the data lack', () => {
    const asked = fromSearch('?x.state=ca,CA&x.mood=grim&columns=x.beds,x.mood&sort=-x.beds').state;
    const { state, unknown } = dropUnknown(asked, DATA, ['en'], { first: true, complete: true });
    expect(new Set(unknown.map(({ parameter, value }) => `${parameter}=${value}`))).toEqual(
      new Set(['x.mood=grim', 'x.state=ca', 'columns=x.mood']),
    );
    expect(toSearch(state)).toBe('?group=none&sort=-x.beds&columns=x.beds&x.state=CA');
    expect(offerFor({ parameter: 'x.state', value: 'ca' }, DATA, ['en'])).toEqual({
      parameter: 'x.state',
      value: 'CA',
    });
    expect(fromSearch('?x.=1&x.UPPER=2&x.a%20b=3').state).toEqual(INITIAL);
  });

  it('are columns of the table: sorted as what they are, with their own names, and in the CSV', () => {
    const rows = Uint32Array.from([0, 1, 2, 3]);
    expect([...sortRows(DATA, rows, { column: 'x.beds', descending: false }, LOCALE)].slice(0, 2)).toEqual([1, 0]);
    const own = columnsOf(DATA).slice(-3);
    expect(own.map((column) => column.label(LOCALE))).toEqual(['US state', 'Beds', 'notice']);
    expect(own.map((column) => column.cell(DATA, 0, LOCALE).text)).toEqual(['CA', '1,200.5', 'https://news.example/a']);
    expect(own[2].cell(DATA, 0, LOCALE).href).toBe('https://news.example/a');
    const [head, first] = tableAsCsv(DATA, rows, own, LOCALE).split('\r\n');
    expect(head).toContain('x.state,x.beds,x.notice');
    expect(first).toContain('CA,1200.5,https://news.example/a');
  });

  it('are found by search, addresses excepted', () => {
    const found = (query: string) => [...(createSearch(DATA).find(query)?.ranks ?? [])].map((rank) => rank > 0);
    expect(found('york')).toEqual([false, true, false, false]);
    expect(found('广东')).toEqual([false, false, true, false]);
    expect(found('https')).toEqual([false, false, false, false]);
  });
});
