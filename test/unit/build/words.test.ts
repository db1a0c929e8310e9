import { afterEach, expect, test } from 'vitest';
import type { Parameter } from '../../../src/build/words/template.ts';
import { ENTRIES, readWords, wordsTemplate } from '../../../src/build/words/words-file.ts';
import { filling, handedInParts, isTemplate } from '../../../src/i18n/handed-in.ts';
import { createLocale, EN } from '../../../src/i18n/index.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

afterEach(() => {
  globalThis.breachTimelineWords = undefined;
});

/** The language of a file of words, as a site has it. */
async function localeOf(file: object): Promise<Locale> {
  const { read, faults } = readWords(JSON.stringify(file));
  expect(faults).toEqual([]);
  if (!read) throw new Error('The file was not read.');
  globalThis.breachTimelineWords = { [read.about.tag]: read.words };
  const locale = createLocale(handedInParts(read.about));
  await locale.loadLazy();
  return locale;
}

const esperanto = (words: object) => ({ tag: 'eo', name: 'Esperanto', words });
const counted = (value: number) => ({ value, text: String(value) });

/** What a word may be given for a parameter: numbers on which plurals turn, each case, texts and lists that are there or not. */
function valuesOf({ name, kind, cases }: Parameter): readonly unknown[] {
  const text = `‹${name}›`;
  if (kind === 'number') return [0, 1, 2, 5];
  if (kind === 'counted') return [0, 1, 2, 5].map(counted);
  if (kind === 'list') return [[text], [text, 'ß', 'ü']];
  if (kind === 'emptyList') return [[], [text], [text, 'ß', 'ü']];
  if (kind === 'optional') return [text, undefined];
  if (kind === 'empty') return [text, ''];
  if (kind === 'equal') return [text, 'same'];
  if (kind === 'choice')
    return cases.map((each) => (each === 'yes' ? true : each === 'no' ? false : each === 'without' ? undefined : each));
  return [text, 'same', 'Some of it'];
}

/** All ways to give a word its parameters. */
function givenTo(parameters: readonly Parameter[]): readonly (readonly unknown[])[] {
  let all: readonly (readonly unknown[])[] = [[]];
  for (const parameter of parameters)
    all = all.flatMap((given) => valuesOf(parameter).map((value) => [...given, value]));
  const [first] = parameters;
  if (!first?.at.startsWith('0.')) return all;
  return all.map((given) => [Object.fromEntries(parameters.map(({ name }, at) => [name, given[at]]))]);
}

const ENGLISH_WORDS = ENTRIES.flatMap(({ path, english, parameters }) =>
  typeof english === 'function' && parameters ? [{ key: path.join('.'), path, english, parameters }] : [],
);

