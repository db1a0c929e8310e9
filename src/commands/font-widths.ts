import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';

const FONT = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const FILE = 'src/commands/font-widths.json';

/** The weights in which pictures write. */
const WEIGHTS = [400, 600] as const;

/** What the Latin file of the font holds and people write: Latin-1 and the usual punctuation. */
const CHARACTERS = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'ıŒœ‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€™↑↓−∕≤≥'].join('');

/**
 * `node src/commands/run.mjs src/commands/font-widths.ts`: measures the letters of our font in a browser
 * and writes their widths beside this file, for pictures that are drawn where there is no browser. To be
 * run when the font changes; `without-script.test.ts` tells when.
 */
export async function main(): Promise<number> {
  const font = readFileSync(createRequire(import.meta.url).resolve(FONT)).toString('base64');
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const page = await browser.newPage();
  const widths = await page.evaluate(measureLetters, { font, characters: CHARACTERS, weights: [...WEIGHTS] });
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
