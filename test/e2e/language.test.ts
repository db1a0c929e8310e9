import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { COLOUR, objectionsOf } from './axe.ts';
import { focusOf } from './focus.ts';
import { expect, fullWhen, svgOf, test, whenComplete } from './site.ts';

/** What has most words; the other views have their turn in `npm run test:full`. */
const FEW = ['the timeline', 'delays', 'things side by side', 'filters', 'what it has left out'];

const HAN = /\p{Script=Han}/u;

/** Chinese texts of the data, and names of publishers, may have Latin letters in them: names of organisations above all. */
const OF_THE_DATA = new Set<string>();
/** Names of outlets, the longest first: whose sentence it is stands before it as the outlet writes its name. */
const OUTLETS = Object.keys(JSON.parse(readFileSync('data/publishers.json', 'utf8'))).sort(
  (a, b) => b.length - a.length,
);
for (const path of readdirSync('data', { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.json')) collect(JSON.parse(readFileSync(join('data', path), 'utf8')));
}

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'zh-Hans' || (key === 'publisher' && HAN.test(String(inner)))) && typeof inner === 'string')
      OF_THE_DATA.add(inner);
    else collect(inner);
  }
}

/** Keys, licences and units, which are written so in Chinese, too; and what a source says, word for word. */
const LATIN =
  /\b(Ctrl|Shift|Enter|Esc|Page Up|Page Down|Home|End|CC BY|GB\/T|APA|MLA|Chicago|Turnbull|BibTeX|RIS|CSL|CSV|JSON|[KMGT]?B|alipay)\b/g;
const QUOTED = /“[^”]*”/g;

interface Piece {
  readonly text: string;
  readonly lang: string;
  readonly where: string;
}

/** Every text of the page and every name that only some hear, with the language in which it is marked. */
function textsOf(page: Page): Promise<readonly Piece[]> {
  return page.evaluate(() => {
    const found: { text: string; lang: string; where: string }[] = [];
    // What stands in an element with a shadow root is shown where a slot takes it.
    const shownIn = (node: Node): Iterable<Node> => {
      if (node instanceof Element && node.shadowRoot) return node.shadowRoot.childNodes;
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      return slotted.length > 0 ? slotted : node.childNodes;
    };
    const visit = (node: Node, lang: string) => {
      if (node instanceof Text) {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if (text !== '') found.push({ text, lang, where: node.parentElement?.localName ?? '' });
        return;
      }
      if (node instanceof Element && ['style', 'script', 'textarea', 'noscript'].includes(node.localName)) return;
      const own = (node instanceof Element && node.getAttribute('lang')) || lang;
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
          const text = node.getAttribute(name);
          if (text) found.push({ text, lang: own, where: `${node.localName}[${name}]` });
        }
      }
      for (const child of shownIn(node)) visit(child, own);
    };
    visit(document.body, document.documentElement.lang);
    return found;
  });
}

/** What a Chinese reader is shown in Latin letters without a mark that it is in another language. */
function leftOver(pieces: readonly Piece[]): readonly string[] {
  return pieces
    .filter(({ text, lang, where }) => {
      if (where === 'strong' && !/[A-Za-z]/.test(OUTLETS.reduce((left, name) => left.replaceAll(name, ''), text)))
        return false;
      if (!lang.startsWith('zh') || OF_THE_DATA.has(text)) return false;
      return /[A-Za-z]{2}/.test(text.replace(QUOTED, '').replace(LATIN, ''));
    })
    .filter(({ text }) => ![...OF_THE_DATA].some((known) => text.includes(known)))
    .map(({ text, where }) => `${where}: ${text}`);
}

