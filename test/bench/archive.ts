import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Browser, Page } from 'playwright';
import { visit } from './browser.ts';
import type { Options } from './options.ts';
import { median, shuffled } from './statistics.ts';
import { type Line, ms, ratio, share, spread, table } from './table.ts';

const ROWS = 1_000_000;
const FILE = 'archive.parquet';

/** A line of 20 Mbit/s, as a telephone has it, and 40 ms to the server and back. */
const LINE = { offline: false, latency: 40, downloadThroughput: 2_500_000, uploadThroughput: 625_000 };

/** What is asked of the archive: its newest period, nine months, and all of it without a picture. */
const PAGES = [
  { name: 'newest period', path: `?src=${FILE}` },
  { name: 'nine months', path: `?src=${FILE}&from=2004-09&to=2005-05` },
  { name: 'all rows, not drawn', path: `plain/parquet.html?data=/${FILE}` },
] as const;

declare global {
  /** When tasks of the page began that held it up, and how long, in ms. */
  var longTasks: (readonly [start: number, duration: number])[] | undefined;
}

/** Runs in the page. */
function watchTasks(): void {
  const tasks: (readonly [number, number])[] = [];
  globalThis.longTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: 'longtask' });
}

/** Runs in the page. The longest of these tasks that was over when the rows had been read; 0 where none took 50 ms. */
function longestTask(): number {
  const [{ startTime: read }] = [
    ...performance.getEntriesByName('breach-timeline:data'),
    ...performance.getEntriesByName('breach-timeline:ready'),
  ];
  const before = (globalThis.longTasks ?? []).filter(([start, duration]) => start + duration <= read);
  return Math.max(0, ...before.map(([, duration]) => duration));
}

/**
 * An archive of a million rows: bytes that are fetched of it and time from navigation to the first complete picture of
 * a period, against fetching and reading all of it by the same library in the same browser, which draws nothing; and the
 * longest task that held the page up while the rows were read.
 */
export async function measureArchive(
  browser: Browser,
  server: string,
  folder: string,
  { quick }: Options,
): Promise<string> {
  const file = join(folder, FILE);
  await writeArchive(file);
  const { size } = statSync(file);
  const title = `Archive of ${ROWS.toLocaleString('en')} rows in ${(size / 1e6).toFixed(1)} MB of Parquet, to the first complete picture`;
  const heads = ['', 'MB fetched', 'of the file', 'requests', 'ms', 'least–most', '÷ all rows', 'longest task'];
  const tables: string[] = [];
  for (const [name, conditions] of [
    ['from the same machine', undefined],
    ['over 20 Mbit/s, 40 ms', LINE],
  ] as const)
    tables.push(table(`${title}, ${name}`, heads, await linesFor(browser, server, size, quick ? 1 : 3, conditions)));
  rmSync(file);
  return tables.join('\n');
}

async function linesFor(
  browser: Browser,
  server: string,
  size: number,
  runs: number,
  conditions: typeof LINE | undefined,
): Promise<readonly Line[]> {
  const found = PAGES.map((page) => ({ ...page, times: [] as number[], bytes: 0, requests: 0, task: 0 }));
  let fetched: number[] = [];
  const prepare = async (page: Page) => {
    await page.addInitScript(watchTasks);
    // Also what a worker of the page fetches.
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith(FILE)) fetched.push(Number(response.headers()['content-length']));
    });
    if (!conditions) return;
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', conditions);
  };
  for (let run = 0; run <= runs; run += 1) {
    for (const page of shuffled(found)) {
      fetched = [];
      const { context, page: opened, ready } = await visit(browser, server + page.path, prepare);
      const task = await opened.evaluate(longestTask);
      await context.close();
      page.bytes = fetched.reduce((sum, bytes) => sum + bytes, 0);
      page.requests = fetched.length;
      // The first visit of each does not count.
      if (run === 0) continue;
      page.times.push(ready);
      page.task = Math.max(page.task, task);
    }
  }
  const all = median(found[2].times);
  return found.map(({ name, times, bytes, requests, task }) => [
    name,
    (bytes / 1e6).toFixed(2),
    share(bytes, size),
    String(requests),
    ms(median(times)),
    spread(times),
    ratio(median(times), all),
    task === 0 ? '< 50 ms' : `${ms(task)} ms`,
  ]);
}

/** Writes breaches of thirty years, more of them each year, the oldest first. */
async function writeArchive(filename: string): Promise<void> {
  const first = Date.UTC(1995, 0, 1);
  const span = Date.UTC(2025, 0, 1) - first;
  const sectors = ['finance', 'health', 'retail', 'government', 'education', 'technology'];
  function* rows() {
    for (let row = 0; row < ROWS; row += 1) {
      yield {
        organisation: `Organisation ${(row * 48_271) % 400_009} of ${row % 997}`,
        disclosed: new Date(first + Math.floor((Math.sqrt(row / ROWS) * span) / 86_400_000) * 86_400_000),
        records: 500 + ((row * 69_621) % 2_147_483),
        country: ['US', 'DE', 'CN', 'FR', 'GB', 'IN', 'BR'][row % 7],
        sector: sectors[(row * 31) % sectors.length],
        cause: ['hacking', 'misuse', 'error', 'malware'][(row * 17) % 4],
        summary: `Case ${row}: what the notice says of it in a sentence, with a number of its own, ${(row * 16_807) % 65_537}.`,
      };
    }
  }
  await parquetWriteRows({
    writer: fileWriter(filename),
    rows: rows(),
    columns: [
      { name: 'organisation', type: 'STRING' },
      { name: 'disclosed', type: 'TIMESTAMP' },
      { name: 'records', type: 'INT32' },
      { name: 'country', type: 'STRING' },
      { name: 'sector', type: 'STRING' },
      { name: 'cause', type: 'STRING' },
      { name: 'summary', type: 'STRING' },
    ],
    rowGroupSize: 20_480,
  });
}
