import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { ROOT } from '../../src/build/paths.ts';
import { objectionsOf } from './axe.ts';
import { test as base, expect } from './site.ts';

const EXAMPLE = 'examples/own-site';
const OPTIONS = ['--data', `${EXAMPLE}/data.json`, '--site', `${EXAMPLE}/site.json`];
const BUILD = 'src/build/build.mjs';

/** Builds a site from the sources into a folder. */
function buildInto(folder: string, ...options: readonly string[]): void {
  const parameters = [BUILD, ...options, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  // The runner of the tests says `test`, which is no build for readers.
  const { NODE_ENV: _ofTests, ...env } = process.env;
  execFileSync(process.execPath, parameters, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The site of the example, built anew into a folder of its own. */
const test = base.extend<object, { built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-own-site-'));
      buildInto(folder, ...OPTIONS);
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Some words of Esperanto; whatever quotes stand in them, they stay words. */
const WORDS = {
  tag: 'eo',
  name: 'Esperanto',
  short: 'EO',
  words: {
    core: {
      views: { timeline: 'Tempolinio', table: 'Tabelo' },
      facets: { cause: { label: 'Kaŭzo', values: { hacking: 'Rompo' } } },
      filters: { toggle: { '=0': 'Filtriloj', other: 'Filtriloj ({text})' } },
      outline: { label: 'Okazoj `$&"\\\'</script>' },
      summary: { incidents: { one: '{text} okazo', other: '{text} okazoj' } },
    },
    lazy: {
      details: { life: 'Kio okazis kiam', of: '{position} el {total}' },
      legend: { label: 'Kiel legi' },
      headline: { secret: { months: 'Duono de {count} restis sekreta dum monatoj.' } },
    },
  },
};

/** The same data under another name, in a language whose words are handed in. */
const inEsperanto = base.extend<object, { built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-words-'));
      const write = (name: string, value: object) => {
        writeFileSync(join(folder, name), JSON.stringify(value));
        return join(folder, name);
      };
      write('eo.json', WORDS);
      const site = write('site.json', { name: 'La Almanako', languages: ['eo', 'en'], words: 'eo.json' });
      const options = ['--data', `${EXAMPLE}/data.json`, '--site', site, '--report', join(folder, 'report.md')];
      buildInto(join(folder, 'site'), ...options);
      await use(join(folder, 'site'));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Texts of the site by their paths; the site in one file is in UTF-16, and begins with its mark. */
function textsOf(folder: string, endings: RegExp): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => endings.test(path));
  return new Map(
    paths.sort().map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, bytes[0] === 0xff ? bytes.toString('utf16le', 2) : bytes.toString('utf8')];
    }),
  );
}

// One worker builds it once.
test.describe.configure({ mode: 'default' });

test('a site of somebody’s own data says nothing of ours but by what it is made', ({ site }) => {
  const texts = textsOf(site.folder, /\.(html|xml|txt)$|^oembed.*\.json$/);
  const ours = /Breach Timeline|数据泄露时间线|alipay|src\/build|data\/incidents of|incidents这个/i;
  const found = [...texts].filter(([path, text]) => {
    // Scripts hold all words of a language, ours among them; only the pages that hold them show which are said.
    const said = path === 'standalone.html' ? text.replace(/<script\b[\s\S]*?<\/script>/g, '') : text;
    return ours.test(said.replace(/made with Breach Timeline|由 Breach Timeline 制作/g, ''));
  });
  expect(found.map(([path]) => path)).toEqual([]);
  expect(texts.get('incident/pearl-hotels-2020/index.html')).toContain('由 Breach Timeline 制作');
  expect([...texts.keys()].filter((path) => /^(corrections|examples)/.test(path))).toEqual([]);
});

