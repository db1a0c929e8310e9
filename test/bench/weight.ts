import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { openContext } from './browser.ts';
import { kilobytes, type Line, share, table } from './table.ts';

/** Bytes after gzip of everything that the front page loads by itself. */
export const PAGE_BUDGET = 450_000;

/** Formats that are packed by themselves. */
const PACKED = ['.png', '.woff2'];

/** A file of the site that a page has asked for, and its bytes on the line. */
export interface Weight {
  readonly path: string;
  readonly bytes: number;
}

/** Watches what a page asks for of a site that lies in a folder; what it returns gives the files so far, each once, the heaviest first. */
export function weigh(page: Page, address: string, folder: string): () => readonly Weight[] {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith(address)) asked.add(new URL(request.url()).pathname.slice(1) || 'index.html');
  });
  return () =>
    [...asked].map((path) => ({ path, bytes: bytesOf(join(folder, path)) })).sort((a, b) => b.bytes - a.bytes);
}

function bytesOf(file: string): number {
  if (!existsSync(file)) return 0;
  const content = readFileSync(file);
  return PACKED.includes(extname(file)) ? content.length : gzipSync(content, { level: 9 }).length;
}

export const sumOf = (weights: readonly Weight[]): number => weights.reduce((sum, { bytes }) => sum + bytes, 0);

/** Everything that the front page loads until nothing is on its way, file by file. */
export async function measureWeight(browser: Browser, server: string, folder: string): Promise<string> {
  const { context, page } = await openContext(browser);
  const weights = weigh(page, server, folder);
  await page.goto(server, { waitUntil: 'networkidle' });
  await context.close();
  const found = weights();
  const lines: Line[] = found.map(({ path, bytes }) => [path, kilobytes(bytes), '']);
  const total = sumOf(found);
  return table(
    'Everything that the front page loads, kB after gzip',
    ['', 'kB', 'of budget'],
    [...lines, ['in all', kilobytes(total), share(total, PAGE_BUDGET)]],
  );
}
