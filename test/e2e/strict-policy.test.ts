import { CONTENT_SECURITY_POLICY } from '../../src/build/headers.ts';
import { expect, test, whenComplete } from './site.ts';

// That nothing was against the policy is checked after every test of every file.

test('the tests run under the strict policy, with Trusted Types', async ({ site }) => {
  const page = await site.open();
  const { status, policy } = await page.evaluate(async () => {
    const answer = await fetch(location.href);
    return { status: answer.status, policy: answer.headers.get('content-security-policy') };
  });
  expect(status).toBe(200);
  expect(policy).toBe(CONTENT_SECURITY_POLICY);
  expect(policy).toContain("default-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('every control opens without breaking the policy', async ({ site }) => {
  const page = await site.open();
  const openers = page.locator('breach-facet-filter .opener, breach-size-filter .opener');
  expect(await openers.count()).toBe(8);
  await page.getByRole('button', { name: 'Longest hidden' }).click();
  for (const [at, opener] of (await openers.all()).entries()) {
    // Once: Escape closes the choices, and not what they stand in.
    if (at === 3) await page.getByRole('button', { name: 'More filters' }).click();
    await opener.click();
    await page.locator('.panel:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.panel:popover-open').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Size', exact: true }).click();
  await whenComplete(page);
  await page.getByRole('combobox', { name: 'Count' }).selectOption('accounts');
  await page.getByRole('button', { name: 'Timeline' }).click();
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('cause');
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('switch', { name: 'Breaches only' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByText('How we add this up').click();
  await page.getByText('All marks').click();
  await page.getByText('All marks').click();
  await page.locator('breach-outline .incident').first().click();
  await page.locator('breach-details h2').waitFor();
  for (const folded of await page.locator('breach-details details > summary').all()) await folded.click();
  await page.locator('breach-details .ref').first().click();
  await page.locator('breach-details').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('zzzz');
  await page.getByRole('heading', { name: 'No incidents match' }).waitFor();
  await whenComplete(page);
  expect(await page.evaluate(() => globalThis.policyViolations)).toEqual([]);
});
