import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from '../e2e/built.ts';
import { expect, FOCUSED, seen, test, type Visit } from './test.ts';

const VIEWS = ['timeline', 'scale', 'delay', 'compare', 'table'] as const;
const EXPLORER = `document.querySelector('breach-timeline')`;
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
/** The part of time that is seen, as the address says it. */
const WINDOW = `['from', 'to'].map((name) => ${EXPLORER}.parameter(name)).join(' to ')`;

test.describe('first load', () => {
  for (const view of VIEWS) {
    test(`${view} stands without a fault, and nothing is wider than the page`, async ({ visit }) => {
      await visit.open(`?view=${view}`);
      expect(await visit.window.evaluate(`${EXPLORER}.parameter('view') || 'timeline'`)).toBe(view);
      await visit.until(
        view === 'table'
          ? seen('breach-table', 'tbody tr')
          : view === 'compare'
            ? seen('breach-compare-chooser', 'input')
            : `${EXPLORER}.toSVG().includes('data-incident')`,
        `incidents in ${view}`,
      );
      expect(await visit.window.evaluate(SIDEWAYS)).toBe(0);
      await visit.noFaults();
    });
  }

  test('on a page as narrow as a phone', async ({ visit }) => {
    const { window, site } = visit;
    await window.open(`${site}phone.html`);
    const inside = `document.querySelector('iframe').contentWindow`;
    const ready = `${inside}.performance.getEntriesByName('breach-timeline:ready').length > 0`;
    await visit.until(`${ready} && ${inside}.document.readyState === 'complete'`, 'the page');
    for (const view of VIEWS) {
      // A frame of its own each time: Firefox may lose an address that is set while a page is on its way.
      await window.evaluate(`(() => {
        const frame = document.querySelector('iframe').cloneNode();
        frame.src = 'index.html?view=${view}';
        document.querySelector('iframe').replaceWith(frame);
      })()`);
      await visit.until(
        `${inside}.location.search === '?view=${view}' && ${inside}.document.readyState === 'complete' && ${ready}`,
        view,
      );
      await window.evaluate(`${inside}.document.querySelector('breach-timeline').complete?.then(() => true)`);
      const { scrollWidth, clientWidth } = await window.evaluate<{ scrollWidth: number; clientWidth: number }>(
        `(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(${inside}.document.documentElement)`,
      );
      expect(scrollWidth, view).toBe(clientWidth);
      expect(await window.evaluate(`${inside}.faults`), view).toEqual([]);
    }
  });
});

test('an incident opens from the list with the focus on its heading, and gives it back', async ({ visit }) => {
  const { window } = visit;
  await visit.open('?view=timeline');
  await visit.clickOn('breach-outline', '.incident', 'Alipay');
  await visit.until(`${FOCUSED}?.matches('h2') && ${FOCUSED}.textContent.includes('Alipay')`, 'focus on the heading');
  await window.key('Escape');
  await visit.until(
    `${FOCUSED}?.matches('.incident a') && ${FOCUSED}.textContent.includes('Alipay')`,
    'focus on the entry of the list',
  );
  await visit.noFaults();
});

/** Where two texts part, with what each says from there on; '' where they are the same. */
function firstDifference(a: string, b: string): string {
  if (a === b) return '';
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `${a.slice(at, at + 80)} ≠ ${b.slice(at, at + 80)}`;
}

/** A click on empty ground of the picture gives it the keys. */
async function focusPicture({ window, boxOf, until }: Visit): Promise<void> {
  const { x, y } = await boxOf('breach-chart', '.picture');
  await window.click(x + 3, y + 3);
  await until(`${FOCUSED}?.matches('.picture')`, 'focus on the picture');
}

test('a search forgives a slip', async ({ visit }) => {
  const { window } = visit;
  await visit.open();
  await focusPicture(visit);
  await window.key('/');
  await visit.until(`${FOCUSED}?.matches('input[type=search]')`, 'focus in the search field');
  await window.type('taobap');
  await visit.until(`${EXPLORER}.parameter('q') === 'taobap'`, 'the search in the address');
  await visit.until(seen('breach-outline', '.incident', 'Taobao'), 'Taobao in the list');
  await visit.until(`!${seen('breach-outline', '.incident', 'Equifax')}`, 'nothing else in the list');
  await visit.noFaults();
});

