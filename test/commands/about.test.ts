import { expect, test } from 'vitest';
import { aboutPage } from '../../src/commands/about.ts';
import { readEdition } from '../../src/commands/edition.ts';
import { html } from '../../src/commands/html.ts';
import { LANGUAGES } from '../../src/locales/index.ts';
import { buildDataset } from '../../src/model/build.ts';
import { readDataFile } from '../../src/model/read.ts';
import { STATUSES } from '../../src/model/vocabulary.ts';
import { LOCALES } from '../languages.ts';

const { file } = readEdition('.');
const dataset = buildDataset(readDataFile(JSON.stringify(file)));

test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
  'in %s the page says what the code does',
  (tag, locale) => {
    const page = aboutPage(file, locale, LANGUAGES);
    expect(page).toContain(`<html lang="${tag}">`);
    expect(page).toContain(dataset.version);
    // Best supported: the statuses stand in the order in which the code ranks them.
    const places = STATUSES.filter((status) => status !== 'sample').map((status) =>
      page.indexOf(locale.words.statuses[status]),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const unknown = dataset.incidents.filter((_, row) => !dataset.life(row).begin).length;
    expect(page).toContain(locale.format.integer(unknown));
    // What the schema allows is listed.
    for (const word of ['breach-start', 'more-than', 'illegal-profit', 'zh-Hans' === tag ? '隐藏' : 'hidden'])
      expect(page).toContain(word);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  },
);

test('what is put into a page cannot become markup', () => {
  expect(html`<p title="${'"><script>'}">${'<b>&'}${html`<i>${1}</i>`}${undefined}${['a', '<']}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;<i>1</i>a&lt;</p>',
  );
});
