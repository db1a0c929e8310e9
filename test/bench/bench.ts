import { cpus, loadavg } from 'node:os';
import type { Browser } from 'playwright';
import { measureArchive } from './archive.ts';
import { openBrowser } from './browser.ts';
import { measureMemory } from './memory.ts';
import { measureModel } from './model.ts';
import { type Options, readOptions } from './options.ts';
import { measurePaint } from './paint.ts';
import { measureReady } from './ready.ts';
import { serve } from './server.ts';
import { buildSite } from './site.ts';
import { measureSizes } from './sizes.ts';
import { measureWeight } from './weight.ts';
import { measureZoom } from './zoom.ts';

/**
 * The benchmark: `npm run bench -- [--quick] [--only sizes|weight|paint|ready|zoom|memory|model|archive]`. Sizes against their
 * budgets, and times as ratios to an empty page, a plain D3 page and a tuned one measured in the same run; a machine
 * that is twice as slow gives about the same ratios. Prints tables and nothing else.
 */
export async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const wants = (part: Options['parts'][number]) => options.parts.includes(part);
  const site = await buildSite(options);
  const server = await serve(site.folder);
  let browser: Browser | undefined;
  try {
    if (options.parts.some((part) => part !== 'sizes' && part !== 'model')) browser = await openBrowser();
    console.log(conditions(browser?.version()));
    if (wants('sizes')) console.log(measureSizes(site.folder));
    if (browser && wants('weight')) console.log(await measureWeight(browser, server.address, site.folder));
    if (browser && wants('paint')) console.log(await measurePaint(browser, server.address, site.loads[0]));
    if (browser && wants('ready')) console.log(await measureReady(browser, server.address, site.loads));
    if (browser && wants('zoom')) console.log(await measureZoom(browser, server.address, site.loads));
    if (browser && wants('memory')) console.log(await measureMemory(browser, server.address));
    if (browser && wants('archive')) console.log(await measureArchive(browser, server.address, site.folder, options));
    if (wants('model')) console.log(measureModel(site.model, site.folder, site.loads));
  } finally {
    await browser?.close();
    server.close();
    site.remove();
  }
  return 0;
}

/** On what it was measured; a load near the number of cores means that others were at work. */
function conditions(chromium: string | undefined): string {
  const browser = chromium ? `, Chromium ${chromium} without GPU, 1280 × 720` : '';
  return `Node ${process.version}${browser}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}\n`;
}
