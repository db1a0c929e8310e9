import { expect, svgOf, test } from './site.ts';

test('a date is the same wherever it is read: eleven hours behind Greenwich, there, and fourteen ahead', {
  tag: '@full',
}, async ({ site }) => {
  const read = async (timezone: string) => {
    const page = await site.open({ timezone, search: '?incident=taobao-2019', height: 1200 });
    const offset = await page.evaluate(() => new Date(2021, 5, 3).getTimezoneOffset());
    const taobao = await page.locator('breach-details article').innerText();
    const timeline = await svgOf(page);
    await page.goto(`${site.address}?incident=alipay-2010&view=scale&from=2010-03&to=2014-11-07`);
    await page.locator('breach-details .sources').waitFor();
    const alipay = await page.locator('breach-details article').innerText();
    const scale = await svgOf(page);
    await page.locator('breach-details').getByRole('button', { name: 'Close' }).click();
    const outline = (await page.locator('breach-outline .incident').allTextContents()).slice(0, 20).join('\n');
    const chips = await page.locator('breach-chips .text').innerText();
    return { offset, texts: { taobao, timeline, alipay, scale, outline, chips } };
  };
  const [behind, here, ahead] = [await read('Pacific/Niue'), await read('UTC'), await read('Pacific/Kiritimati')];
  expect([behind.offset, here.offset, ahead.offset]).toEqual([660, 0, -840]);
  expect(here.texts.taobao).toContain('3 June 2021');
  expect(here.texts.chips).toContain('7 November 2014');
  expect(behind.texts).toEqual(here.texts);
  expect(ahead.texts).toEqual(here.texts);
});
