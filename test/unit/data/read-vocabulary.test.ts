import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { DATA_KINDS, SECTORS } from '../../../src/data/schema.ts';
import { words } from '../../../src/i18n/en/core.ts';
import { EN, LANGUAGES } from '../../../src/i18n/index.ts';
import { valueLabel, valueText, withOwnWords } from '../../../src/i18n/names.ts';
import { facetById } from '../../../src/state/facets.ts';
import { createSearch } from '../../../src/state/search.ts';

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