test('its pages are there for each incident in its languages, its own language first, under its name', ({ site }) => {
  const texts = textsOf(site.folder, /\.(html|xml|txt)$/);
  const ids = JSON.parse(readFileSync(join(EXAMPLE, 'data.json'), 'utf8')).incidents.map(
    ({ id }: { id: string }) => id,
  );
  expect(ids).toHaveLength(8);
  for (const id of ids) {
    expect(texts.get(`incident/${id}/index.html`)).toMatch(/<html lang="zh-Hans">[\s\S]*<title>[^<]*泄露年鉴<\/title>/);
    expect(texts.get(`incident/${id}/en.html`)).toMatch(/<html lang="en">[\s\S]*<title>[^<]*The Leak Almanac<\/title>/);
    for (const card of ['card.png', 'card.en.png', 'oembed.json'])
      expect(existsSync(join(site.folder, `incident/${id}/${card}`)), `${card} of ${id}`).toBe(true);
    expect(texts.get('sitemap.xml')).toContain(`<loc>https://almanac.example/leaks/incident/${id}/</loc>`);
  }
  const first = texts.get('index.html') ?? '';
  expect(first).toContain('<html lang="zh-Hans">');
  expect(first).toContain('虚构的泄露事件，一目了然');
  expect(first).toContain('hreflang="x-default" href="https://almanac.example/leaks/"');
  expect(first).toContain('href="https://almanac.example/imprint"');
  expect(texts.get('feed.en.xml')).toContain('The Leak Almanac');
  expect(readFileSync(join(site.folder, 'favicon.svg'), 'utf8')).toContain('The Leak Almanac');
  expect(readFileSync(join(site.folder, 'incident.css'), 'utf8')).toContain('--breach-accent:#0b5c63');
});

