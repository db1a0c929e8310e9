import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The story of the data, left to right: a folder imports only from folders to its left, and itself. */
const STORY = [
  'model',
  'locales',
  'facets',
  'state',
  'layout',
  'marks',
  'views',
  'paint',
  'pictures',
  'elements',
  'pages',
] as const;

/** Narrower than the order: what a folder may know. What is not named here may import all to its left. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  locales: ['model'],
  facets: ['model', 'locales'],
  state: ['model', 'locales', 'facets'],
  layout: ['model', 'locales', 'state'],
  // `paint` and its marks do not know what a breach is.
  marks: ['layout'],
  views: ['model', 'locales', 'state', 'layout'],
  paint: ['layout', 'marks'],
  pictures: ['model', 'locales', 'facets', 'state', 'layout', 'marks', 'views', 'paint'],
};

/** Plural folders: an item a file. What items share stands in these files. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  facets: ['facet.ts', 'order.ts'],
  marks: ['mark.ts', 'geometry.ts', 'ink.ts', 'markup.ts', 'outlines.ts'],
  views: ['view.ts'],
};

/** Files that list the items of a plural folder. */
const LISTS = ['index.ts', 'load.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|mjs)$/.test(path))
  .map((path) => ({ path, folder: path.split('/')[0], text: readFileSync(join('src', path), 'utf8') }));

interface Import {
  readonly path: string;
  readonly folder: string;
  /** A file in `src`, or the name of a package. */
  readonly target: string;
  readonly isOurs: boolean;
}

/** `import … from '…'`, `export … from '…'`, `import '…'` at the start of a line, and `import('…')` anywhere. */
const IMPORT =
  /^import\s*['"]([^'"]+)['"]|^(?:import|export)\b[^'"`;=(]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const imports = files.flatMap(({ path, folder, text }): Import[] =>
  [...withoutComments(text).matchAll(IMPORT)].map(([, effect, from, lazy]) => {
    const name = effect ?? from ?? lazy;
    const isOurs = name.startsWith('.');
    return { path, folder, isOurs, target: isOurs ? normalize(join(dirname(path), name.replace(/\?.*$/, ''))) : name };
  }),
);

const isElement = (folder: string) => folder === 'elements' || folder === 'pages';

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(imports.length).toBeGreaterThan(150);
  const unknown = files.filter(({ folder }) => !(STORY as readonly string[]).includes(folder) && folder !== 'commands');
  expect(unknown.map(({ path }) => `${path} is in no folder of the story`)).toEqual([]);
});

test('a folder imports only from folders to its left', () => {
  const wrong = imports.flatMap(({ path, folder, target, isOurs }) => {
    const to = target.split('/')[0];
    if (!isOurs || to === folder || folder === 'commands') return [];
    const place = (name: string) => (STORY as readonly string[]).indexOf(name);
    const allowed = place(to) >= 0 && place(to) < place(folder) && (KNOWS[folder]?.includes(to) ?? true);
    return allowed ? [] : [`src/${path} points from ${folder} to ${to} (${target}), which is not to its left`];
  });
  expect(wrong).toEqual([]);
});

test('every import names a file that is there, with its ending', () => {
  const there = new Set(files.map(({ path }) => path));
  const wrong = imports.filter(({ target, isOurs }) => isOurs && /\.(ts|mjs)$/.test(target) && !there.has(target));
  expect(wrong.map(({ path, target }) => `src/${path} imports ${target}, which is not there`)).toEqual([]);
  const bare = imports.filter(({ target, isOurs }) => isOurs && !/\.\w+$/.test(target));
  expect(bare.map(({ path, target }) => `src/${path} imports ${target} without its ending`)).toEqual([]);
});

test('items of a plural folder do not know each other', () => {
  const wrong = imports.flatMap(({ path, folder, target, isOurs }) => {
    const shared = SHARED[folder];
    const [to, file] = target.split('/');
    if (!isOurs || shared === undefined || to !== folder || LISTS.some((list) => path === `${folder}/${list}`))
      return [];
    return shared.includes(file)
      ? []
      : [`src/${path} imports its sibling ${file}; what both need belongs in ${shared[0]}`];
  });
  expect(wrong).toEqual([]);
});

test('lit is known to elements and pages only', () => {
  const wrong = imports.filter(({ folder, target }) => /^(lit|@lit)\b/.test(target) && !isElement(folder));
  expect(wrong.map(({ path, target }) => `src/${path} imports ${target}`)).toEqual([]);
});

test('Node is known to commands only', () => {
  const wrong = imports.filter(({ folder, target }) => target.startsWith('node:') && folder !== 'commands');
  expect(wrong.map(({ path, target }) => `src/${path} imports ${target}`)).toEqual([]);
});

test('libraries are named in package.json', () => {
  // What is published holds the libraries that it needs, so that whoever installs it installs no others.
  const {
    devDependencies: libraries,
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));
  const wrong = imports.filter(({ target, isOurs }) => {
    const [scope, name] = target.split('/');
    return (
      !isOurs && !target.startsWith('node:') && !((scope.startsWith('@') ? `${scope}/${name}` : scope) in libraries)
    );
  });
  expect(wrong.map(({ path, target }) => `src/${path} imports ${target}`)).toEqual([]);
});

describe('what is left of elements is pure', () => {
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
    const wrong = files.filter(({ path, folder, text }) => {
      if (isElement(folder) || folder === 'commands') return false;
      // The one file that may ask the network.
      if (what === 'the network' && path === 'model/load.ts') return false;
      return pattern.test(withoutComments(text));
    });
    expect(wrong.map(({ path }) => `src/${path} touches ${what}`)).toEqual([]);
  });
});
