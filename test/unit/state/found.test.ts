import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { nameOf, valueLabel } from '../../../src/i18n/names.ts';
import { sayReason } from '../../../src/panels/list/list.ts';
import { foundTree } from '../../../src/panels/list/tree.ts';
import { FACETS } from '../../../src/state/facets.ts';
import { createSearch, type Reason } from '../../../src/state/search.ts';
import { excerpt } from '../../../src/state/search-text.ts';
import { selectionOf } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
const search = createSearch(edition);
const [en, zh] = LOCALES;

/** Rows that a query finds, as the list shows them. */
function rowsOf(query: string): readonly number[] {
  const found = search.find(query);
  if (!found) return [];
  const rows = [...edition.incidents.keys()].filter((row) => found.ranks[row] > 0);
  return foundTree(edition, selectionOf(rows), found, en).rows;
}

const idsOf = (query: string) => rowsOf(query).map((row) => edition.incidents[row].id);

/** What the list says beside an incident that a query finds. */
const whyOf = (query: string, id: string, locale = en): readonly string[] =>
  (search.find(query)?.why(edition.rowOf(id) ?? -1, locale.tag) ?? []).map((reason) => sayReason(reason, locale).text);

describe('what people type', () => {
  test.each([
    // Names: the whole, the beginning, a word, a slip.
    ['yahoo', ['yahoo-2013', 'yahoo-2014']],
    ['equifax', ['equifax-2017']],
    ['shanghai police', ['shanghai-police-2021']],
    ['shangai police', ['shanghai-police-2021']],
    ['alipya', ['alipay-2010']],
    ['facebook', ['facebook-2018']],
    ['支付宝', ['alipay-2010']],
    ['圆通泄露', ['yto-express-2013']],
    // A name and a cause, a place or a year.
    ['equifax hack', ['equifax-2017']],
    ['taobao leak', ['taobao-2019']],
    ['french hospital', ['viamedis-almerys-2024']],
    ['china insider', ['alipay-2010']],
    // Causes, data, sectors and places.
    ['courier', ['sto-express-2020', 'yto-express-2013']],
    ['快递', ['sto-express-2020', 'yto-express-2013']],
    ['hacked', ['yahoo-2013']],
    ['黑客', ['yahoo-2013']],
    ['insider', ['alipay-2010']],
    ['内鬼', ['alipay-2010']],
    ['passwords', ['csdn-2010', 'taobao-2015', 'yahoo-2013']],
    ['hotel', ['hotel-checkins-2013', 'huazhu-2018', 'marriott-starwood-2014']],
    ['exam', ['exam-website-2013', 'shandong-exam-2016']],
    ['中国酒店', ['huazhu-2018', 'hotel-checkins-2013', 'ctrip-2014']],
    ['dutch', ['odido-2026']],
  ])('%s leads to %j first', (query, first) => {
    expect(idsOf(query).slice(0, first.length)).toEqual(first);
  });

  test.each([
    ['酒店', ['hotel-checkins-2013', 'huazhu-2018', 'marriott-starwood-2014']],
    ['密码', ['lastpass-2022', 'yahoo-2013', 'csdn-2010']],
    ['south korea', ['coupang-2025', 'sk-telecom-2022', 'lotte-card-2025']],
    ['法国', ['france-travail-2024', 'free-2024', 'bouygues-telecom-2025']],
    ['ransomware', ['change-healthcare-2024', 'target-2013']],
    ['2014', ['yahoo-2014', 'sony-pictures-2014']],
  ])('%s finds %j among others', (query, some) => {
    expect(idsOf(query)).toEqual(expect.arrayContaining(some));
  });

  test.each(['zzzz', 'equifax scraping', '支付网', 'tumblr exam'])('%s finds nothing', (query) => {
    expect(idsOf(query)).toEqual([]);
  });

  test('what a reader types for a value finds every incident that has it, in each language', () => {
    const lost: string[] = [];
    for (const locale of LOCALES)
      for (const facet of FACETS.filter(({ id }) => ['cause', 'sector', 'country', 'kind'].includes(id)))
        for (const value of facet.values(edition).filter((each) => each !== 'unknown')) {
          const found = new Set(rowsOf(valueLabel(facet.id, value, locale)));
          const missed = [...edition.incidents.keys()].filter(
            (row) => facet.of(edition, row).includes(value) && !found.has(row),
          );
          if (missed.length > 0) lost.push(valueLabel(facet.id, value, locale));
        }
    expect(lost).toEqual([]);
  });
});

describe('why something is found', () => {
  test('is said where the name that is seen does not show it', () => {
    expect(whyOf('equifax hack', 'equifax-2017')).toEqual(['Hacking (cause)']);
    expect(whyOf('passwords', 'yahoo-2013')).toEqual(['Password or access key (kind of data)']);
    expect(whyOf('法国', 'bouygues-telecom-2025', zh)).toEqual(['法国（国家和地区）']);
    expect(whyOf('支付宝', 'alipay-2010')).toEqual([expect.stringContaining('支付宝')]);
    expect(whyOf('支付宝', 'alipay-2010', zh)).toEqual([]);
    expect(whyOf('alipya', 'alipay-2010')).toEqual([]);
    expect(whyOf('yto 2013', 'yto-express-2013')).toEqual(['Made public 2013']);
    expect(whyOf('facebook', 'uk-mod-afghan-2022')).toEqual([expect.stringContaining('Facebook')]);
  });

  test('holds for every incident that any word of the descriptions finds', () => {
    const words = [
      ...new Set(
        edition.incidents.flatMap(({ summary }) =>
          Object.values(summary ?? {})
            .join(' ')
            .split(/\s+/),
        ),
      ),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }), (typed) => {
        const found = search.find(typed.join(' '));
        for (const [row, rank] of found?.ranks.entries() ?? []) {
          if (rank === 0) continue;
          const reasons: readonly Reason[] = found?.why(row, 'en') ?? [];
          const names = nameOf(edition.incidents[row], 'en').text;
          // Where nothing is said, the name says it: it has letters of what was typed.
          expect([typed, names, reasons.length > 0 || sharesLetters(typed, names)]).toEqual([typed, names, true]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const sharesLetters = (typed: readonly string[], name: string): boolean =>
  typed.some((word) =>
    name.toLowerCase().includes(
      word
        .toLowerCase()
        .replace(/^\P{L}+/u, '')
        .slice(0, 2),
    ),
  );

test('a name comes before a cause or a place, and those before descriptions', () => {
  fc.assert(
    fc.property(fc.constantFrom('insider', 'china', 'health', 'social', 'tax', '韩国', '医疗'), (word) => {
      const kinds = rowsOf(word).map((row) => {
        const { names, short, organisation, parent, host } = edition.incidents[row];
        return JSON.stringify([names, short, organisation, parent, host]).toLowerCase().includes(word) ? 0 : 1;
      });
      expect(kinds).toEqual([...kinds].sort());
    }),
  );
});

test('an excerpt holds what was found and cuts no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 60 }),
      fc.nat(),
      (words, pick) => {
        const place = pick % words.length;
        const at = words.slice(0, place).join(' ').length + (place > 0 ? 1 : 0);
        const said = excerpt(words.join(' '), at).replaceAll('…', '').split(' ');
        expect(said).toContain(words[place]);
        expect(said.every((word) => words.includes(word))).toBe(true);
      },
    ),
  );
});
