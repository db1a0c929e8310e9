import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from './browsers.mjs';

const FILE = 'src/chart/fonts/font-widths.json';

/** Our fonts by the names they have in the page, with the weights in which pictures write. */
const FONTS = {
  'Inter Variable': { path: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', weights: [400, 600] },
  'Source Serif 4 Variable': {
    path: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weights: [600],
  },
} as const;

/** What the Latin file of the font holds and people write: Latin-1 and the usual punctuation. */
const CHARACTERS = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'ıŒœ‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€™↑↓−∕≤≥'].join('');

/**
 * `node src/build/run.mjs src/build/font-widths.ts`: measures the letters of our fonts in a browser
 * and writes their widths into `chart/`, for pictures that are drawn where there is no browser. To be
 * run when a font changes; `without-script.test.ts` tells when.
 */
export async function main(): Promise<number> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const page = await browser.newPage();
  const widths: Record<string, Awaited<ReturnType<typeof measureLetters>>> = {};
  for (const [name, { path, weights }] of Object.entries(FONTS)) {
    const font = readFileSync(createRequire(import.meta.url).resolve(path)).toString('base64');
    widths[name] = await page.evaluate(measureLetters, { font, characters: CHARACTERS, weights: [...weights] });
  }
  await browser.close();
  writeFileSync(FILE, `${JSON.stringify({ characters: CHARACTERS, widths }, null, 2)}\n`);
  console.log(FILE);
  return 0;
}

/** Runs in the page. Widths in thousandths of the font's size, in the order of the letters, by weight. */
async function measureLetters(input: { font: string; characters: string; weights: number[] }) {
  const face = new FontFace('Measured', `url(data:font/woff2;base64,${input.font})`, { weight: '100 900' });
  document.fonts.add(await face.load());
  const context = document.createElement('canvas').getContext('2d');
  const widths: Record<string, number[]> = {};
  for (const weight of input.weights) {
    widths[weight] = [...input.characters].map((letter) => {
      if (!context) throw new Error('There is no canvas to measure on.');
      context.font = `${weight} 1000px Measured`;
      return Math.round(context.measureText(letter).width);
    });
  }
  return widths;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
}