test('the template in English, handed in as it is, says what English says, whatever a word is given', () => {
  const file = wordsTemplate('en-GB');
  const { read, faults } = readWords(JSON.stringify(file));
  expect(faults).toEqual([]);
  expect(read?.missing).toEqual([]);
  const fill = filling('en-GB');
  const wrong = ENGLISH_WORDS.flatMap(({ key, path, english, parameters }) => {
    const template = path.reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), read?.words);
    return givenTo(parameters).flatMap((given) => {
      const expected = String(Reflect.apply(english, undefined, given));
      const said = isTemplate(template) ? fill(template, given) : '';
      return said === expected ? [] : [`${key}(${JSON.stringify(given)}): ${said}, and not ${expected}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('sentences that are put together of parts say in English what English says', async () => {
  const { words, lazy } = await localeOf(wordsTemplate('en-GB'));
  await EN.loadLazy();
  const some = [0, 1, 3].map(counted);
  const each = some.flatMap((a) => some.flatMap((b) => some.map((c) => [a, b, c] as const)));
  const said = (core: typeof words, later: typeof lazy) => [
    ...each.flatMap(([a, b, c]) => [
      core.summary.leftOut({ otherUnits: a, otherNature: b, noFigure: c, contained: a }),
      later.details.lawCounts(a, b, counted(a.value + b.value + c.value)),
      later.since.changed({ added: a, corrected: b, removed: c }),
      later.since.feed.changed({ added: a, corrected: b, removed: c }),
      later.years.answer(
        { early: { from: '2001', to: '2003', count: a }, late: { from: '2019', to: '2021', count: b } },
        c.value > 0,
      ),
    ]),
    ...[undefined, '1 May'].flatMap((written) =>
      [undefined, '2 May'].map((checked) => later.details.entry({ written, changed: undefined, checked })),
    ),
    ...later.share.embed.sentence({ controls: 'a', lang: 'b', theme: 'c', height: 'd', data: 'e' }),
    ...[1, 3, 8].flatMap((shown) =>
      [1, 2].flatMap((count) =>
        ([undefined, ['2016', '2016'], ['2016', '2024']] as const).map((years) =>
          core.summary.sentence({
            shown: counted(shown),
            events: counted(1),
            all: counted(8),
            years,
            sum:
              shown === 3
                ? undefined
                : { unit: 'people', text: '70', quantity: '70 people', counted: counted(count), about: count === 2 },
            unit: years && 'people',
          }),
        ),
      ),
    ),
  ];
  expect(said(words, lazy)).toEqual(said(EN.words, EN.lazy));
});

test('words that are handed in stand in their places, in the plurals of their language; all others are English', async () => {
  const locale = await localeOf({
    tag: 'pl',
    name: 'Polski',
    words: {
      core: {
        app: { help: 'Pomoc', updated: 'Dane z {date}' },
        summary: { incidents: { one: '{text} incydent', few: '{text} incydenty', other: '{text} incydentów' } },
        filters: { toggle: { '=0': 'Filtry', other: 'Filtry ({text})' } },
      },
      lazy: { details: { life: 'Co się stało', of: '{position} z {total}' } },
    },
  });
  const { words, lazy } = locale;
  expect([1, 3, 5, 22].map((count) => words.summary.incidents(count, String(count)))).toEqual([
    '1 incydent',
    '3 incydenty',
    '5 incydentów',
    '22 incydenty',
  ]);
  expect([words.app.help, words.app.updated('1 maja'), words.app.theme]).toEqual(['Pomoc', 'Dane z 1 maja', 'Theme']);
  expect([words.filters.toggle(0, '0'), words.filters.toggle(2, '2')]).toEqual(['Filtry', 'Filtry (2)']);
  expect([lazy.details.life, lazy.details.of('2', '8'), lazy.details.next]).toEqual(['Co się stało', '2 z 8', 'Next']);
  expect(locale.format.month(Date.UTC(2024, 7))).toBe('sie');
  expect(EN.words.app.help).toBe('Help');
});

test('each word that is missing is counted under its key', () => {
  const { read } = readWords(JSON.stringify(esperanto({ core: { app: { help: 'Helpo' } } })));
  expect(read?.missing).toHaveLength((read?.all ?? 0) - 1);
  expect(read?.missing).toContain('core.app.theme');
  expect(read?.missing).not.toContain('core.app.help');
});

test('a sentence of which a part is missing is English, and all its parts are told as such', async () => {
  const file = esperanto({ core: { summary: { sentence: { told: 'Jen {incidents}.' } } } });
  const { read } = readWords(JSON.stringify(file));
  expect(read?.missing).toContain('core.summary.sentence.told');
  const { words } = await localeOf(file);
  expect(words.summary.sentence).toBe(EN.words.summary.sentence);
});

test('a language runs as its script does, unless the file says it otherwise', () => {
  const directionOf = (tag: string, more = {}) =>
    readWords(JSON.stringify({ tag, name: tag, words: {}, ...more })).read?.about.direction;
  expect(['ar', 'he', 'fa', 'ur', 'az-Arab'].map((tag) => directionOf(tag))).toEqual(Array(5).fill('rtl'));
  expect(['fr', 'ja', 'ru', 'az'].map((tag) => directionOf(tag))).toEqual(Array(4).fill('ltr'));
  expect(directionOf('ar', { direction: 'ltr' })).toBe('ltr');
});

test('links of the footers are said in the language, too', () => {
  const { read } = readWords(JSON.stringify(esperanto({ links: { imprint: 'Eldonanto' } })));
  expect(read?.about.links).toEqual({ imprint: 'Eldonanto' });
  expect(read?.missing).toContain('links.made');
});

test('readers may type what the file says for a value, or what it calls the value', () => {
  const { read } = readWords(
    JSON.stringify(
      esperanto({
        core: { facets: { cause: { values: { hacking: 'Rompo', error: 'Eraro' } } } },
        search: { cause: { hacking: 'rompo rompita | atako' }, idle: 'la de' },
      }),
    ),
  );
  expect(read?.words.search.cause).toMatchObject({ hacking: 'rompo rompita | atako', error: 'Eraro', misuse: '' });
  expect(read?.words.search.idle).toBe('la de');
});

test('what cannot be used is told with its place, and what stands there instead', () => {
  const faultsOf = (words: object) => readWords(JSON.stringify(esperanto(words))).faults;
  expect(faultsOf({ core: { app: { halp: 'Helpo' } } })).toEqual([
    { path: 'words.core.app.halp', found: '"core.app.halp"', expected: 'a key of the English words' },
  ]);
  expect(faultsOf({ core: { app: { updated: 'De {dato}' } } })).toEqual([
    { path: 'words.core.app.updated', found: '"De {dato}"', expected: 'only these places: {date}' },
  ]);
  expect(faultsOf({ core: { app: { help: 5 } } })).toEqual([
    { path: 'words.core.app.help', found: '5', expected: 'a text' },
  ]);
  expect(faultsOf({ core: { summary: { incidents: { one: '{text} okazo' } } } })[0].expected).toBe(
    'a text for “other” as well',
  );
  expect(faultsOf({ core: { summary: { incidents: { few: 'x', other: 'y' } } } })[0].expected).toBe(
    'a text, or a text for each of one, other',
  );
  expect(faultsOf({ formats: { grouping: 'often' } })[0].expected).toBe('one of auto, min2');
  expect(faultsOf({ lazy: { help: { parts: { hidden: ['Kaŝita', 5] } } } })[0].expected).toBe(
    'a list as the English one',
  );
  expect(faultsOf({ lazy: { share: { life: '{phrases:large}' } } })[0].expected).toBe('only these places: {phrases}');
  expect(readWords('{"tag": "en_GB", "words": []}').faults.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['tag', 'name', 'words']),
  );
  expect(readWords('{').faults[0].expected).toContain('JSON');
});

test('the template says every word in English', () => {
  const template = JSON.stringify(wordsTemplate('fr'));
  expect(template).not.toMatch(/undefined|\[object|NaN/);
});

test('no word is given more than a file of words is told', () => {
  // A word of several kinds may need less than it is given.
  const wrong = ENGLISH_WORDS.filter(({ english, parameters }) => {
    const isObject = parameters.some(({ at }) => at.startsWith('0.'));
    return english.length > (isObject ? 1 : parameters.length);
  });
  expect(wrong.map(({ key }) => key)).toEqual([]);
});
