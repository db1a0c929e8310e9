import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Rooms whose files run without a browser, except those that hold an element. `biome.json` says who may import whom. */
const PURE: readonly string[] = ['data', 'i18n', 'state', 'chart', 'views'];

/** What the build says of the site, and words that are handed in, which the bundler writes into the scripts: they change while nothing runs. */
const TOLD_BY_BUILD: readonly string[] = [
  'i18n/site.ts',
  'i18n/handed-in.ts',
  'i18n/handed-in-importing.ts',
  'i18n/importing.ts',
  'i18n/pages.ts',
  'i18n/search-words.ts',
];

/** Files of these rooms that listen to a pointer or measure text on a canvas. */
const IN_BROWSER: readonly string[] = ['chart/brush.ts', 'chart/gestures.ts', 'chart/text.ts', 'chart/zoom.ts'];

/** A file with an element, or with what an element is put together from. */
const LIT = /from 'lit['/]/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|mjs)$/.test(path))
  .map((path) => ({ path, room: path.split('/')[0], text: readFileSync(join('src', path), 'utf8') }));

/** `import … from '…'`, `export … from '…'`, `import '…'` at the start of a line, and `import('…')` anywhere. */
const IMPORT =
  /^import\s*['"]([^'"]+)['"]|^(?:import|export)\b[^'"`;=(]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

test('there is something to look at', () => {
  expect(files.filter(({ room, text }) => PURE.includes(room) && !LIT.test(text)).length).toBeGreaterThan(60);
});

test('libraries are named in package.json', () => {
  // What is published holds the libraries that it needs, so that whoever installs it installs no others.
  const {
    devDependencies: libraries,
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));
  // Types for frameworks name what their users have.
  const own = files.filter(({ path }) => !path.startsWith('embed/types/'));
  const wrong = own.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(IMPORT)].flatMap(([, effect, from, lazy]) => {
      const target = effect ?? from ?? lazy;
      const [scope, name] = target.split('/');
      const library = scope.startsWith('@') ? `${scope}/${name}` : scope;
      const isKnown = target.startsWith('.') || target.startsWith('node:') || library in libraries;
      return isKnown ? [] : [`src/${path} imports ${target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

describe('what computes is pure', () => {
  test.each([
    ['the document', /\bdocument\s*[.[(]|\bdocument\s*[,;)]/],
    [
      'the window of a browser',
      /(?<![.\w])window\.(location|document|history|navigator|screen|inner|outer|scroll|add|remove|match|open|post|device)|\bglobalThis\b/,
    ],
    ['storage', /\b(localStorage|sessionStorage|indexedDB)\b/],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\s*\./],
    ['chance', /\bMath\.random\b|\bcrypto\s*\./],
    ['the network', /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b/],
    ['timers', /\b(setTimeout|setInterval|requestAnimationFrame)\b/],
    ['the time zone of the machine', /\.(getFullYear|getMonth|getDate|getHours|getDay|getTimezoneOffset)\(/],
    [
      'the language of the machine',
      /\.toLocale(String|DateString|TimeString|LowerCase|UpperCase)\(\s*\)|\bnavigator\s*\./,
    ],
    ['the console', /\bconsole\s*\./],
  ])('nothing touches %s', (what, pattern) => {
    const wrong = files.filter(({ path, room, text }) => {
      if (!PURE.includes(room) || IN_BROWSER.includes(path) || LIT.test(text)) return false;
      if (TOLD_BY_BUILD.includes(path)) return false;
      // The one file that may ask the network.
      if (what === 'the network' && path === 'data/read/load.ts') return false;
      return pattern.test(withoutComments(text));
    });
    expect(wrong.map(({ path }) => `src/${path} touches ${what}`)).toEqual([]);
  });
});
