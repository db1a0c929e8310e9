import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { BROWSER_FLAGS, findBrowser } from './browsers.mjs';

interface Shot {
  readonly name: string;
  readonly search: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** A page that is complete without scripts. */
  readonly isStill?: boolean;
}

const SHOTS: readonly Shot[] = [
  { name: 'timeline-light', search: '', width: 1440, height: 900, scheme: 'light' },
  { name: 'timeline-dark', search: '?incident=taobao-2019', width: 1440, height: 900, scheme: 'dark' },
  { name: 'scale-light', search: '?view=scale&incident=taobao-2019', width: 1440, height: 900, scheme: 'light' },
  { name: 'delay-light', search: '?view=delay&group=none', width: 1440, height: 900, scheme: 'light' },
  { name: 'compare-light', search: '?view=compare', width: 1440, height: 900, scheme: 'light' },
  { name: 'table-zh', search: '?view=table&lang=zh-Hans', width: 1440, height: 900, scheme: 'light' },
  { name: 'years-dark', search: '?years=open', width: 1440, height: 1300, scheme: 'dark' },
  { name: 'slide', search: 'embed.html?host=slides&country=CN', width: 1280, height: 720, scheme: 'light' },
  {
    name: 'embed-dark',
    search: 'embed.html?incident=shanghai-police-2021&country=CN',
    width: 960,
    height: 620,
    scheme: 'dark',
  },
  { name: 'incident-page', search: 'incident/alipay-2010/', width: 1440, height: 900, scheme: 'light', isStill: true },
  { name: 'phone-zh', search: '?lang=zh-Hans', width: 390, height: 844, scheme: 'light' },
];

/** `npm run pictures`: draws the pictures of the README from the built site into `docs/pictures/`. */
export async function main(): Promise<number> {
  const folder = resolve('docs/pictures');
  mkdirSync(folder, { recursive: true });
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  for (const { name, search, width, height, scheme, isStill } of SHOTS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    await page.goto(`${address}${search}`);
    if (!isStill) await page.waitForFunction(() => performance.getEntriesByName('breach-timeline:ready').length > 0);
    await page.evaluate(() => document.fonts.ready);
    // Fonts and the whole data file arrive after the first picture, and the picture follows them.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  }
  await browser.close();
  await server.close();
  return 0;
}