test('its pages are written by the HTML standard', ({ site }) => {
  const standard = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  const errors = [...textsOf(site.folder, /\.html$/)].flatMap(([path, text]) =>
    standard
      .validateStringSync(text, path)
      .results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId}: ${message}`),
      ),
  );
  expect(errors).toEqual([]);
});

test('its pages hold nothing that axe objects to, and show its data in its own language, whatever the browser’s', async ({
  site,
}) => {
  const page = await site.open({ language: 'en-GB' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('泄露年鉴');
  await expect(page).toHaveTitle(/^泄露年鉴/);
  await expect(page.locator('breach-footer')).toContainText('灯塔日报');
  await expect(page.locator('breach-footer').getByRole('link', { name: '隐私' })).toBeVisible();
  expect(await objectionsOf(page)).toEqual([]);
  const incident = await site.open({ search: 'incident/pearl-hotels-2020/en.html', ready: false });
  expect(await objectionsOf(incident)).toEqual([]);
});

/** All files below a folder by their paths, as they are. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

test('the command of the package alone builds the same site, file by file, and tells of cards that it cannot paint', ({
  site,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-command-'));
  const run = (...parameters: string[]) => spawnSync(process.execPath, parameters, { cwd: ROOT, encoding: 'utf8' });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  for (const name of ['cli.js', 'raster.js']) copyFileSync(join(ROOT, 'dist', name), join(folder, name));
  const parts = run('src/build/run.mjs', 'src/build/own/bundling.ts', join(folder, 'own-site'));
  expect(parts.status, parts.stderr).toBe(0);
  const build = (name: string) => {
    const { status, stderr } = run(join(folder, 'cli.js'), 'build', ...OPTIONS, '-o', join(folder, name));
    expect(status, stderr).toBe(0);
    return { stderr, files: filesOf(join(folder, name)) };
  };
  const expected = filesOf(site.folder);
  const isSame = (path: string, bytes: Buffer) => expected.get(path)?.equals(bytes);

  const bare = build('bare');
  const missing = [...expected.keys()].filter((path) => !bare.files.has(path));
  expect(missing.filter((path) => !/(^cards\/|\/card(\.en)?)[^/]*\.png$/.test(path))).toEqual([]);
  expect(bare.stderr).toMatch(
    new RegExp(`^Left out: ${missing.length} social cards[^\n]* npm install @resvg/resvg-wasm [^\n]*\n$`),
  );
  expect([...bare.files].filter(([path, bytes]) => !isSame(path, bytes)).map(([path]) => path)).toEqual([]);

  symlinkSync(resolve(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const whole = build('whole');
  expect(whole.stderr).toBe('');
  expect([...whole.files.keys()]).toEqual([...expected.keys()]);
  expect([...whole.files].filter(([path, bytes]) => !isSame(path, bytes)).map(([path]) => path)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('what cannot be built is said in sentences, and where to mend it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-faulty-'));
  const write = (name: string, value: unknown) => {
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
    return join(folder, name);
  };
  const build = (...parameters: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [BUILD, ...parameters], { cwd: ROOT, encoding: 'utf8' });
    expect(status, stderr).not.toBe(0);
    expect(stderr).not.toMatch(/^\s+at /m);
    return stderr;
  };
  const data = `${EXAMPLE}/data.json`;
  expect(build('--data', join(folder, 'none.json'))).toContain('none.json cannot be read: ENOENT');
  const faulty = write('faulty.json', {
    title: 'X',
    incidents: [{ organisation: 'Acme', date: 'in May', records: 5 }],
  });
  expect(build('--data', faulty)).toMatch(/faulty\.json: incidents\[0\]\.date: got "in May", expected /);
  const site = write('site.json', {
    name: 5,
    address: 'almanac',
    languages: ['fr'],
    color: 'red',
    colours: { accent: 'red' },
  });
  const said = build('--data', data, '--site', site);
  expect(said).toMatch(/site\.json: name: got 5, expected a text, or a text per language/);
  expect(said).toMatch(/site\.json: languages\[0\]: got "fr", expected one of en, zh-Hans/);
  expect(said).toMatch(/site\.json: color: got "color", expected no such field; known are .*colours/);
  expect(said).toMatch(/site\.json: address: got "almanac", expected an http or https address/);
  expect(said).toMatch(/site\.json: colours\.accent: got "red", expected a colour such as #1d4f91/);
  const pale = write('pale.json', {
    name: { en: 'X' },
    languages: ['en'],
    colours: { accent: '#ffcc00', paper: '#808080' },
  });
  expect(build('--data', data, '--site', pale)).toMatch(
    /colours\.paper: got .*#808080[\s\S]*colours\.accent: got .*#ffcc00/,
  );
  expect(build('--site', pale)).toContain('--site: got no --data beside it');
  rmSync(folder, { recursive: true });
});

inEsperanto(
  'a site speaks the language whose words are handed in, before scripts and with them, and English beside it',
  async ({ site }) => {
    const still = await site.open({ scripts: false });
    await expect(still.locator('html')).toHaveAttribute('lang', 'eo');
    await expect(still.getByRole('heading', { name: /^Okazoj/ })).toBeVisible();
    await expect(still.locator('.still .headline')).toHaveText('Duono de 8 restis sekreta dum monatoj.');
    const page = await site.open({ language: 'en-GB' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('La Almanako');
    await expect(page.getByRole('button', { name: 'Tempolinio', pressed: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: WORDS.words.core.outline.label })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kaŭzo' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Rompo' })).toBeVisible();
    await expect(page.getByText('Duono de 8 restis sekreta dum monatoj.')).toBeVisible();
    const open = await site.open({ search: '?incident=pearl-hotels-2020', language: 'eo' });
    await expect(open.getByText('Kio okazis kiam')).toBeVisible();
    await expect(open.getByText(/^\d el 8$/)).toBeVisible();
    const english = await site.open({ search: 'en.html' });
    await expect(english.getByText('Timeline').first()).toBeVisible();
  },
);

inEsperanto('the report of a build lists each word that is English still', ({ site }) => {
  const report = readFileSync(join(site.folder, '../report.md'), 'utf8');
  expect(report).toContain('- `core.app.help`\n');
  expect(report).not.toContain('- `core.views.table`\n');
});
