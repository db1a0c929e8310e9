import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kilobytes, type Line, share, table } from './table.ts';

/** Bytes after gzip that the first view may need: a page that says what did not come, and whose data it shows, needs more. */
export const SCRIPT_BUDGET = 100_000;
export const DATA_BUDGET = 74_000;

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g;

/** Bytes of the scripts that a page needs before its first view, each after gzip at its best (level 9). */
export function firstScriptBytes(folder: string, page: string): number {
  const scripts = neededScripts(folder, readFileSync(join(folder, page), 'utf8'));
  return scripts.reduce((total, path) => total + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
}

/** What goes over the line, in thousands of bytes after gzip at its best (level 9). */
export function measureSizes(folder: string): string {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const zipped = (path: string) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const ending = (end: string) => assets.filter((path) => path.endsWith(end));
  const first = neededScripts(folder, page);
  const later = ending('.js').filter((path) => !first.includes(path));

  const line = (what: string, bytes: number, budget?: number): Line => [
    what,
    kilobytes(bytes),
    budget === undefined ? '' : share(bytes, budget),
  ];
  return table(
    'Sizes after gzip, kB',
    ['', 'kB', 'of budget'],
    [
      line(`scripts of the first view (${first.length})`, firstScriptBytes(folder, 'index.html'), SCRIPT_BUDGET),
      line('data/first.json', zipped('data/first.json'), DATA_BUDGET),
      line('index.html', zipped('index.html')),
      line('zh-Hans.html', zipped('zh-Hans.html')),
      ...ending('.css').map((path) => line(`style ${plain(path)}`, zipped(path))),
      ...ending('.woff2').map((path) => line(`font ${plain(path)}`, zipped(path))),
      ...later.map((path) => line(`later: ${plain(path)}`, zipped(path))),
      line('later: data/incidents.json', zipped('data/incidents.json')),
    ],
  );
}

/** The page's module scripts and everything that they import statically. */
function neededScripts(folder: string, page: string): string[] {
  const needed: string[] = [];
  const visit = (path: string) => {
    if (needed.includes(path)) return;
    needed.push(path);
    for (const [, name] of readFileSync(join(folder, path), 'utf8').matchAll(STATIC_IMPORT)) visit(`assets/${name}`);
  };
  for (const [, path] of page.matchAll(/<script[^>]*\bsrc="\.\/([^"]+)"/g)) visit(path);
  return needed;
}

/** A file's name without its hash. */
const plain = (path: string) => basename(path).replace(/-[\w-]{8}(?=\.\w+$)/, '');
