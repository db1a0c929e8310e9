import { chromium } from 'playwright';

/** The way of a reader who finds an incident, opens it and comes back, slowly enough to be spoken. */
const address = process.argv[2] ?? 'http://localhost:4173/';
const executablePath = process.env.BROWSER_PATH;
const args = ['--no-sandbox', '--force-renderer-accessibility', '--disable-gpu'];

const browser = await chromium.launch({ headless: false, executablePath, args });
const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
await page.goto(address);
await page.waitForFunction(() => performance.getEntriesByName('breach-timeline:ready').length > 0);
await page.waitForTimeout(6_000);

/** One step, and time to hear it; the log of Orca has the same clock. */
async function step(what, act) {
  process.stdout.write(`${new Date().toISOString().slice(11, 23)} - ${what}\n`);
  await act();
  await page.waitForTimeout(3_000);
}

await step('to the search', () => page.getByRole('searchbox', { name: 'Search' }).focus());
await step('types Alipay', () => page.keyboard.type('Alipay', { delay: 60 }));
await step('to the list', () => page.locator('breach-outline .name').first().focus());
await step('opens the incident', () => page.keyboard.press('Enter'));
await step('and leaves it', () => page.keyboard.press('Escape'));
await step('to the picture', () => page.getByRole('application').focus());
await step('walks to the next incident', () => page.keyboard.press('ArrowRight'));
await browser.close();
