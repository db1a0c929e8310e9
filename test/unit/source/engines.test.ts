import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, test } from 'vitest';
import decompress from 'woff2-encoder/decompress';
import { styleSheets } from '../../stylesheets.ts';

/** What engines read differently, though each of them knows it. */

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path: `examples/${path}`, css: readFileSync(`examples/${path}`, 'utf8') }));

describe('what is asked of the window', () => {
  const ABOUT_WINDOW = /\b(width|height|orientation|aspect-ratio)\b/;

  /** Media queries about the size of the window that paper would be asked, too. */
  function askedOfPaper(css: string): readonly string[] {
    const around: string[] = [];
    const found: string[] = [];
    for (const [, prelude, brace] of css.matchAll(/([^{};]*)([{};])/g)) {
      if (brace === '}') around.pop();
      if (brace !== '{') continue;
      const query = /@media\s+(.*)/s.exec(prelude)?.[1].trim() ?? '';
      const isOfScreen = [...around, query].some((each) => /(^|,\s*)screen\b/.test(each));
      if (ABOUT_WINDOW.test(query) && !isOfScreen) found.push(query);
      around.push(query);
    }
    return found;
  }

  test('is asked for screens only: WebKit answers for paper by the window', () => {
    expect(
      askedOfPaper('@media (min-width: 1px) { a { b: c; } } @media print and (orientation: portrait) {}'),
    ).toHaveLength(2);
    expect(askedOfPaper('@media screen { a { b: c; } @media (max-height: 1px) { a { b: c; } } }')).toEqual([]);
    const wrong = [...styleSheets, ...examples].flatMap(({ path, css }) =>
      askedOfPaper(css).map((query) => `${path}: @media ${query}; say “screen and”, or ask the container`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('fields', () => {
  const base = styleSheets.find(({ path }) => path.endsWith('controls/styles.ts'))?.css ?? '';

  test('a select looks ours, and no style takes its sign away', () => {
    expect(base).toMatch(/\n {2}select \{[^}]*[^-]appearance: none;[^}]*background-image:/);
    const wrong = styleSheets.flatMap(({ path, css }) =>
      [...css.matchAll(/([^{};]*\bselect\b[^{};]*)\{([^}]*)\}/g)]
        .filter(
          ([, selector, body]) =>
            !/\bbutton\b/.test(selector) && /[\s;]background:|padding(-inline)?:|-inline-end:\s*[0-9]px/.test(body),
        )
        .map(([, selector]) => `${path}: ${selector.trim()}; say background-color, padding-inline-start`),
    );
    expect(wrong).toEqual([]);
  });

  test('have type of 16 pixels under a finger, or iOS enlarges the page', () => {
    const coarse = /@media \(pointer: coarse\) \{([\s\S]*?)\n {2}\}/.exec(base)?.[1] ?? '';
    expect(coarse).toMatch(/input,\s*select,\s*textarea \{\s*font-size: max\(16px, 1em\) !important;/);
  });
});

describe('typefaces', () => {
  const { resolve } = createRequire(import.meta.url);
  const sheet = styleSheets.find(({ path }) => path.endsWith('entries/page.css'))?.css ?? '';
  const faces = [...sheet.matchAll(/@font-face \{[^}]*url\("([^"]+)"\)[^}]*unicode-range:([^;]+);/g)].map(
    ([, file, ranges]) => ({ file, ranges }),
  );

  test.each(faces)('$file holds every character that it is announced for', async ({ file, ranges }) => {
    const face = new Face(new Blob(await decompress(readFileSync(resolve(file)))), 0);
    const held = new Set(face.collectUnicodes());
    const announced = ranges.split(',').flatMap((range) => {
      const [first, last = first] = range
        .trim()
        .replace('U+', '')
        .split('-')
        .map((point) => Number.parseInt(point, 16));
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
    const isSeen = (point: number) => !/[\p{C}]/u.test(String.fromCodePoint(point));
    const missing = announced.filter((point) => isSeen(point) && !held.has(point));
    expect(missing.map((point) => `U+${point.toString(16).toUpperCase()}`)).toEqual([]);
  });

  test('are two', () => {
    expect(faces).toHaveLength(2);
  });
});
