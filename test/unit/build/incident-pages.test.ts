import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { beginningOf } from '../../../src/build/incident/document.ts';
import { incidentFiles } from '../../../src/build/incident/site.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { parseEdtf } from '../../../src/data/dates.ts';
import { linkOf } from '../../../src/data/links.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import type { Incident } from '../../../src/data/schema.ts';
import { inLanguage } from '../../../src/i18n/locale.ts';
import { aboutPath, correctionsPath, incidentPath } from '../../../src/i18n/page-addresses.ts';
import { INCIDENT_PAGE } from '../../../src/i18n/pages.ts';
import { numberSources } from '../../../src/panels/details/sections.ts';
import { hostile } from '../../e2e/files.ts';
import { withoutPublishersLike } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { elementsOf, type MarkupElement, readMarkup, textOf } from './markup-tree.ts';

const { file } = readEdition('.');
const dataset = buildDataset(readDataFile(JSON.stringify(file)));
const styles = readFileSync('src/entries/incident.css', 'utf8');
const files = incidentFiles(file, { base: undefined, styles, fonts: [] });
const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);
/** What other parts of the build publish. */
const BESIDE = ['', 'zh-Hans.html', 'favicon.svg', 'data/incidents.json', 'schema/incidents.schema.json'];
const OTHERS = new Set([...BESIDE, ...LOCALES.flatMap(({ tag }) => [aboutPath(tag), correctionsPath(tag)])]);

const written = (path: string, from: ReadonlyMap<string, () => string> = files): string => {
  const write = from.get(fileOf(path));
  if (!write) throw new Error(`there is no ${path}`);
  return write();
};

const linksIn = (page: MarkupElement) =>
  elementsOf(page).flatMap(({ attributes }) => attributes.get('href') ?? attributes.get('src') ?? []);

/** JSON-LD of a page. */
function linkedData(page: MarkupElement): Record<string, unknown> {
  const [block, ...more] = elementsOf(page, 'script');
  expect(more).toEqual([]);
  expect(block.attributes.get('type')).toBe('application/ld+json');
  return JSON.parse(String(block.children[0]));
}

describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))('in %s', (tag, locale) => {
  const pages = dataset.incidents.map((incident) => ({
    incident,
    text: written(incidentPath(incident.id, tag)),
  }));
  const read = pages.map(({ incident, text }) => ({ incident, page: readMarkup(text) }));

  /** Throws with the name of the page that does not say something. */
  function expectSaid(of: (incident: Incident) => readonly (string | undefined)[]): void {
    for (const { incident, page } of read) {
      const text = textOf(page);
      for (const said of of(incident))
        if (said !== undefined && !text.includes(said.replace(/\s+/g, ' '))) throw new Error(`${incident.id}: ${said}`);
    }
  }
  const told = (texts: Parameters<typeof inLanguage>[0]) => inLanguage(texts, tag)?.text.trim();
  const dated = (date: string) => {
    const read = parseEdtf(date);
    return read && locale.format.date(read);
  };

  test('every incident has a page that is written without a fault, in its language, with one heading of the first rank', () => {
    expect(read.length).toBeGreaterThan(100);
    for (const { incident, page } of read) {
      const [root] = elementsOf(page, 'html');
      expect(root.attributes.get('lang')).toBe(tag);
      const [heading, ...others] = elementsOf(page, 'h1').map((each) => textOf(each).trim());
      expect(heading.startsWith(told(incident.names) ?? incident.id)).toBe(true);
      expect(others).toEqual([]);
    }
  });

  test('nothing comes out that was not said', () => {
    const fault = /undefined|\[object|NaN|Infinity|\bnull\b/;
    const bare = withoutPublishersLike(fault, pages.map(({ text }) => text).join('\n'), dataset.incidents);
    expect(fault.exec(bare)).toBeNull();
  });

  test('a page says every event with its date, every figure with its standing, and every dispute', () => {
    expectSaid(({ events }) =>
      events.flatMap(({ kind, date, note }) => [locale.words.events[kind], dated(date), told(note)]),
    );
    expectSaid(({ figures }) =>
      figures.flatMap((figure) => [
        locale.format.figure(figure),
        locale.words.statuses[figure.status],
        told(figure.by),
        figure.asOf && dated(figure.asOf),
      ]),
    );
    expectSaid(({ disputes }) =>
      disputes.flatMap(({ about, positions }) => [told(about), ...positions.map(({ says }) => told(says))]),
    );
    expectSaid(({ money }) =>
      money.flatMap(({ amount, currency, qualifier, note }) => [
        locale.format.money(amount, currency, qualifier),
        told(note),
      ]),
    );
    expectSaid(({ names, summary, method, notes, organisation, parent }) => [
      ...Object.values(names),
      ...[summary, method, notes].map(told),
      told(organisation),
      told(parent),
    ]);
  });

  test('a date is marked for programs where it is exact, and only there', () => {
    for (const { incident, page } of read) {
      const dates = elementsOf(page).filter(({ attributes }) => attributes.get('class') === 'date');
      const marked = dates.filter(({ name }) => name === 'time').map(({ attributes }) => attributes.get('datetime'));
      expect(marked.filter((date) => !/^\d{4}(-\d\d){0,2}$/.test(date ?? ''))).toEqual([]);
      const events = elementsOf(page).find(({ attributes }) => attributes.get('id') === 'life');
      const exact = incident.events.map(({ date }) => date).filter((date) => /^\d{4}(-\d\d){0,2}$/.test(date));
      expect(events ? elementsOf(events, 'time').length : 0, incident.id).toBe(exact.length);
      expect(elementsOf(page, 'time').length).toBe(marked.length);
    }
  });

  test('a page names every source, and links those that may be linked and no other page outside', () => {
    expectSaid(({ sources }) => Object.values(sources).flatMap(({ publisher, title }) => [publisher, title]));
    for (const { incident, page } of read) {
      const listed = elementsOf(page).find(({ attributes }) => attributes.get('id') === 'sources');
      const allowed = Object.values(incident.sources).flatMap((source) => linkOf(source) ?? []);
      expect(listed ? linksIn(listed).toSorted() : []).toEqual(allowed.toSorted());
    }
  });

  test('every number of a source leads to its entry', () => {
    for (const { incident, page } of read) {
      const ids = new Set(elementsOf(page).flatMap(({ attributes }) => attributes.get('id') ?? []));
      const inside = linksIn(page).filter((href) => href.startsWith('#'));
      expect(inside.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
      const numbers = numberSources(dataset, dataset.incidents.indexOf(incident), true);
      const keys = incident.events.flatMap(({ sources }) => sources);
      expect(keys.filter((key) => !inside.includes(`#source-${numbers.get(key)}`))).toEqual([]);
    }
  });

  test('sources have their numbers in the order in which the page names them', () => {
    for (const { incident, page } of read) {
      const inside = linksIn(page).filter((href) => href.startsWith('#source-'));
      const first = [...new Set(inside)].map((href) => Number(href.slice('#source-'.length)));
      expect(first, incident.id).toEqual(first.map((_, place) => place + 1));
    }
  });

  test('links to the site are relative and lead somewhere', () => {
    for (const { incident, page } of read) {
      const here = new URL(incidentPath(incident.id, tag), 'https://site.test/under/');
      const missing = linksIn(page).filter((href) => {
        if (/^(https?:|#)/.test(href)) return false;
        const { href: address } = new URL(href, here);
        if (!address.startsWith('https://site.test/under/')) return true;
        const [path] = address.slice('https://site.test/under/'.length).split(/[?#]/);
        return !OTHERS.has(path) && !files.has(fileOf(path));
      });
      expect(missing, incident.id).toEqual([]);
      expect(linksIn(page)).toContain(`../../${tag === 'en' ? '' : 'zh-Hans.html'}?incident=${incident.id}`);
    }
  });

  test('no script runs, nothing is styled in place, and every colour is in the style sheet', () => {
    const sheet = written('incident.css');
    const known = new Set([...sheet.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    for (const { incident, text } of pages) {
      expect(text, incident.id).not.toMatch(/<script(?! type="application\/ld\+json")|\son\w+=|\sstyle=|javascript:/i);
      const used = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
      expect(used.filter((name) => !known.has(name))).toEqual([]);
      expect(text).not.toMatch(/="#[0-9a-f]{6}"/);
    }
  });

  test('a page is the panel without what only the panel needs: no sign of a template, no rule of an element', () => {
    expect(written('incident.css')).not.toContain(':host');
    expect(pages.filter(({ text }) => /<!--|<\?|<button|<input|<breach-/.test(text))).toEqual([]);
  });

  test('a picture of the life is there wide and narrow, and names each event once', () => {
    for (const { incident, page } of read) {
      const pictures = elementsOf(page, 'svg').filter(({ attributes }) => attributes.get('role') === 'img');
      expect(pictures.map(({ attributes }) => attributes.get('class'))).toEqual(['wide', 'narrow']);
      for (const picture of pictures) {
        const words = elementsOf(picture, 'text').map(textOf);
        for (const { kind } of incident.events) {
          const name = locale.words.events[kind];
          const count = incident.events.filter((event) => event.kind === kind).length;
          // Long names go over to a second line.
          const said = words.filter((text) => text.startsWith(name.split(' ')[0]));
          expect(said.length, `${incident.id} ${name}`).toBeGreaterThanOrEqual(count);
        }
      }
    }
  });

  test('previous and next lead through all incidents by time, and back', () => {
    const byPath = new Map(read.map(({ incident, page }) => [incidentPath(incident.id, tag), page]));
    const neighbour = (path: string, rel: string) => {
      const page = byPath.get(path);
      const link = page && elementsOf(page, 'a').find(({ attributes }) => attributes.get('rel') === rel);
      return link?.attributes.get('href')?.replace('../../', '');
    };
    const starts = [...byPath.keys()].filter((path) => neighbour(path, 'prev') === undefined);
    expect(starts).toHaveLength(1);
    const walked: string[] = [];
    for (let path: string | undefined = starts[0]; path !== undefined; path = neighbour(path, 'next')) {
      expect(neighbour(path, 'prev')).toBe(walked.at(-1));
      walked.push(path);
    }
    expect(new Set(walked)).toEqual(new Set(byPath.keys()));
  });

  test('what is said for programs is what the data say', () => {
    for (const { incident, page } of read) {
      const data = linkedData(page);
      expect(data).toMatchObject({ '@type': 'WebPage', name: told(incident.names), inLanguage: tag });
      const [description] = elementsOf(page, 'meta').filter(
        ({ attributes }) => attributes.get('name') === 'description',
      );
      expect(data.description).toBe(description.attributes.get('content'));
      expect(told(incident.summary)).toContain(String(data.description).replace(/…$/, ''));
      expect(data.citation).toEqual(Object.values(incident.sources).flatMap((source) => linkOf(source) ?? []));
      const dates: readonly string[] = incident.events.map(({ date }) => date);
      const period = data.temporalCoverage === undefined ? [] : String(data.temporalCoverage).split('/');
      expect(period.filter((date) => !dates.includes(date))).toEqual([]);
      expect(data.isPartOf).toMatchObject({
        '@type': 'Dataset',
        name: told(dataset.title),
        version: dataset.version,
        dateModified: dataset.updated,
        license: 'https://creativecommons.org/licenses/by/4.0/',
        distribution: [{ contentUrl: '../../data/incidents.json' }, { contentUrl: '../../data/incidents.csv' }],
      });
      expect(JSON.stringify(data)).not.toContain('NewsArticle');
    }
  });

  test('the list in plain text has every incident once, with a link that leads to its page', () => {
    const text = written(tag === 'en' ? 'llms.txt' : `llms.${tag}.txt`);
    expect(text).toContain(dataset.version);
    const links = [...text.matchAll(/^- \[[^\]]+\]\((incident\/[^)]+)\)/gm)].map(([, path]) => path);
    expect([...links].sort()).toEqual(dataset.incidents.map(({ id }) => incidentPath(id, tag)).sort());
    expect(links.filter((path) => !files.has(fileOf(path)))).toEqual([]);
  });
});

test('every language has the words of these pages', () => {
  expect(Object.keys(INCIDENT_PAGE).sort()).toEqual(LOCALES.map(({ tag }) => tag).sort());
});

test('without an address of the site nothing claims one', () => {
  expect(files.has('sitemap.xml')).toBe(false);
  expect(files.has('robots.txt')).toBe(false);
  const page = written('incident/alipay-2010/');
  expect(page).not.toMatch(/rel="canonical"|og:url|og:image|oembed/);
  expect(page).toContain('src=&quot;embed.html?incident=alipay-2010&amp;amp;controls=minimal&quot;');
});

describe('with an address of the site', () => {
  const base = 'https://example.org/breaches/';
  const placed = incidentFiles(file, { base, styles, fonts: [] });
  const heads = new Map(
    dataset.incidents.flatMap(({ id }) =>
      LOCALES.map(({ tag }) => {
        const [, head] = /(<head>[\s\S]*<\/head>)/.exec(written(incidentPath(id, tag), placed)) ?? [];
        const links = elementsOf(readMarkup(head), 'link');
        const of = (rel: string) => links.filter(({ attributes }) => attributes.get('rel') === rel);
        const hrefs = (rel: string) => of(rel).map(({ attributes }) => attributes.get('href') ?? '');
        const alternates = new Map(
          of('alternate').flatMap(({ attributes }) => {
            const lang = attributes.get('hreflang');
            return lang === undefined ? [] : [[lang, attributes.get('href') ?? ''] as const];
          }),
        );
        return [base + incidentPath(id, tag), { tag, canonical: hrefs('canonical'), alternates }] as const;
      }),
    ),
  );

  test('each page has one address of its own, and its equals in other languages name each other', () => {
    for (const [address, { tag, canonical, alternates }] of heads) {
      expect(canonical).toEqual([address]);
      expect(alternates.get(tag)).toBe(address);
      expect([...alternates.keys()]).toEqual([...LOCALES.map((locale) => locale.tag), 'x-default']);
      expect(alternates.get('x-default')).toBe(alternates.get('en'));
      for (const other of alternates.values()) expect(heads.get(other)?.alternates).toEqual(alternates);
    }
  });

  test('the sitemap lists every page in every language, with the day of the data', () => {
    for (const list of ['llms.txt', 'llms.zh-Hans.txt']) expect(written(list, placed)).not.toMatch(/\/\.\//);
    const text = written('sitemap.xml', placed);
    expect(text.split('hreflang="x-default"').length).toBe(text.split('<url>').length);
    const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    const texts = LOCALES.flatMap(({ tag }) => [base + aboutPath(tag), base + correctionsPath(tag)]);
    const pages = [...heads.keys(), base, `${base}zh-Hans.html`, ...texts];
    expect([...listed].sort()).toEqual(pages.sort());
    expect(text.split(`<lastmod>${dataset.updated}</lastmod>`).length - 1).toBe(listed.length);
    expect(written('robots.txt', placed)).toContain(`Sitemap: ${base}sitemap.xml`);
  });

  test('a page can be cited, embedded and shown as a card by its full address', () => {
    const text = written('incident/alipay-2010/zh-Hans.html', placed);
    const address = `${base}incident/alipay-2010/zh-Hans.html`;
    expect(text.split(`${address}`).length).toBeGreaterThan(5);
    // In the markup to be copied the ampersand is written as markup wants it.
    expect(textOf(readMarkup(text))).toContain(`${base}embed.html?incident=alipay-2010&amp;lang=zh-Hans`);
    expect(text).toContain(`property="og:image" content="${base}incident/alipay-2010/card.zh-Hans.png"`);
    expect(text).toContain(`type="application/json+oembed"`);
    expect(linkedData(readMarkup(text))).toMatchObject({
      url: address,
      dateModified: dataset.incidents.find(({ id }) => id === 'alipay-2010')?.modified ?? dataset.updated,
      breadcrumb: { itemListElement: [{ item: `${base}zh-Hans.html` }, { item: address }] },
      primaryImageOfPage: { contentUrl: `${base}incident/alipay-2010/card.zh-Hans.png` },
      isPartOf: { url: base, creator: { url: base }, publisher: { url: base } },
    });
  });
});

test('data that are markup stay text, in the page and in what programs read', () => {
  const evil = incidentFiles(JSON.parse(hostile()), { base: undefined, styles, fonts: [] });
  for (const { tag } of LOCALES) {
    const text = written(incidentPath('evil', tag), evil);
    const page = readMarkup(text);
    expect(elementsOf(page, 'img')).toEqual([]);
    expect(linkedData(page).name).toContain('<script>');
    expect(linksIn(page).some((href) => href.startsWith('javascript:'))).toBe(false);
  }
});

test('the page tells the days of its entry and the same incident in collections of others', () => {
  const known = {
    id: 'known',
    created: '2026-11-20',
    modified: '2026-11-21',
    reviewed: '2026-11-28',
    identifiers: { hibp: 'A & B', vcdb: '0001AA7F-C601-424A-B2B8-BE6C9F5164E7', wikidata: 'Q42' },
  };
  const pages = incidentFiles({ incidents: [known] }, { base: undefined, styles, fonts: [] });
  for (const locale of LOCALES) {
    const page = readMarkup(written(incidentPath('known', locale.tag), pages));
    const said = textOf(page);
    for (const day of [known.created, known.modified, known.reviewed]) {
      const date = parseEdtf(day);
      expect(said).toContain(date && locale.format.date(date));
    }
    expect(said).toContain(known.identifiers.vcdb);
    const addresses = ['https://haveibeenpwned.com/Breach/A%20%26%20B', 'https://www.wikidata.org/entity/Q42'];
    for (const address of addresses) expect(linksIn(page)).toContain(address);
    expect(linkedData(page)).toMatchObject({
      dateCreated: known.created,
      dateModified: known.modified,
      about: [
        {
          sameAs: addresses,
          identifier: [{ '@type': 'PropertyValue', propertyID: 'VCDB', value: known.identifiers.vcdb }],
        },
      ],
    });
  }
});

test('an incident of which next to nothing is known has a page that says so', () => {
  const bare = incidentFiles({ incidents: [{ id: 'bare' }] }, { base: undefined, styles, fonts: [] });
  for (const locale of LOCALES) {
    const text = written(incidentPath('bare', locale.tag), bare);
    const said = textOf(readMarkup(text));
    for (const words of [
      locale.words.phases.beginUnknown,
      locale.words.phases.publicUnknown,
      locale.words.phases.sizeUnknown,
    ])
      expect(said).toContain(words);
    expect(said).toContain(INCIDENT_PAGE[locale.tag].noPicture);
    expect(text).not.toMatch(/undefined|\[object|NaN|class="quiet record"/);
  }
});

describe('a description is how the summary begins', () => {
  test.each([
    ['a short one is whole', 'It leaked. Nobody knew.', 'en', 'It leaked. Nobody knew.'],
    [
      'a long one ends with a sentence',
      `${'A sentence of some length that says one thing. '.repeat(9)}`,
      'en',
      /thing\.$/,
    ],
    ['a long sentence ends with a word', `${'word '.repeat(90)}.`, 'en', /^(word )*word…$/],
    ['Chinese is cut at its own marks', `${'数据外泄，无人知晓。'.repeat(30)}`, 'zh-Hans', /。$/],
  ])('%s', (_, text, lang, expected) => {
    const beginning = beginningOf(text, lang);
    expect(beginning.length).toBeLessThanOrEqual(200);
    if (typeof expected === 'string') expect(beginning).toBe(expected);
    else expect(beginning).toMatch(expected);
  });
});
