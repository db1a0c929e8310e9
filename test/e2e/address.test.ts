import { expect, fullWhen, type Site, svgOf, test, whenComplete } from './site.ts';

test('every choice is in the address, and the address opens the same view elsewhere', async ({ site }) => {
  const page = await site.open();
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('country');
  await page.locator('breach-facet-filter[data-facet=cause] .opener').click();
  await page.getByRole('checkbox', { name: 'Insider' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.locator('breach-size-filter .opener').click();
  await page.locator('breach-size-filter select[name=min]').selectOption({ index: 3 });
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.locator('breach-outline .incident').first().click();
  await page.locator('breach-details h2').waitFor();
  await whenComplete(page);
  const { search } = new URL(page.url());
  for (const name of ['group=country', 'cause=misuse', 'size=', 'theme=dark', 'from=', 'to=', 'incident='])
    expect(search).toContain(name);
  const other = await site.open({ search });
  expect(await svgOf(other)).toBe(await svgOf(page));
  expect(new URL(other.url()).search).toBe(search);
  expect(await other.locator('breach-details h2').innerText()).toBe(
    await page.locator('breach-details h2').innerText(),
  );
  const chips = await page.locator('breach-chips .text').allInnerTexts();
  expect(chips.length).toBe(3);
  expect(await other.locator('breach-chips .text').allInnerTexts()).toEqual(chips);
});

const wholes = new Map<string, string>();
/** A view of everything, which is drawn once. */
async function wholeOf(site: Site, view: string): Promise<string> {
  const whole =
    wholes.get(view) ?? (await svgOf(await site.open({ search: view === 'timeline' ? '' : `?view=${view}` })));
  wholes.set(view, whole);
  return whole;
}

for (const search of [
  '?group=cause&from=2010-03&to=2015-06-17&q=data',
  '?group=none&cause=misuse,scraping&sector=finance,retail&country=CN',
  '?view=scale&q=bank&unit=accounts&theme=dark',
  '?view=scale&size=1000000..&status=confirmed,court',
  '?size=unknown&incident=alipay-2010',
  '?actor=internal&nature=breach&controls=none',
]) {
  test(`${search} is restored as it was written`, fullWhen(/cause|size/.test(search)), async ({ site }) => {
    const page = await site.open({ search });
    expect(new URL(page.url()).search).toBe(search);
    expect(await page.locator('breach-problems .notice').count()).toBe(0);
    const first = await svgOf(page);
    const parameters = new URLSearchParams(search);
    expect(first).toContain(`data-view="${parameters.get('view') ?? 'timeline'}"`);
    // The view says what it was asked for, rather than showing everything.
    expect(first).not.toBe(await wholeOf(site, parameters.get('view') ?? 'timeline'));
    await page.reload();
    await whenComplete(page);
    expect(new URL(page.url()).search).toBe(search);
    expect(await svgOf(page)).toBe(first);
  });
}

test('Back undoes a zoom, and the choices before it one by one; Forward does them again', async ({ site }) => {
  const page = await site.open();
  await page.getByRole('button', { name: 'Size', exact: true }).click();
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('switch', { name: 'Breaches only' }).click();
  await whenComplete(page);
  const chosen = await svgOf(page);
  // Presses that follow each other at once are one zoom.
  for (let press = 0; press < 3; press += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => page.url()).toContain('from=');
  await page.goBack();
  await whenComplete(page);
  await expect.poll(() => svgOf(page)).toBe(chosen);
  await page.goBack();
  await whenComplete(page);
  expect(new URL(page.url()).search).toBe('?view=scale');
  await page.goBack();
  await whenComplete(page);
  expect(new URL(page.url()).search).toBe('');
  expect(await svgOf(page)).toContain('data-view="timeline"');
  await page.goForward();
  await page.goForward();
  await whenComplete(page);
  expect(page.url()).toContain('nature=breach');
  await page.goForward();
  await whenComplete(page);
  expect(page.url()).toContain('from=');
});

test('Back closes an incident that was opened', async ({ site }) => {
  const page = await site.open();
  await page.locator('breach-outline .incident').nth(4).click();
  await page.locator('breach-details h2').waitFor();
  await page.goBack();
  await page.locator('breach-details').waitFor({ state: 'detached' });
  expect(page.url()).toBe(site.address);
  await page.goForward();
  await page.locator('breach-details h2').waitFor();
});

const PHONE = { width: 390, height: 844 };

test('what an address says in vain is named, can be dismissed, and harms nothing', async ({ site }) => {
  const search = '?view=spiral&cause=witchcraft&colour=red&from=never&incident=nobody&unit=elephants';
  // Where the picture has its height whatever stands above it.
  const page = await site.open({ ...PHONE, search });
  const note = page.locator('breach-problems .notice');
  const said = await note.innerText();
  for (const part of [
    'view=spiral',
    '“witchcraft”',
    'from=never',
    '“nobody”. Showing everything instead.',
    'unit=elephants',
  ])
    expect(said).toContain(part);
  // What looks like nothing of ours is meant for somebody else.
  expect(said).not.toContain('colour');
  expect(await svgOf(page)).toBe(await svgOf(await site.open(PHONE)));
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await note.waitFor({ state: 'detached' });
});

test('markup in an address stays text', async ({ site }) => {
  const evil = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
  const names = ['q', 'cause', 'view', 'incident', 'size', 'from', 'lang', 'unit', evil];
  const search = `?${names.map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(evil)}`).join('&')}`;
  const page = await site.open({ search });
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('breach-chips .text').innerText()).toContain('<img src=x');
  expect(await page.locator('breach-problems .notice').innerText()).toContain('<img src=x');
  expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false);
});

for (const source of [
  'https://example.org/data.json',
  '//example.org/data.json',
  'javascript:alert(1)',
  'data:application/json,{}',
]) {
  test(`a data file at ${source} is refused without asking there`, async ({ site }) => {
    const page = await site.open({ search: `?src=${encodeURIComponent(source)}`, ready: false });
    const notice = page.locator('breach-problems .notice');
    await notice.waitFor();
    // Either it is of another site, or it is no address of a data file at all; both are said.
    expect(await notice.innerText()).toMatch(/is on another site|couldn’t find/);
  });
}