test('a filter is opened, chosen and closed by keys', async ({ visit }) => {
  const { window } = visit;
  await visit.open();
  await focusPicture(visit);
  await window.key('/');
  const isOpener = `${FOCUSED}?.matches('button.opener')`;
  for (let tabs = 0; tabs < 4 && !(await window.evaluate(isOpener)); tabs += 1) await window.key('Tab');
  await visit.until(isOpener, 'focus on a filter');
  await window.key('Enter');
  await visit.until(`${FOCUSED}?.getRootNode().querySelector('.panel:popover-open')`, 'the filter is open');
  const isOption = `${FOCUSED}?.matches('input[type=checkbox]')`;
  for (let tabs = 0; tabs < 4 && !(await window.evaluate(isOption)); tabs += 1) await window.key('Tab');
  await visit.until(isOption, 'focus on an option');
  await window.key(' ');
  await visit.until(`${FOCUSED}?.checked`, 'the option is chosen');
  await window.key('Escape');
  await visit.until(isOpener, 'focus back on the filter');
  await visit.until(seen('breach-chips', 'button'), 'the chosen filter as a chip');
  await visit.noFaults();
});

test('keys zoom and go back to the whole', async ({ visit }) => {
  const { window } = visit;
  await visit.open();
  const whole = await window.evaluate(WINDOW);
  await focusPicture(visit);
  await window.key('+');
  await visit.until(`${WINDOW} !== ${JSON.stringify(whole)}`, 'a part of time');
  await window.key('0');
  await visit.until(`${WINDOW} === ${JSON.stringify(whole)}`, 'the whole');
  await visit.noFaults();
});

test('the plain wheel scrolls the page, with Ctrl it zooms, and a drag moves on in time', async ({ visit }) => {
  const { window } = visit;
  await visit.open();
  const { x, y, width, height } = await visit.boxOf('breach-chart', '.picture');
  const middle = [x + width / 2, y + height / 2] as const;
  await window.wheel(...middle, 120);
  await visit.until('scrollY > 0', 'the page has scrolled');
  const whole = await window.evaluate(WINDOW);
  expect(await window.evaluate(`${EXPLORER}.parameter('from')`)).toBe('');
  await window.wheel(...middle, -240, true);
  await visit.until(`${WINDOW} !== ${JSON.stringify(whole)}`, 'a part of time');
  const part = await window.evaluate(WINDOW);
  const scrolled = await window.evaluate('scrollY');
  await window.drag(middle, [middle[0] - 200, middle[1]]);
  await visit.until(`${WINDOW} !== ${JSON.stringify(part)}`, 'another part of time');
  expect(await window.evaluate('scrollY')).toBe(scrolled);
  await visit.noFaults();
});

test('the language changes, words and names', async ({ visit }) => {
  const { window } = visit;
  await visit.open('?incident=alipay-2010');
  await visit.clickOn('breach-header', '.languages button', '中文');
  await visit.until(`document.documentElement.lang === 'zh-Hans'`, 'the page is Chinese');
  await visit.until(seen('breach-details', 'h2', '支付宝'), 'the name in Chinese');
  expect(await window.evaluate('document.title')).toMatch(/\p{Script=Han}/u);
  await visit.noFaults();
});

test('dialogs open, close with Esc, and give the focus back', async ({ visit }) => {
  const { window } = visit;
  await visit.open();
  for (const [at, dialog] of [
    [1, 'breach-cite'],
    [2, 'breach-share'],
  ] as const) {
    const opener = `footer button:nth-of-type(${at + 1})`;
    await visit.clickOn('breach-footer', opener);
    await visit.until(`${seen(dialog, 'dialog')}?.open`, `${dialog} is open`);
    // Its title is told first, and nothing that works has a ring that nobody asked for.
    await visit.until(`${FOCUSED}?.matches('h2')`, 'focus on the title');
    if (dialog === 'breach-share') await visit.until(seen('breach-share-preview', 'iframe'), 'the preview');
    await window.key('Escape');
    await visit.until(`!${seen(dialog, 'dialog')}`, `${dialog} is closed`);
    await visit.until(`${FOCUSED} === ${seen('breach-footer', opener)}`, 'focus on the button that opened it');
  }
  await visit.noFaults();
});

