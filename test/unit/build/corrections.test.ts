import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { correctionsPage, correctionsText, readCorrections } from '../../../src/build/pages/corrections.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { IncidentSchema } from '../../../src/data/schema.ts';
import { LANGUAGES } from '../../../src/i18n/index.ts';
import { aboutPath, correctionsPath, incidentPath } from '../../../src/i18n/page-addresses.ts';
import { CORRECTIONS } from '../../../src/i18n/pages.ts';
import { LOCALES } from '../../languages.ts';

const { file } = readEdition('.');
const dataset = buildDataset(readDataFile(JSON.stringify(file)));
const ids = new Set(dataset.incidents.map(({ id }) => id));
const own = readCorrections(correctionsText('.'), ids);

const both = (text: string) => ({ en: text, 'zh-Hans': `${text}（中）` });
const right = {
  date: '2026-11-20',
  incident: 'alipay-2010',
  field: 'figures',
  was: both('five'),
  now: both('six'),
  why: both('a misprint'),
};
const read = (...entries: readonly unknown[]) => readCorrections(JSON.stringify(entries), ids, '2026-11-28');
const faultsOf = (...entries: readonly unknown[]) =>
  read(...entries).faults.map(({ path, found, expected }) => `${path}: got ${found}, expected ${expected}`);

describe('a list of corrections', () => {
  test('ours has no fault', () => {
    expect(own.faults).toEqual([]);
    expect(own.corrections.length).toBeGreaterThan(0);
  });

  test('stands the newest first, and of one day as it is written', () => {
    const { corrections } = read(
      { ...right, date: '2026-01-02', was: both('first') },
      { ...right, date: '2026-03-04', was: both('second') },
      { ...right, date: '2026-01-02', was: both('third') },
    );
    expect(corrections.map(({ was }) => was.en)).toEqual(['second', 'first', 'third']);
  });

  test('tells each fault once, and goes on', () => {
    expect(faultsOf({ ...right, incident: 'nobody-1999' })).toEqual([
      '[0].incident: got "nobody-1999", expected the id of an incident in data/incidents',
    ]);
    expect(faultsOf(right, { ...right, date: '2026-11-29' })).toEqual([
      '[1].date: got "2026-11-29", expected a day until today, 2026-11-28',
    ]);
    expect(faultsOf({ ...right, why: { en: 'a misprint' } })).toEqual(['[0].why.zh-Hans: got "", expected a sentence']);
    expect(faultsOf({ ...right, now: { ...right.now, en: ' ' } })).toEqual([
      '[0].now.en: got " ", expected a sentence',
    ]);
    expect(faultsOf({ ...right, field: 'size' })).toEqual([
      expect.stringMatching(/^\[0\]\.field: got "size", expected id, names, /),
    ]);
    expect(faultsOf({ ...right, date: '2026-13-01' })).toHaveLength(1);
    expect(faultsOf({ ...right, source: 'javascript:alert(1)' })).toEqual([
      '[0].source: got "javascript:alert(1)", expected an http or https address',
    ]);
    expect(faultsOf({ ...right, extra: 1 })).toHaveLength(1);
    expect(read({ ...right, incident: 'nobody-1999' }, right).corrections).toHaveLength(1);
  });

  test('that is none is refused with a word', () => {
    expect(readCorrections('Dear reader', ids).faults).toMatchObject([{ expected: 'JSON' }]);
    expect(readCorrections('{}', ids).faults).toMatchObject([{ expected: 'a list of corrections' }]);
    expect(correctionsText('./no-such-folder')).toBe('[]\n');
  });
});

describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'in %s the page of corrections',
  (tag, locale) => {
    const page = correctionsPage(file, own.corrections, locale);
    /** Text as it stands in markup. */
    const inMarkup = (text: string) =>
      text.replace(/[&<>"']/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[sign]};`);

    test('says of each what was wrong, what is right, why and who says so, and leads to its incident', () => {
      expect(page).toContain(`<html lang="${tag}">`);
      for (const { incident, was, now, why, source } of own.corrections) {
        for (const text of [was, now, why]) expect(page).toContain(inMarkup(text[tag]));
        expect(page).toContain(`href="./${incidentPath(incident, tag)}"`);
        if (source) expect(page).toContain(`href="${inMarkup(source)}"`);
      }
      expect(page.split('<article>').length - 1).toBe(own.corrections.length);
      expect(page).not.toMatch(/undefined|\[object|NaN|<script/);
    });

    test('says how to report an error, and leads to the other pages', () => {
      expect(page).toContain(CORRECTIONS[tag].report.title);
      expect(page).toContain('How to correct a fact');
      expect(page).toContain(`href="./${aboutPath(tag)}#correct"`);
      for (const other of LANGUAGES) expect(page).toContain(`href="./${correctionsPath(other.tag)}"`);
    });

    test('takes nothing for markup', () => {
      const [first] = own.corrections;
      const was = { en: '<img src=x>', 'zh-Hans': '<img src=x>' };
      const hostile = correctionsPage(file, [{ ...first, was }], locale);
      expect(hostile).not.toContain('<img');
      expect(hostile).toContain('&lt;img src=x&gt;');
    });

    test('has a word for every field of an incident, and one for an empty list', () => {
      expect(Object.keys(CORRECTIONS[tag].fields).sort()).toEqual(Object.keys(IncidentSchema.entries).sort());
      expect(correctionsPage(file, [], locale)).toContain(CORRECTIONS[tag].lead(0, '0'));
    });
  },
);