test.describe('a browser that wants Chinese', () => {
  for (const [name, search] of [
    ['the timeline', ''],
    ['the scale', '?view=scale'],
    ['delays', '?view=delay'],
    ['things side by side', '?view=compare&compare=alipay-2010,taobao-2019'],
    ['a table', '?view=table'],
    ['an open incident', '?incident=alipay-2010'],
    ['an incident with sums of money', '?incident=taobao-2019'],
    ['filters', '?cause=misuse,hacking,error,malware&country=CN&size=1000..&from=2012-03&to=2014-08'],
    ['an empty selection', '?q=zzzz&cause=physical'],
    ['what it has left out', '?cause=foo&lang=fr'],
  ] as const) {
    test(`is shown ${name} without a word of English`, fullWhen(!FEW.includes(name)), async ({ site }) => {
      const page = await site.open({ search, language: 'zh-CN' });
      expect(await page.title()).toBe('数据泄露时间线：数据泄露事件与公开经过');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
      const pieces = await textsOf(page);
      expect(pieces.length).toBeGreaterThan(100);
      expect(leftOver(pieces)).toEqual([]);
    });
  }

  test('finds nothing that axe objects to, in light and in dark colours', async ({ site }) => {
    const page = await site.open({ search: '?incident=taobao-2019', language: 'zh-CN' });
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator(`breach-timeline[scheme=${scheme}]`).waitFor();
      expect(await objectionsOf(page, scheme === 'dark' ? COLOUR : {}), scheme).toEqual([]);
    }
  });

  test('finds 支付宝, and so does one that wants English', async ({ site }) => {
    for (const language of ['zh-CN', 'en-GB']) {
      const page = await site.open({ search: '?q=支付宝', language });
      const names = await textsOf(page);
      expect(names.some(({ text }) => /支付宝|Alipay/.test(text))).toBe(true);
      expect(await page.locator('breach-outline .incident').count()).toBeGreaterThan(0);
    }
  });

  test('that is asked for in English by the address is shown English', async ({ site }) => {
    const page = await site.open({ search: '?lang=en', language: 'zh-CN' });
    expect(await page.title()).toBe('Breach Timeline: data breaches and when they became known');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Breach Timeline');
  });

  test('fetches the words of what is shown first, and not those of what is shown later, before the picture', async ({
    site,
  }) => {
    const page = await site.open({ language: 'zh-CN' });
    const loaded = await page.evaluate(() => {
      const ready = performance.getEntriesByName('breach-timeline:ready')[0].startTime;
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime < ready && /\/assets\/.*\.js$/.test(name))
        .map(({ name }) => name.replace(/^.*\//, ''));
    });
    expect(loaded.filter((name) => name.startsWith('core-'))).toHaveLength(1);
    expect(loaded.filter((name) => name.startsWith('lazy-'))).toEqual([]);
  });
});

test('another language keeps the view, the filters, the open incident and the focus', async ({ site }) => {
  const search = '?view=scale&q=alipay&incident=alipay-2010';
  const page = await site.open({ search });
  const incidents = async () => (await svgOf(page)).match(/data-incident="[^"]+"/g);
  const before = await incidents();
  const switched = page.getByRole('button', { name: '中文' });
  await switched.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
  await whenComplete(page);
  expect(new URL(page.url()).search).toBe(`${search}&lang=zh-Hans`);
  expect(await page.title()).toBe('数据泄露时间线：数据泄露事件与公开经过');
  expect(await incidents()).toEqual(before);
  expect(await page.getByRole('heading', { level: 2, name: /支付宝/ }).count()).toBe(1);
  expect((await focusOf(page)).name).toBe('中文');
  expect(leftOver(await textsOf(page))).toEqual([]);
  // A link holds the language, and Back gives the one before.
  await page.reload();
  await whenComplete(page);
  expect(await page.title()).toBe('数据泄露时间线：数据泄露事件与公开经过');
  await page.goBack();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  expect(await page.title()).toBe('Breach Timeline: data breaches and when they became known');
});

test('a language that is not there is said to have been left out', async ({ site }) => {
  const page = await site.open({ search: '?lang=fr' });
  await page.getByText('lang=fr').first().waitFor();
  expect(await page.title()).toBe('Breach Timeline: data breaches and when they became known');
});