test('a table of one’s own is read beside the page, and becomes the picture', async ({ visit }) => {
  const { window } = visit;
  await visit.open();
  await visit.clickOn('breach-footer', 'footer button:nth-of-type(1)');
  await visit.until(`${FOCUSED}?.matches('h2')`, 'focus on the heading');
  const field = seen('breach-import', 'textarea');
  await window.evaluate(`${field}.value = 'Company,Disclosed,Records\\nAcme,2019-04-02,1200\\nBolt,2020-05-03,3400'`);
  await visit.clickOn('breach-import', '.read');
  await visit.until(`${seen('breach-import', '.sum')}?.textContent === 'All 2 rows are shown.'`, 'the sum');
  await visit.noFaults();
});

test('pictures and rows leave the page, the SVG letter by letter as from the command line', async ({ visit }) => {
  const { window } = visit;
  await visit.open('?view=scale');
  const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-draw-'));
  try {
    const file = join(folder, 'scale.svg');
    const drawn = ['draw', '--view', 'scale', '--width', '1280', '--height', '720', '-o', file];
    execFileSync(process.execPath, ['src/build/run.mjs', 'src/build/cli/data.ts', ...drawn], {
      env: { ...process.env, BASE_URL: visit.site },
    });
    const svg = await window.evaluate<string>(`${EXPLORER}.toSVG({ width: 1280, height: 720 })`);
    expect(firstDifference(svg, readFileSync(file, 'utf8'))).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const png = await window.evaluate<{ type: string; size: number; width: number }>(
    `${EXPLORER}.toPNG({ width: 1280, height: 720 }).then(async (blob) => ({
      type: blob.type, size: blob.size, width: (await createImageBitmap(blob)).width }))`,
  );
  expect(png).toMatchObject({ type: 'image/png', width: 1_280 });
  expect(png.size).toBeGreaterThan(50_000);
  const csv = await window.evaluate<string>(`${EXPLORER}.toCSV()`);
  expect(csv.split('\r\n').length).toBeGreaterThan(150);
  await visit.noFaults();
});

test('the embed stands in a foreign page and says so', async ({ visit }) => {
  const { window, site } = visit;
  await window.open(
    visit.foreign(`<!doctype html><script>
      globalThis.heard = [];
      addEventListener('message', ({ data }) => heard.push(data.type));
    </script>
    <iframe src="${site}embed.html?incident=alipay-2010&amp;auto=1" width="100%" height="620" style="border:0" title="Alipay"></iframe>
    <script async src="${site}frames.js"></script>`),
  );
  await visit.until(`heard.includes('breach-timeline:ready')`, 'the embed says that it is ready');
  await visit.until(`document.querySelector('iframe').clientHeight !== 620`, 'the frame is as high as its content');
  expect(await window.evaluate(SIDEWAYS)).toBe(0);
});

test('the one file opens from a file system', async ({ visit }) => {
  const { window } = visit;
  await window.open(`${pathToFileURL(join(DIST, 'standalone.html'))}?view=scale&lang=zh-Hans`);
  await visit.until(`performance.getEntriesByName('breach-timeline:ready').length > 0`, 'the first picture');
  await visit.until(`${EXPLORER}.toSVG().includes('data-incident')`, 'incidents');
  expect(await window.evaluate('document.documentElement.lang')).toBe('zh-Hans');
});

test('selects are as high as buttons, and what unfolds is underlined with dots', async ({ visit }) => {
  await visit.open();
  for (const [tag, selector] of [
    ['breach-settings', 'select'],
    ['breach-outline', 'select'],
    ['breach-footer', 'select'],
  ] as const) {
    const { height } = await visit.boxOf(tag, selector);
    expect(height, tag).toBeCloseTo(32, 0);
  }
  for (const [tag, selector] of [
    ['breach-summary', 'summary'],
    ['breach-coverage', 'button span'],
  ] as const) {
    const line = `((style) => [style.textDecorationLine, style.textDecorationStyle])(getComputedStyle(${seen(tag, selector)}))`;
    expect(await visit.window.evaluate(line), tag).toEqual(['underline', 'dotted']);
  }
});
