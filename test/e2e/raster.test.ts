import { loadTypesetter } from '../../src/build/raster/typesetter.ts';
import { decodePng } from '../unit/build/png.ts';
import { expect, test } from './site.ts';

test('text in pictures that are painted without a browser is as wide as this browser sets it', async ({ site }) => {
  const page = await site.open({ width: 1440, height: 900, scripts: false });
  await page.evaluate(() => document.fonts.ready);
  const texts = await page.locator('figure > svg.wide text:not(:has(tspan))').evaluateAll((elements) =>
    elements.map((element) => {
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(element);
      return {
        text: element.textContent ?? '',
        width: (element as SVGTextElement).getComputedTextLength(),
        style: { family: fontFamily, size: Number.parseFloat(fontSize), weight: Number(fontWeight) },
      };
    }),
  );
  expect(texts.length).toBeGreaterThan(30);
  const typesetter = await loadTypesetter(texts.map(({ text }) => text).join(''));
  // A hundredth of the width: browsers round the advance of each letter in small type.
  const wrong = texts.filter(
    ({ text, width, style }) => Math.abs(typesetter.set(text, style).width / width - 1) > 0.01,
  );
  expect(wrong).toEqual([]);
});

test('the site has a card for its first view and for an incident', async ({ site }) => {
  const page = await site.open({ ready: false });
  for (const path of ['cards/timeline.png', 'incident/taobao-2019/card.zh-Hans.png']) {
    const answer = await page.request.get(`${site.address}${path}`);
    expect(answer.headers()['content-type']).toBe('image/png');
    const { width, height } = decodePng(await answer.body());
    expect([width, height]).toEqual([1200, 630]);
  }
});
