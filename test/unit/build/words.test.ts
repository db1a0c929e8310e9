import { afterEach, expect, test } from 'vitest';
import { PARAMETERS } from '../../../src/build/words/parameters.ts';
import { readWords, wordsTemplate } from '../../../src/build/words/words-file.ts';
import { formatWords, words } from '../../../src/i18n/en/core.ts';
import { later } from '../../../src/i18n/en/lazy.ts';
import { handedInParts } from '../../../src/i18n/handed-in.ts';
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

test('the template in English, handed in as it is, says what English says', async () => {
  const { read } = readWords(JSON.stringify(wordsTemplate('en-GB')));
  expect(read?.missing).toEqual([]);
  const locale = await localeOf(wordsTemplate('en-GB'));
  await EN.loadLazy();
  const said = ({ words, lazy, format }: Locale) => [
    words.app.updated('1 May'),
    ...[0, 1, 2, 11].flatMap((count) => [
      words.filters.toggle(count, String(count)),
      words.summary.incidents(count, String(count)),
      words.notShown.undated(counted(count)),
      lazy.headline.secret.months(counted(count)),
      lazy.headline.published(counted(count)),
      lazy.details.moreFigures(count, String(count)),
    ]),
    words.filters.chosen('Cause', 3),
    words.filters.someOf(['a', 'b'], '4'),
    words.outline.says.all(['a', 'b', 'c']),
    lazy.headline.within('2 months', undefined),
    lazy.headline.within('2 months', '3 years'),
    lazy.details.elsewhere(['x', 'y']),
    format.quantity(1, 'people'),
    format.quantity(2_340_000, 'records', 'down'),
    format.compact(1_180_000_000),
    words.summary.leftOut({
      otherUnits: counted(2),
      otherNature: counted(0),
      noFigure: counted(1),
      contained: counted(0),
    }),
    words.summary.leftOut({
      otherUnits: counted(0),
      otherNature: counted(0),
      noFigure: counted(0),
      contained: counted(0),
    }),
    ...[1, 8].map((shown) =>
      words.summary.sentence({
        shown: counted(shown),
        events: counted(1),
        all: counted(8),
        years: ['2016', '2024'],
        sum: undefined,
        unit: 'people',
      }),
    ),
  ];
  expect(said(locale)).toEqual(said(EN));
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
  expect(readWords('{"tag": "en_GB", "words": []}').faults.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['tag', 'name', 'words']),
  );
  expect(readWords('{').faults[0].expected).toContain('JSON');
});

test('the template says every word in English', () => {
  const template = JSON.stringify(wordsTemplate('fr'));
  expect(template).not.toMatch(/undefined|\[object|NaN/);
});

test('each word that is a function has as many parameters as a file of words is told', () => {
  const wordOf = (key: string) =>
    key.split('.').reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), {
      core: words,
      formats: formatWords,
      lazy: later,
    });
  const wrong = Object.entries(PARAMETERS).filter(([key, parameters]) => {
    const word = wordOf(key);
    return typeof word !== 'function' || word.length !== parameters.split(' ').length;
  });
  expect(wrong).toEqual([]);
});
