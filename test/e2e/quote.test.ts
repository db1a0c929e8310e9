import { CITATION_STYLES } from '../../src/i18n/citations.ts';
import { LOCALES } from '../languages.ts';
import { expect, test } from './site.ts';

for (const [lang, locale] of LOCALES.map((locale) => [locale.tag, locale] as const)) {
  test.describe(`may I quote this? asked in ${lang}`, () => {
    const { cite } = locale.lazy;

    test('an incident: every style names version and link, and the link reopens it', async ({ site }) => {
      const page = await site.open({ search: `?incident=alipay-2010&lang=${lang}` });
      const details = page.locator('breach-details');
      const section = details.getByRole('region', { name: cite.incident });
      await section.locator('summary').click();
      const text = section.getByRole('textbox', { name: cite.text });
      for (const { id, name } of CITATION_STYLES) {
        await section.getByRole('combobox', { name: cite.style }).selectOption({ label: name });
        const written = await text.inputValue();
        expect(written, id).toMatch(/\d{4}-\d{2}-\d{2}\+[0-9a-f]{8}/);
        expect(written, id).toContain('incident=alipay-2010');
      }
      const link = await section.getByRole('textbox', { name: cite.link }).inputValue();
      const heading = await details.getByRole('heading', { level: 2 }).textContent();
      await page.goto(link);
      await expect.poll(() => details.getByRole('heading', { level: 2 }).textContent()).toBe(heading);
    });

    test('a view: its sentence is the title, and the link reopens exactly it', async ({ site }) => {
      const page = await site.open({ search: `?view=scale&country=CN&from=2013&to=2016&lang=${lang}` });
      await page.getByRole('button', { name: cite.open }).click();
      const dialog = page.getByRole('dialog', { name: cite.view });
      await expect
        .poll(() => dialog.getByRole('textbox', { name: cite.text }).inputValue())
        .toContain(locale.words.views.scale);
      const link = new URL(await dialog.getByRole('textbox', { name: cite.link }).inputValue());
      expect(Object.fromEntries(link.searchParams)).toMatchObject({
        v: '1',
        view: 'scale',
        group: 'sector',
        country: 'CN',
        lang,
      });
      const sentence = await page.locator('breach-summary .sentence').textContent();
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.locator('breach-cite dialog').evaluate((each) => (each as HTMLDialogElement).open))
        .toBe(false);
      await page.goto(link.href);
      await expect.poll(() => page.locator('breach-summary .sentence').textContent()).toBe(sentence);
    });

    test('the page about the data says the version, and leads back', async ({ site }) => {
      const page = await site.open({ search: `?lang=${lang}` });
      await page.getByRole('link', { name: locale.words.app.about }).click();
      await page.getByRole('heading', { level: 1, name: locale.words.app.about }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('.version').textContent()).toMatch(/\+[0-9a-f]{8}/);
      await page.locator('header a').first().click();
      await page.waitForFunction(() => performance.getEntriesByName('breach-timeline:ready').length > 0);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    });
  });
}
