import type { Locator, Page } from 'playwright';
import type { BreachStage } from '../../src/app/stage.ts';
import { LOCALES } from '../languages.ts';
import { expect, fullWhen, test, whenComplete } from './site.ts';

const DEVICES = [
  { device: 'desk', width: 1440, height: 900, hasTouch: false },
  { device: 'phone', width: 390, height: 844, hasTouch: true },
] as const;

/** A reader who has not been here before, and how often they have pressed something. */
class Reader {
  steps = 0;

  constructor(
    readonly page: Page,
    private readonly isTouching: boolean,
  ) {}

  async press(target: Locator): Promise<void> {
    this.steps += 1;
    await (this.isTouching ? target.tap() : target.click());
  }

  async choose(target: Locator, label: string): Promise<void> {
    this.steps += 1;
    await target.selectOption({ label });
  }

  /** The row of a life in the picture, as far as it is in sight. */
  async pressRow(id: string): Promise<void> {
    this.steps += 1;
    const [top, bottom] = await this.page.evaluate((wanted) => {
      const stage = document.querySelector('breach-timeline')?.shadowRoot?.querySelector<BreachStage>('breach-stage');
      return stage?.spanOf(stage.data.rowOf(wanted) ?? -1) ?? [0, 0];
    }, id);
    await this.page.touchscreen.tap(80, (top + bottom) / 2);
  }
}

for (const { device, ...size } of DEVICES) {
  for (const locale of LOCALES) {
    const { words, lazy, format } = locale;
    // Each device and each language once; every combination in the full run.
    const isRest = (device === 'desk') !== (locale.tag === 'en');
    const title = `on a ${device}, in ${locale.tag}, a new reader does five things in few steps`;
    test(title, fullWhen(isRest), async ({ site }) => {
      const isPhone = device === 'phone';
      const open = async () => {
        const page = await site.open({ ...size, search: `?lang=${locale.tag}` });
        await whenComplete(page);
        return new Reader(page, size.hasTouch);
      };
      const told = (page: Page) => page.locator('breach-details');
      /** Opens one of the cases told in full. */
      const openCase = (reader: Reader, id: string, name: string) =>
        isPhone
          ? reader.pressRow(id)
          : reader.press(reader.page.locator('breach-start').getByRole('button', { name, exact: true }));
      const [taobao, shanghai] = locale.tag === 'en' ? ['Taobao', 'Shanghai police'] : ['淘宝', '上海公安'];

      await test.step('the largest breach of people', async () => {
        const reader = await open();
        const { page } = reader;
        await reader.press(page.getByRole('button', { name: words.views.scale, exact: true }));
        await reader.choose(page.getByRole('combobox', { name: words.axis.units.label }), words.axis.units.people);
        const headline = page.locator('breach-headline');
        await expect(headline).toContainText(/(292 million people|2\.92亿人)/);
        expect(reader.steps).toBe(2);
      });

      await test.step('how long Alipay’s stayed secret', async () => {
        const reader = await open();
        const { page } = reader;
        const years = /3(–|-| to |至)4/;
        if (isPhone) {
          await reader.pressRow('alipay-2010');
          await expect(told(page)).toContainText(years);
        } else {
          await expect(page.locator('breach-start li', { hasText: /Alipay|支付宝/ })).toContainText(years);
        }
        expect(reader.steps).toBe(isPhone ? 1 : 0);
      });

      await test.step('which Chinese cases were by insiders', async () => {
        const reader = await open();
        const { page } = reader;
        await reader.press(
          page.locator('breach-colours').getByRole('button', { name: words.facets.cause.values.misuse }),
        );
        if (isPhone) await reader.press(page.locator('breach-filters .toggle'));
        await reader.press(page.locator('breach-facet-filter[data-facet=country] .opener'));
        await reader.press(
          page
            .locator('.panel:popover-open')
            .getByRole('checkbox', { name: /^(China|中国)( |\d|$)/ })
            .first(),
        );
        await expect.poll(() => page.url()).toMatch(/cause=misuse/);
        await expect.poll(() => page.url()).toMatch(/country=CN/);
        expect(reader.steps).toBe(isPhone ? 4 : 3);
      });

      await test.step('Taobao beside Shanghai', async () => {
        const reader = await open();
        const { page } = reader;
        await openCase(reader, 'taobao-2019', taobao);
        await reader.press(told(page).getByRole('button', { name: lazy.compare.details.add }));
        await reader.press(told(page).getByRole('button', { name: words.app.close }));
        await told(page).waitFor({ state: 'detached' });
        if (isPhone) await page.evaluate(() => scrollTo(0, 0));
        await openCase(reader, 'shanghai-police-2021', shanghai);
        await reader.press(told(page).getByRole('button', { name: lazy.compare.details.add }));
        await reader.press(told(page).getByRole('button', { name: lazy.compare.details.go(2, format.integer(2)) }));
        await expect.poll(() => page.url()).toMatch(/view=compare.*compare=taobao-2019,shanghai-police-2021/);
        expect(reader.steps).toBe(6);
      });

      await test.step('this view, sent to somebody', async () => {
        const reader = await open();
        const { page } = reader;
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await reader.press(page.locator('breach-header').getByRole('button', { name: words.app.share }));
        await reader.press(page.getByRole('dialog').getByRole('button', { name: lazy.share.link.copy }));
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain('view=timeline');
        expect(reader.steps).toBe(2);
      });
    });
  }
}
