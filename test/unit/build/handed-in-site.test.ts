import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { prepareOwnSite } from '../../../src/build/own/site-file.ts';
import { ROOT } from '../../../src/build/paths.ts';
import { dataInOtherLetters, inOtherLetters, latinIn, pseudoWords } from '../../pseudo-words.ts';

/** A language that is written from right to left, with letters and numerals of its own. */
const TAG = 'ar-EG';

/** Some incidents of our own data, with all texts in other letters. */
function dataFile(): object {
  const file = JSON.parse(JSON.stringify(readEdition(ROOT).file));
  const incidents: { id: string; featured?: boolean; related?: string[] }[] = file.incidents;
  const some = incidents.filter(({ featured }, at) => featured || at % 12 === 0);
  const ids = new Set(some.map(({ id }) => id));
  for (const incident of some) incident.related = incident.related?.filter((id) => ids.has(id));
  return Object(dataInOtherLetters({ ...file, title: 'Almanac', incidents: some, relations: [] }));
}

const warnings: string[] = [];
let files: ReadonlyMap<string, string | Uint8Array> = new Map();
const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-letters-'));

beforeAll(async () => {
  const write = (name: string, value: object) => {
    writeFileSync(join(folder, name), JSON.stringify(value));
    return join(folder, name);
  };
  write('words.json', pseudoWords(TAG));
  const site = write('site.json', {
    name: inOtherLetters('The Almanac'),
    tagline: inOtherLetters('Leaks at a glance'),
    address: 'https://almanac.example/',
    imprint: 'https://almanac.example/imprint',
    privacy: 'https://almanac.example/privacy',
    languages: [TAG],
    words: 'words.json',
  });
  // The runner of the tests says that it serves at the root.
  process.env.BASE_URL = '';
  const prepared = prepareOwnSite(write('data.json', dataFile()), site, '2026-11-28');
  if (!prepared) throw new Error('The site cannot be built.');
  expect(prepared.report).toMatch(/: 0 words are English/);
  globalThis.breachTimelineSite = prepared.site;
  globalThis.breachTimelineWords = prepared.words;
  Object.assign(process.env, prepared.environment);
  // Words know the site from when they are loaded on.
  vi.resetModules();
  const { ownSiteFiles } = await import('../../../src/build/own/own-site-files.ts');
  const parts = {
    files: new Map([
      ['index.html', shell('index.html')],
      [
        'embed.html',
        shell('embed.html')
          .replace(/<script[^>]*><\/script>/g, '')
          .replace('/src/entries/page.css', './page.css'),
      ],
      ['page.css', ''],
      ['favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ]),
    standalone: { script: '', importScript: '' },
    incident: { styles: '', fonts: [] },
    document: '',
  };
  const paint = async () => new Map<string, Uint8Array>();
  files = await ownSiteFiles(prepared.site, parts, { paint, warn: (text) => warnings.push(text) });
  const { socialFiles } = await import('../../../src/build/cards/cards.ts');
  const { publishedFile } = await import('../../../src/build/edition.ts');
  const { cards } = socialFiles(publishedFile(ROOT), 'https://almanac.example/');
  files = new Map([...files, ...[...cards].map(([path, draw]) => [path.replace(/png$/, 'svg'), draw().svg] as const)]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const shell = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const textOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
const pathsOf = (ending: RegExp) => [...files.keys()].filter((path) => ending.test(path));

/** What a page says in texts, attributes and its head, with the element where it stands. */
function saidIn(markup: string, xmlMode = false): readonly (readonly [where: string, text: string])[] {
  const said: [string, string][] = [];
  const open: { name: string; isSilent: boolean }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isSilent =
          open.at(-1)?.isSilent === true ||
          /^(script|style|code|pre|id|uri)$/.test(name) ||
          attributes.class === 'copy';
        open.push({ name, isSilent });
        const property = attributes.name ?? attributes.property ?? '';
        if (/^(description|og:(title|description|site_name|image:alt))$/.test(property))
          said.push([`meta ${property}`, attributes.content]);
        for (const each of ['title', 'alt', 'aria-label', 'placeholder', 'label'])
          if (attributes[each]) said.push([`${name} ${each}`, attributes[each]]);
      },
      ontext(text) {
        if (open.at(-1)?.isSilent !== true) said.push([open.at(-1)?.name ?? '', text]);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode, decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return said;
}

/** What has one name in all languages: versions, codes of currencies, formats of files, browsers, styles of citation, collections of others. */
const ALLOWED =
  /\+[0-9a-f]{8}\b|\b[A-Z]{3}\b|\b(Chrome|Edge|Firefox|Safari|APA|MLA|Chicago|BibTeX|GB\/T|Have I Been Pwned|VCDB|Wikidata)\b/g;

/** What a document for programs calls things, and says of them. */
function namesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string')
    return /^(description|title|author_name|provider_name|keywords)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, key));
  return Object.entries(Object(value)).flatMap(([name, inner]) => namesIn(inner, name));
}

/** Everything in Latin letters on some pages, once each. */
const latinOn = (paths: readonly string[], xmlMode = false) => [
  ...new Set(
    paths.flatMap((path) =>
      saidIn(textOf(files.get(path) ?? ''), xmlMode).flatMap(([where, text]) =>
        latinIn(text, ALLOWED).map((latin) => `${path.replace(/^incident\/[^/]+/, 'incident/*')} <${where}>: ${latin}`),
      ),
    ),
  ),
];

describe('a language that is written from right to left', () => {
  test('is said so by every page, and time runs on from left to right', () => {
    const pages = pathsOf(/\.html$/);
    expect(pages.filter((path) => !textOf(files.get(path) ?? '').includes(`<html lang="${TAG}" dir="rtl">`))).toEqual(
      [],
    );
    expect(textOf(files.get('incident.css') ?? '') + shell('src/entries/incident.css')).toMatch(
      /figure svg \{\s*direction: ltr/,
    );
  });

  test('has no cards where our fonts lack its letters, which is told', () => {
    expect(warnings).toEqual([
      expect.stringMatching(/^Left out: \d+ social cards, in whose letters our fonts cannot write\.$/),
    ]);
  });

  test('is one of the languages that pages tell of', () => {
    const pages = pathsOf(/^(index|about)\.html$|^incident\/.*\.html$/);
    const lacking = pages.filter(
      (path) => !textOf(files.get(path) ?? '').includes(`hreflang="${TAG}" href="https://almanac.example/`),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(lacking).toEqual([]);
  });
});

describe('a site in a language that is handed in says nothing in English', () => {
  test('on the pages', () => {
    expect(pathsOf(/\.html$/).length).toBeGreaterThan(20);
    expect(latinOn(pathsOf(/\.html$/))).toEqual([]);
  });

  test('on the cards', () => {
    const cards = pathsOf(/card\.svg$|^cards\/.*\.svg$/);
    expect(cards.length).toBeGreaterThan(20);
    expect(latinOn(cards, true)).toEqual([]);
  });

  test('in what search engines and programs read', () => {
    const linked = pathsOf(/\.html$/).flatMap((path) =>
      [...textOf(files.get(path) ?? '').matchAll(/<script type="application\/ld\+json">([^<]*)/g)].map(
        ([, text]) => text,
      ),
    );
    // The descriptions of the tables are English, as are the names of their columns.
    const documents = pathsOf(/(^|\/)oembed.*\.json$/);
    expect(documents.length).toBeGreaterThan(20);
    const said = [...linked, ...documents.map((path) => textOf(files.get(path) ?? ''))].flatMap((text) =>
      namesIn(JSON.parse(text)),
    );
    expect([...new Set(said.flatMap((text) => latinIn(text, ALLOWED)))]).toEqual([]);
    // Links, names of files, and a citation, which is as its style wants it.
    const plain = textOf(files.get('llms.txt') ?? '').replace(
      /\]\([^)]*\)|\[[\w.]+\.(json|csv)|^.*\[Data set\].*$/gm,
      '',
    );
    expect(latinIn(plain, ALLOWED)).toEqual([]);
  });

  test('in the feed', () => {
    expect(latinOn(pathsOf(/feed.*\.xml$/), true)).toEqual([]);
  });
});
