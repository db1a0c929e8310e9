import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readParts } from '../own/parts.ts';
import { prepareOwnSite } from '../own/site-file.ts';
import { CARD, PAINTING } from '../pages/social.ts';
import { wordsTemplate } from '../words/words-file.ts';
import { sayError, today } from './check.ts';
import type { Order } from './given-order.ts';

const USAGE = `Usage: build --data OWN.json [--site SITE.json] -o FOLDER
  --data OWN.json   the data file of the site
  --site SITE.json  name, address, languages, logo, imprint, colours; without it the title of the data names the site
  --report FILE     lists what the files of words of the site lack
  -o FOLDER         where the site goes; files of the same names are replaced, others stay
Exit code: 0 done, 1 problems, 2 usage.`;

/** What all sites have in common, as it lies beside the command in the package. */
const PARTS = fileURLToPath(new URL('./own-site', import.meta.url));

/** `build …`: a whole site of somebody's own data, from the installed package alone. Returns the exit code. */
export async function buildSite(parameters: readonly string[]): Promise<number> {
  const options = optionsOf(parameters);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return 2;
  }
  if (!existsSync(PARTS)) {
    console.error(
      `${PARTS} is not there: it comes with the package. From the sources a site is built by npm run build.`,
    );
    return 1;
  }
  const prepared = prepareOwnSite(options.data, options.site, today());
  if (!prepared) return 1;
  if (options.report !== undefined) writeFileSync(options.report, prepared.report);
  const order: Order = { site: prepared.site, words: prepared.words, folder: options.output };
  // Words know the site from when they are loaded on, so that those of the site are loaded apart.
  const worker = new Worker(new URL(import.meta.url), {
    workerData: order,
    env: { ...process.env, ...prepared.environment },
  });
  return new Promise((resolve) => {
    worker.on('error', (error) => {
      console.error(sayError(error));
      resolve(1);
    });
    worker.on('exit', resolve);
  });
}

/** In a thread of its own: writes all files of the site. */
export async function writeSite({ site, folder }: Order): Promise<void> {
  const { ownSiteFiles } = await import('../own/own-site-files.ts');
  const files = await ownSiteFiles(site, readParts(PARTS), { paint, warn: (text) => console.error(text) });
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  console.log(`${folder}: ${files.size} files`);
}

/** Cards as PNG, where what paints them is installed. */
async function paint(cards: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Uint8Array>> {
  const painted = new Map<string, Uint8Array>();
  const painter = await loadPainter();
  if (typeof painter === 'string') {
    console.error(
      `Left out: ${cards.size} social cards, which others show of a page that they link to; all else is there. ${painter}`,
    );
    return painted;
  }
  for (const [path, svg] of cards) painted.set(path, await painter.rasteriseInPalette(svg, { width: CARD.width }));
  return painted;
}

interface Options {
  readonly data: string;
  readonly site?: string;
  readonly report?: string;
  readonly output: string;
}

/** The options, or what is wrong with them. */
function optionsOf(args: readonly string[]): Options | string {
  const options = {
    data: { type: 'string' },
    site: { type: 'string' },
    report: { type: 'string' },
    output: { type: 'string', short: 'o' },
  } as const;
  try {
    const { data, site, report, output } = parseArgs({ args: [...args], options }).values;
    if (!data) return '--data: got nothing, expected the data file of the site';
    if (!output) return '-o: got nothing, expected the folder of the site';
    return { data, site, report, output };
  } catch (error) {
    return sayError(error);
  }
}

/** `words TAG`: prints a file of words to begin with, for one more language of a site of somebody's own. Returns the exit code. */
export function printWords([tag, ...others]: readonly string[]): number {
  try {
    if (tag === undefined || others.length > 0) throw new RangeError('got no language');
    console.log(JSON.stringify(wordsTemplate(Intl.getCanonicalLocales(tag)[0]), undefined, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(`words: ${error.message}; expected a BCP 47 language tag: words fr > fr.json`);
    return 2;
  }
}

/** Paints pictures as PNG; what it needs is not in the package itself. */
type Painter = typeof import('../raster/raster.ts');

/** The painter, or a sentence that says what is missing. */
export async function loadPainter(): Promise<Painter | string> {
  try {
    // In a file of its own: what it imports need not be there.
    return await import(new URL('./raster.js', import.meta.url).href);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return `PNG needs packages that are not installed: npm install ${PAINTING.join(' ')}`;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));
}
