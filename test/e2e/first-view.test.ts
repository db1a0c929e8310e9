import { firstScriptBytes, SCRIPT_BUDGET } from '../bench/sizes.ts';
import { clashesOf, overlap, piecesOf, readContract } from './picture.ts';
import { expect, fullWhen, svgOf, test, whenComplete } from './site.ts';

const CORE = [
  'taobao-2019',
  'alipay-2010',
  'yto-express-2013',
  'shanghai-police-2021',
  'exam-website-2013',
  'wuhan-tax-2013',
];
const WIDTHS = [320, 480, 768, 1280, 1440, 1920];
/** The other widths have their turn in `npm run test:full`. */
const FEW = [320, 1440];

test('the two marks that time the first picture are set once each, and in order', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900 });
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  expect(marks.filter((name) => name.startsWith('breach-timeline:'))).toEqual([
    'breach-timeline:data',
    'breach-timeline:ready',
  ]);
});

for (const [search, early, isAsked] of [
  ['?src=cases.json', 'cases.json', true],
  ['?view=table&src=./cases.json', 'cases.json', true],
  ['?src=cases.csv', 'cases.csv', false],
  ['?src=cases.json&mapping=cases.mapping.json', 'cases.json', false],
] as const)
  test(`the data that ${search} names are asked for ${isAsked ? 'before' : 'by'} the script of the page, and once`, async ({
    site,
  }) => {
    site.write('cases.json', JSON.stringify({ incidents: [{ organisation: 'Shop', date: '2019-11', records: 12 }] }));
    site.write('cases.csv', 'Organisation,Made public,People\nShop,2019-11-02,12\n');
    site.write('cases.mapping.json', JSON.stringify({ columns: { organisation: 'organisation' } }));
    const page = await site.open({ search, ready: false });
    await page.waitForFunction(() => customElements.get('breach-timeline') !== undefined);
    const links = page.locator('head link[rel=preload][as=fetch]');
    expect(await links.count()).toBe(isAsked ? 1 : 0);
    if (!isAsked) return;
    await whenComplete(page);
    const asked = await page.evaluate(
      (file) => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(`/${file}`)).length,
      early,
    );
    expect(asked).toBe(1);
  });

for (const page of ['index.html', 'zh-Hans.html']) {
  test(`scripts that ${page} needs for its first view stay within their budget`, () => {
    expect(firstScriptBytes('dist', page)).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });
}

test('all six core incidents are in sight and named without scrolling on a desk', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900, withoutPolicy: true });
  const pieces = await piecesOf(page);
  const chart = await page.locator('.picture').boundingBox();
  const overview = await page.locator('.below').boundingBox();
  expect(chart?.y).toBeGreaterThan(0);
  const bottom = Math.min(900, overview?.y ?? 0);
  for (const id of CORE) {
    const label = pieces.find(({ incident, text }) => incident === id && text !== '');
    const symbol = pieces.find(({ incident, part }) => incident === id && part === 'public');
    expect(label, `${id} has a name`).toBeDefined();
    for (const { box, part } of [label, symbol].filter((piece) => piece !== undefined)) {
      expect((chart?.y ?? 0) + box.y + box.height, `${part} of ${id} ends above the overview`).toBeLessThan(bottom);
      expect((chart?.x ?? 0) + box.x, `${part} of ${id} is on the page`).toBeGreaterThan(0);
      expect((chart?.x ?? 0) + box.x + box.width).toBeLessThan((chart?.x ?? 0) + (chart?.width ?? 0));
    }
  }
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const [width, height] of [
  [1280, 720],
  [390, 844],
])
  test(`an incident that the address opens is seen in the picture, under nothing that lies over it: ${width} × ${height}`, async ({
    site,
  }) => {
    const page = await site.open({ width, height, search: '?incident=shanghai-police-2021', withoutPolicy: true });
    await whenComplete(page);
    const pieces = await piecesOf(page);
    const symbol = pieces.find(({ incident, part }) => incident === 'shanghai-police-2021' && part === 'public');
    const chart = await page.locator('.picture').boundingBox();
    const covers = await Promise.all(
      (width > 1000 ? ['.below'] : ['.below', 'breach-details']).map((each) =>
        page.locator(each).first().boundingBox(),
      ),
    );
    const top = (chart?.y ?? Number.NaN) + (symbol?.box.y ?? Number.NaN);
    expect(top).toBeGreaterThanOrEqual(0);
    const end = Math.min(height, ...covers.map((box) => box?.y ?? height));
    expect(top + (symbol?.box.height ?? Number.NaN)).toBeLessThanOrEqual(end);
  });

/** Counts what a publisher's monitor of errors would report. */
const ERRORS = `addEventListener('error', ({ message }) => (window.told = [...(window.told ?? []), message]));`;

