import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheControl, EVERYWHERE, headersOf, KEPT, STANDALONE, TAKEN_ALONG } from '../../../src/build/headers.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const guide = read('docs/hosting.md');

/** Headers that a configuration sets, by all the values that it gives them; comments set nothing. */
function headersIn(text: string, pattern: RegExp): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  const lines = text.split('\n').filter((line) => !/^\s*#/.test(line));
  for (const [, name, value] of lines.join('\n').matchAll(pattern)) {
    found[name] ??= [];
    found[name].push(value);
  }
  return found;
}

const WANTED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(EVERYWHERE).map(([name, value]) => [name, [value]])),
  'Cache-Control': [KEPT, cacheControl('index.html')],
  'Content-Disposition': [TAKEN_ALONG],
};

const sorted = (headers: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    Object.keys(headers)
      .sort()
      .map((name) => [name, [...new Set(headers[name])].sort()]),
  );

describe('all configurations set the headers of the one list', () => {
  test('the table of the guide', () => {
    const rows = headersIn(guide, /^\| `([A-Z][\w-]+)`\s*\| `([^`]+)`\s*\|/gm);
    expect(sorted(rows)).toEqual(sorted(WANTED));
  });

  test('nginx', () => {
    const text = read('docs/hosting/nginx.conf');
    const variables: Readonly<Record<string, readonly string[]>> = {
      $breach_cache: valuesOfMap(text, '$breach_cache'),
      $breach_disposition: valuesOfMap(text, '$breach_disposition'),
    };
    const set = headersIn(text, /add_header ([\w-]+) "?(\$\w+|[^"$]+)"?(?: always)?;$/gm);
    const resolved = Object.fromEntries(
      Object.entries(set).map(([name, values]) => [name, values.flatMap((value) => variables[value] ?? [value])]),
    );
    expect(sorted(resolved)).toEqual(sorted(WANTED));
  });

  test('Apache, and the same in .htaccess', () => {
    const [whole, folder] = [read('docs/hosting/apache.conf'), read('docs/hosting/htaccess')];
    expect(sorted(headersIn(whole, /Header(?: always)? set ([\w-]+) "([^"]+)"/g))).toEqual(sorted(WANTED));
    const rules = (text: string) => text.split('\n').map((line) => line.trim());
    const ofFolder = rules(folder.slice(folder.indexOf('Header always')));
    const ofWhole = rules(whole.slice(whole.indexOf('Header always'), whole.indexOf('</Directory>')));
    expect(ofFolder.join('\n').trim()).toBe(ofWhole.join('\n').trim());
  });

  test('Netlify, where no header stands in two rules for the same file, and what is asked about each time is the default', () => {
    const rules = read('netlify.toml').split('[[headers]]').slice(1);
    const byPath = rules.map((rule) => ({
      path: /for = "([^"]+)"/.exec(rule)?.[1] ?? '',
      set: headersIn(rule, /^ {4}([\w-]+) = "([^"]+)"$/gm),
    }));
    expect(byPath.map(({ path }) => path)).toEqual(['/*', '/assets/*', `/${STANDALONE}`]);
    const names = byPath.flatMap(({ set }) => Object.keys(set));
    expect(names.length).toBe(new Set(names).size);
    const all = Object.assign({}, ...byPath.map(({ set }) => set));
    expect(sorted(all)).toEqual(sorted({ ...WANTED, 'Cache-Control': [KEPT] }));
  });
});

test('only names that change with what is in them are kept for ever', () => {
  const kept = (path: string) => headersOf(path)['Cache-Control'] === KEPT;
  const hashed = ['assets/index-a1_2-4Cd.js', 'embed/delay-DF3ClJ8j.js', 'assets/inter-latin-Dx4kXJAl.woff2'];
  const versions = ['data/incidents.0a1b2c3d.json', 'data/incidents.0a1b2c3d.js'];
  expect([...hashed, ...versions].filter((path) => !kept(path))).toEqual([]);
  const others = ['', 'index.html', 'data/incidents.json', 'data/first.json', 'embed.html', 'embed.js'];
  // Eight characters after a hyphen, too.
  others.push('breach-timeline.js');
  expect(others.map(kept)).toEqual(others.map(() => false));
});

describe('the workflow for GitHub Pages', () => {
  const text = read('.github/workflows/pages.yml');

  test('is indented evenly, without tabs', () => {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
    expect(lines.filter((line) => /\t/.test(line) || (line.length - line.trimStart().length) % 2 === 1)).toEqual([]);
  });

  test('publishes nothing from a fork that nobody has told to, and runs commands that we have', () => {
    const jobs = text.slice(text.indexOf('\njobs:'));
    expect(jobs).toMatch(
      /\n {2}build:\n {4}if: \$\{\{ !github\.event\.repository\.fork \|\| vars\.PUBLISH_PAGES == 'true' \}\}\n/,
    );
    expect(jobs).toMatch(/\n {2}publish:\n {4}needs: build\n/);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run (\w+)/g), ...read('netlify.toml').matchAll(/npm run (\w+)/g)];
    expect(commands.length).toBe(2);
    for (const [, name] of commands) expect(scripts[name]).toBeDefined();
  });
});

test('the guide names no file that is not there', () => {
  const links = [...guide.matchAll(/\]\((?!#|https?:)([^)#]+)/g)].map(([, path]) => path);
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((path) => !existsSync(join(dirname('docs/hosting.md'), path)))).toEqual([]);
});

/** What a `map` of nginx can give, without the empty text, which sets no header. */
function valuesOfMap(text: string, variable: string): readonly string[] {
  const start = text.indexOf(`map $uri ${variable} {`);
  const body = text.slice(start, text.indexOf('\n}', start));
  return [...body.matchAll(/"([^"]+)";/g)].map(([, value]) => value);
}
