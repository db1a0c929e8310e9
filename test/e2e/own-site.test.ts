import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { ROOT } from '../../src/build/paths.ts';
import { AXE, objectionsOf } from './axe.ts';
import { test as base, expect } from './site.ts';

const EXAMPLE = 'examples/own-site';
const OPTIONS = ['--data', `${EXAMPLE}/data.json`, '--site', `${EXAMPLE}/site.json`];
const BUILD = 'src/build/build.mjs';

/** The site of the example, built anew into a folder of its own. */
const test = base.extend<object, { built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-own-site-'));
      const parameters = [BUILD, ...OPTIONS, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
      // The runner of the tests says `test`, which is no build for readers.
      const { NODE_ENV: _ofTests, ...env } = process.env;
      execFileSync(process.execPath, parameters, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
      await use(folder);
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
  const page = await site.open({ script: AXE, language: 'en-GB' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('泄露年鉴');
  await expect(page).toHaveTitle(/^泄露年鉴/);
  await expect(page.locator('breach-footer')).toContainText('灯塔日报');
  await expect(page.locator('breach-footer').getByRole('link', { name: '隐私' })).toBeVisible();
  expect(await objectionsOf(page)).toEqual([]);
  const incident = await site.open({ search: 'incident/pearl-hotels-2020/en.html', script: AXE, ready: false });
  expect(await objectionsOf(incident)).toEqual([]);
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
