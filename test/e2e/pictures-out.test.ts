import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { expect, fullWhen, type Site, test } from './site.ts';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'breach-timeline-drawn-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command line writes for an address of the explorer. */
function written(site: Site, search: string, format: string, ...options: string[]): string {
  const file = join(folder, `out.${format}`);
  const command = ['src/build/run.mjs', 'src/build/cli/data.ts', 'draw', '--address', search, ...options, '-o', file];
  execFileSync(process.execPath, command, { env: { ...process.env, BASE_URL: site.address }, stdio: 'pipe' });
  return readFileSync(file, 'utf8');
}

test.describe('what leaves the page is the same from the command line', () => {
  for (const [search, width, height] of [
    ['?view=timeline&group=country', 1280, 720],
    ['?view=scale&country=CN&theme=dark', 1920, 1080],
    ['?view=delay&group=none&lang=zh-Hans', 1600, 900],
    ['?view=compare&compare=alipay-2010,taobao-2019,cn-population-2020', 1280, 720],
  ] as const) {
    test(
      `the picture of ${search}, ${width} by ${height}, letter by letter`,
      fullWhen(!search.includes('view=timeline')),
      async ({ site }) => {
        const page = await site.open({ search });
        const drawn = await page.evaluate(
          (size) => document.querySelector<BreachTimeline>('breach-timeline')?.toSVG(size),
          { width, height },
        );
        const text = written(site, search, 'svg', '--width', String(width), '--height', String(height));
        expect(text.trimEnd()).toBe(drawn?.trimEnd());
        expect(text).toContain(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`);
      },
    );
  }

  for (const [search, way, format] of [
    ['?country=CN&view=scale', 'toCSV', 'csv'],
    ['?cause=scraping&lang=zh-Hans', 'toDataFile', 'json'],
  ] as const) {
    test(`the rows of ${search} by ${way}`, async ({ site }) => {
      const page = await site.open({ search });
      const taken = await page.evaluate(
        (each) => document.querySelector<BreachTimeline>('breach-timeline')?.[each](),
        way,
      );
      expect(written(site, search, format).trimEnd()).toBe(taken?.trimEnd());
    });
  }
});

test('a PNG has the pixels that were asked for', async ({ site }) => {
  const page = await site.open({ search: '?view=scale' });
  const sizes = await page.evaluate(async () => {
    const explorer = document.querySelector<BreachTimeline>('breach-timeline');
    const sizeOf = async (blob: Blob | undefined) => {
      const { width, height } = await createImageBitmap(blob ?? new Blob());
      return [width, height];
    };
    return [await sizeOf(await explorer?.toPNG()), await sizeOf(await explorer?.toPNG({ scale: 2 }))];
  });
  expect(sizes).toEqual([
    [1920, 1080],
    [3840, 2160],
  ]);
});

test('the picture on the screen keeps its coordinates, and says whose it is', async ({ site }) => {
  const page = await site.open({ search: '?view=scale&country=CN' });
  await expect
    .poll(() => page.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.toSVG() ?? ''))
    .toContain('CC BY 4.0');
  const { svg, room } = await page.evaluate(() => {
    const explorer = document.querySelector<BreachTimeline>('breach-timeline');
    const stage = explorer?.shadowRoot?.querySelector('breach-stage')?.shadowRoot;
    return { svg: explorer?.toSVG() ?? '', room: stage?.querySelector('breach-chart')?.clientWidth ?? 0 };
  });
  const [x, y, width, height] = (/data-plot="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  expect([x, y].every((value) => value >= 0)).toBe(true);
  expect(x + width).toBeLessThanOrEqual(room);
  expect(svg).toContain('data-incident="taobao-2019"');
  // What stands around the picture is above and below it, not in it.
  const [left, top, across, whole] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  expect([Math.abs(left), across]).toEqual([0, room]);
  expect(top).toBeLessThan(0);
  expect(top + whole).toBeGreaterThan(y + height);
});