for (const [width, height] of [
  [1280, 720],
  [1280, 800],
  [1440, 900],
] as const) {
  test(`all of Scale and Table ends above the overview at ${width} × ${height}, and nothing loops`, async ({
    site,
  }) => {
    for (const view of ['scale', 'table']) {
      const page = await site.open({ width, height, search: `?view=${view}`, script: ERRORS });
      const picture = await page.locator(view === 'table' ? 'breach-table' : 'breach-chart').boundingBox();
      const below = await page.locator('.below').boundingBox();
      expect(picture?.height).toBeGreaterThan(300);
      expect((picture?.y ?? 0) + (picture?.height ?? 0), view).toBeLessThanOrEqual((below?.y ?? 0) + 0.5);
      expect(await page.evaluate('window.told ?? []')).toEqual([]);
      await site.close(page);
    }
  });
}

test('a frame tells no monitor of errors that its sizes loop', async ({ site }) => {
  for (const view of ['scale', 'timeline', 'delay']) {
    const page = await site.open({ search: `embed.html?view=${view}&controls=main`, script: ERRORS });
    expect(await page.evaluate('window.told ?? []'), view).toEqual([]);
    await site.close(page);
  }
});

for (const width of WIDTHS) {
  test.describe(`at a width of ${width} pixels`, fullWhen(!FEW.includes(width)), () => {
    test('no name stands on another name or on the symbol of another incident, in any view or colours', async ({
      site,
    }) => {
      const page = await site.open({ width, height: 900, withoutPolicy: true });
      const clashes: Record<string, readonly string[]> = {};
      const named: number[] = [];
      for (const search of ['', '?theme=dark', '?view=scale', '?view=scale&theme=dark', '?from=2012&to=2016']) {
        await page.goto(`${site.address}${search}`);
        await whenComplete(page);
        const pieces = await piecesOf(page);
        named.push(pieces.filter(({ text }) => text !== '').length);
        const found = clashesOf(pieces);
        if (found.length > 0) clashes[search] = found;
      }
      expect(clashes).toEqual({});
      // Nor is that so because there are no names; only narrow pictures have room for hardly any.
      expect(Math.min(...named)).toBeGreaterThanOrEqual(width < 600 ? 0 : 4);
      expect(Math.max(...named)).toBeGreaterThan(0);
    });
  });
}

for (const search of ['', '?view=scale', '?incident=taobao-2019', '?cause=physical&country=CN&q=zzz']) {
  test(
    `at none of these widths does the page at ${search} scroll sideways`,
    fullWhen(/view|zzz/.test(search)),
    async ({ site }) => {
      const page = await site.open({ search });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await whenComplete(page);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess, `at ${width}`).toBeLessThanOrEqual(0);
      }
    },
  );
}

for (const view of ['timeline', 'scale']) {
  test(`the ${view} gives itself away as a picture that a script can check`, async ({ site }) => {
    const page = await site.open({ search: `?view=${view}&from=2012&to=2021` });
    const picture = readContract(await svgOf(page));
    expect(picture.view).toBe(view);
    expect(new Date(picture.from).toISOString()).toBe('2012-01-01T00:00:00.000Z');
    expect(new Date(picture.to).toISOString()).toBe('2022-01-01T00:00:00.000Z');
    expect(picture.incidents).toContain('alipay-2010');
    expect(new Set(picture.incidents).size).toBe(picture.incidents.length);
    expect(picture.parts).toEqual(expect.arrayContaining(view === 'timeline' ? ['hidden', 'known'] : ['whisker']));
    expect(picture.parts).toEqual(expect.arrayContaining(['public', 'label']));
    const { plot, width, height } = picture;
    expect(overlap(plot, { x: 0, y: 0, width, height })).toBe(true);
    expect(plot.x + plot.width).toBeLessThanOrEqual(width);
    // Taobao became public on 3 June 2021: the disc is where the time domain and the plot's box say.
    const place = (Date.UTC(2021, 5, 3, 12) - picture.from) / (picture.to - picture.from);
    expect(Math.abs((picture.symbolOf('taobao-2019')?.x ?? 0) - (plot.x + place * plot.width))).toBeLessThan(3);
  });
}

for (const path of ['index.html', 'embed.html'])
  for (const [theme, scheme] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)
    test(`${path} is ${theme} from the first paint on where the address asks for that and the system is ${scheme}`, async ({
      site,
    }) => {
      const seen = async (search: string, system: 'light' | 'dark') => {
        const page = await site.blank({ scheme: system });
        // The page as it is before any script of it that draws has come.
        await page.route(/\/(assets\/.*|embed)\.js$/, (route) => route.abort());
        await page.goto(`${site.address}${path}${search}`);
        return page.evaluate(() => {
          const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
          return { backgroundColor, colorScheme: colorScheme === 'light dark' ? 'any' : colorScheme };
        });
      };
      const { backgroundColor } = await seen('', theme);
      expect(await seen(`?theme=${theme}`, scheme)).toEqual({ backgroundColor, colorScheme: theme });
    });
