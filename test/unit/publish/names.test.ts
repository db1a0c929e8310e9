import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { sayOrganisation } from '../../../src/i18n/describe.ts';
import { nameOf, valueLabel } from '../../../src/i18n/names.ts';
import { outlineTree } from '../../../src/panels/list/tree.ts';
import { pictureSvg } from '../../../src/publish/figure.ts';
import { selectionCsv, selectionJson } from '../../../src/publish/selection.ts';
import { outlineOf, sayIncident } from '../../../src/state/outline.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { COLUMNS } from '../../../src/views/table/columns.ts';
import { tableAsTsv } from '../../../src/views/table/csv.ts';
import { LOCALES } from '../../languages.ts';
import { contextOf } from './contexts.ts';

const PROTOTYPE = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'rest',
  'none',
  'unknown',
  'other',
  '*',
];
const MARKUP = ['<img src=x onerror=hit()>', '"><script>hit()</script>', "' onload='hit()", '&amp;<b>', ']]>', '=1+1'];
const SCRIPTS = [
  'בנק הדוגמה',
  'مصرف المثال 500',
  '某某商城',
  'カメラ堂',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'Zo\u0308e\u0301',
  'x'.repeat(500),
  'W'.repeat(64),
  'کتاب‌خانه',
];
const HIDDEN = [
  'pay\u202elap',
  'a\u2066b',
  'a\u0000b\u0007',
  'zero\u200bwidth',
  'two\nlines\t',
  '\u202d\u202d',
  '\ufeffA',
  '\ud800',
];
/** Characters that no text on the page or in a file may have. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff\p{Cs}]/u;

const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(...PROTOTYPE, ...MARKUP, ...SCRIPTS, ...HIDDEN),
);
const key = fc.constantFrom('constructor', 'rest', 'none', 'unknown', 'other', 'valueof', 'isprototypeof');
const incident = fc.record(
  {
    id: name,
    names: fc.record({ en: name, he: name }, { requiredKeys: [] }),
    organisation: name,
    parent: name,
    sector: key,
    data: fc.array(key, { maxLength: 2 }),
    method: fc.record({ en: name }),
    figures: fc.constant([{ value: 500, unit: 'people', status: 'reported', sources: ['constructor'] }]),
    events: fc.constantFrom(
      [
        { kind: 'breach-start', date: '2015-03-01' },
        { kind: 'disclosure', date: '2016' },
      ],
      [{ kind: 'listed', date: '2019-02-13' }],
    ),
    sources: name.map((publisher) =>
      JSON.parse(`{"constructor":${JSON.stringify({ publisher })},"__proto__":"https://a.example/"}`),
    ),
  },
  { requiredKeys: ['figures', 'events', 'sources'] },
);

describe('whatever names and words a file has', () => {
  test('every view, table, list and file is drawn and written, without markup, without what cannot be seen', () => {
    fc.assert(
      fc.property(
        fc.array(incident, { minLength: 2, maxLength: 3 }),
        fc.nat(LOCALES.length - 1),
        (incidents, language) => {
          const locale = LOCALES[language];
          const dataset = buildDataset(readDataFile(JSON.stringify({ incidents })));
          expect(dataset.incidents.length).toBeGreaterThan(0);
          const compare = dataset.incidents.map(({ id }) => id);
          for (const view of ['timeline', 'scale', 'delay', 'compare'] as const) {
            const svg = pictureSvg(contextOf({ view, compare, incident: compare[0] }, { dataset, locale }), {
              width: 900,
              height: 600,
            });
            expect(svg).not.toMatch(
              /NaN|Infinity|undefined|\[object|native code|<(?:img|script|b)\b|<[^>]*\son\w+=["']/,
            );
            expect(svg.replaceAll('\n', '')).not.toMatch(UNSEEN);
          }
          const context = contextOf({}, { dataset, locale });
          const rows = context.selection.rows;
          const lines = [
            selectionCsv(context).replace(/^\ufeff/, ''),
            tableAsTsv(dataset, rows, COLUMNS, locale),
            ...[...rows].map((row) => sayIncident(dataset, row, locale)),
            ...dataset.incidents.flatMap((each) => [
              nameOf(each, locale.tag).text,
              ...sayOrganisation(each, locale).map((piece) => (typeof piece === 'string' ? piece : piece.text)),
              ...each.data.map((kind) => valueLabel('kind', kind, locale)),
              valueLabel('sector', each.sector ?? 'unknown', locale),
            ]),
          ];
          for (const line of lines) {
            expect(typeof line).toBe('string');
            expect(line).not.toMatch(/NaN|\[object|native code/);
            expect(line.replace(/[\n\r\t]/g, '')).not.toMatch(UNSEEN);
          }
          expect(outlineOf(dataset, rows).length).toBeGreaterThan(0);
          expect(outlineTree(dataset, context.selection, INITIAL, 'time', locale).rows).toHaveLength(
            dataset.incidents.length,
          );
          // What is taken away can be read again, and says the same names.
          const again = readDataFile(selectionJson(context));
          const names = (all: readonly (typeof dataset.incidents)[number][]) =>
            all.map((each) => nameOf(each, 'en').text).sort();
          expect(names(again.file.incidents)).toEqual(names(dataset.incidents));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a name that runs from right to left stands apart from the number behind it', () => {
    const [en] = LOCALES;
    const dataset = buildDataset(
      readDataFile(JSON.stringify([{ organisation: 'בנק הדוגמה', date: '2019', people: 5_000_000 }])),
    );
    const svg = pictureSvg(contextOf({}, { dataset, locale: en }), { width: 1_000, height: 600 });
    expect(svg).toContain('<tspan unicode-bidi="isolate">בנק הדוגמה</tspan><tspan');
  });

  test('a sector is headed by its own word, also where that is a word of ours', () => {
    const [en] = LOCALES;
    const words = ['constructor', 'rest', 'valueof'];
    const dataset = buildDataset(
      readDataFile(JSON.stringify(words.map((sector, at) => ({ organisation: `Shop ${at}`, date: '2019', sector })))),
    );
    const svg = pictureSvg(contextOf({ group: 'sector' }, { dataset, locale: en }), { width: 1_000, height: 600 });
    for (const word of words) expect(svg).toMatch(new RegExp(`>${word}<`));
    expect(svg).not.toContain(en.words.groups.rest);
  });
});
