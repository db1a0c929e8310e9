import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BreachHeadline } from '../../src/app/headline.ts';
import { BreachChips } from '../../src/panels/filters/active-filters.ts';
import { BreachFacetFilter, BreachSizeFilter } from '../../src/panels/filters/filter-buttons.ts';
import { BreachFilters } from '../../src/panels/filters/filters.ts';
import { setChoices, setQuery } from '../../src/state/actions.ts';
import { INITIAL, ONLY_UNKNOWN } from '../../src/state/state.ts';
import { dataOf, objections, register, settled, show, type TestStage } from './stage.ts';

const COUNTRIES = ['AU', 'CA', 'CN', 'DE', 'FR', 'GB', 'IN', 'JP', 'KR', 'NL', 'NZ', 'SE', 'SG', 'US'];
const data = dataOf([
  { organisation: 'Alipay', date: '2013', country: 'CN', action: 'misuse', people: 20_000_000, data: ['name'] },
  { organisation: 'Equifax', date: '2017', country: 'US', action: 'hacking', people: 147_900_000 },
  { organisation: 'Taobao', date: '2020', country: 'CN', action: 'scraping', accounts: 1_000 },
  { organisation: 'Panama', date: '2016', country: 'DE', action: 'hacking', nature: 'leak' },
  ...COUNTRIES.map((country) => ({ organisation: `Firm ${country}`, date: '2018', country, action: 'error' })),
]);

const stage = (options: Parameters<typeof show>[2] = {}) =>
  show(data, () => html`<breach-filters></breach-filters><breach-headline></breach-headline>`, options);
/** Opens what few readers ask for. */
const openMore = async (host: TestStage) => {
  await page.getByRole('button', { name: /^More filters/ }).click();
  await settled(host);
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const panelOf = (host: TestStage, facet: string) =>
  host.shadowRoot
    ?.querySelector('breach-filters')
    ?.shadowRoot?.querySelector(facet === 'size' ? 'breach-size-filter' : `[data-facet=${facet}]`)
    ?.shadowRoot?.querySelector<HTMLElement>('.panel');
const isOpen = (host: TestStage, facet: string) => panelOf(host, facet)?.matches(':popover-open') ?? false;
/** The innermost element that has the focus. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

beforeAll(async () => {
  register({
    'breach-filters': BreachFilters,
    'breach-facet-filter': BreachFacetFilter,
    'breach-size-filter': BreachSizeFilter,
    'breach-chips': BreachChips,
    'breach-headline': BreachHeadline,
  });
  await page.viewport(1_100, 700);
});

describe('breach-filters', () => {
  it('has nothing that axe objects to, closed and open, light and dark', async () => {
    const state = setQuery(setChoices(INITIAL, 'cause', ['hacking']), 'a');
    for (const scheme of ['light', 'dark']) {
      const host = await stage({ state, scheme });
      expect(await objections(host)).toEqual([]);
      for (const name of [/^Cause/, /^Country/, /^Size/]) {
        if (name.source === '^Size') await openMore(host);
        await button(name).click();
        await settled(host);
        expect(await objections(host)).toEqual([]);
      }
    }
  });

  it('offers only what tells incidents apart, and what is chosen', async () => {
    const facets = (host: TestStage) =>
      [...(host.shadowRoot?.querySelector('breach-filters')?.shadowRoot?.querySelectorAll('[data-facet]') ?? [])].map(
        (part) => part.getAttribute('data-facet'),
      );
    expect(facets(await stage())).toEqual(['country', 'cause', 'status', 'kind', 'nature']);
    expect(facets(await stage({ state: setChoices(INITIAL, 'sector', ['unknown']) }))).toContain('sector');
  });

  it('chooses a value by keyboard, shows counts, and Esc gives the focus back', async () => {
    const host = await stage();
    const opener = button(/^Cause/);
    (opener.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await settled(host);
    await expect.element(opener).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Tab} ');
    await settled(host);
    expect(host.current.choices).toEqual({ cause: ['hacking'] });
    expect(host.steps).toEqual(['push']);
    await expect.element(page.getByRole('checkbox', { name: /Hacking 2 would remain/ })).toBeChecked();
    await userEvent.keyboard('{Escape}');
    await settled(host);
    expect(isOpen(host, 'cause')).toBe(false);
    expect(focused()).toBe(button('Cause · 1').element());
    await expect.element(button('Cause · 1')).toHaveAttribute('aria-expanded', 'false');
  });

  it('has one panel open at a time, and closes on a click outside', async () => {
    const host = await stage();
    await button(/^Cause/).click();
    expect(isOpen(host, 'cause')).toBe(true);
    await button(/^Country/).click();
    expect([isOpen(host, 'cause'), isOpen(host, 'country')]).toEqual([false, true]);
    await userEvent.click(document.documentElement, { position: { x: 900, y: 650 } });
    expect(isOpen(host, 'country')).toBe(false);
  });

  it('finds values in long lists, and clears a facet', async () => {
    const host = await stage({ state: setChoices(INITIAL, 'country', ['CN']) });
    await button('Country · 1').click();
    await settled(host);
    await userEvent.fill(page.getByRole('searchbox', { name: /Find in/ }), 'zea');
    await settled(host);
    expect(page.getByRole('checkbox').elements()).toHaveLength(1);
    await page.getByRole('checkbox', { name: /New Zealand/ }).click();
    expect(host.current.choices.country).toEqual(['CN', 'NZ']);
    await button('Clear Country').click();
    await settled(host);
    expect(host.current.choices).toEqual({});
    expect(isOpen(host, 'country')).toBe(true);
    expect(focused()?.getAttribute('type')).toBe('checkbox');
  });

  it('limits size', async () => {
    const host = await stage();
    await openMore(host);
    await button(/^Size/).click();
    await settled(host);
    await page.getByRole('combobox', { name: 'At least' }).selectOptions('1 million');
    await settled(host);
    expect(host.current.size).toEqual({ min: 1e6, max: Infinity, unknown: false });
    await page.getByRole('checkbox', { name: /^Include unknown sizes/ }).click();
    expect(host.current.size.unknown).toBe(true);
    await page.getByRole('checkbox', { name: /^Only unknown sizes/ }).click();
    await settled(host);
    expect(host.current.size).toEqual(ONLY_UNKNOWN);
    await expect.element(page.getByRole('combobox', { name: 'At most' })).toBeDisabled();
  });

  it('searches while typing: the first letter is a step for the Back button, the others refine it', async () => {
    const host = await stage();
    await userEvent.type(page.getByRole('searchbox', { name: 'Search' }), 'alipay');
    expect(host.current.query).toBe('alipay');
    const [first, ...others] = host.steps;
    expect(first).toBe('push');
    expect(new Set(others)).toEqual(new Set(['replace']));
  });

  it('does not search for half a syllable on its way to a Han character, nor for one that is given up', async () => {
    const host = await stage();
    const field = host.shadowRoot?.querySelector('breach-filters')?.shadowRoot?.querySelector('input');
    if (!field) throw new Error('there is no search field');
    const compose = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    };
    const end = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
      field.dispatchEvent(new CompositionEvent('compositionend', { data: text, bubbles: true }));
    };
    for (const text of ['z', 'zhi', 'zhi fu', 'zhi fu bao']) compose(text);
    expect([host.current.query, host.steps]).toEqual(['', []]);
    end('支付宝');
    expect([host.current.query, host.steps]).toEqual(['支付宝', ['push']]);
    compose('支付宝 y');
    end('支付宝');
    expect(host.current.query).toBe('支付宝');
  });

  it('switches to breaches only and back', async () => {
    const host = await stage();
    await openMore(host);
    const toggle = page.getByRole('switch', { name: 'Breaches only' });
    await toggle.click();
    await settled(host);
    expect(host.current.choices).toEqual({ nature: ['breach'] });
    await expect.element(toggle).toHaveAttribute('aria-checked', 'true');
    await toggle.click();
    expect(host.current.choices).toEqual({});
  });

  it('has a chip for each filter, which drops it and keeps the focus near', async () => {
    const state = setChoices(setChoices(setQuery(INITIAL, 'firm'), 'cause', ['error']), 'country', ['CN', 'US']);
    const host = await stage({ state });
    await button('Remove filter: Cause: Mistake').click();
    await settled(host);
    expect(host.current.choices).toEqual({ country: ['CN', 'US'] });
    expect(focused()?.getAttribute('aria-label')).toBe('Remove filter: Country: China and United States');
    const { width, height } = focused()?.getBoundingClientRect() ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await button('Clear all filters').click();
    await settled(host);
    expect([host.current.query, host.current.choices]).toEqual(['', {}]);
    expect(focused()?.className).toBe('line');
  });

  it('folds behind one button on a phone, and keeps panels within 320 pixels', async () => {
    await page.viewport(320, 480);
    const host = await stage({ width: 320, state: setChoices(INITIAL, 'cause', ['hacking']) });
    expect(button(/^Country/).elements()).toHaveLength(0);
    await button('Filters (1)').click();
    await settled(host);
    for (const [name, facet] of [
      [/^Cause/, 'cause'],
      [/^Country/, 'country'],
      [/^Type of case/, 'nature'],
      [/^Size/, 'size'],
    ] as const) {
      await button(name).click();
      await settled(host);
      const box = panelOf(host, facet)?.getBoundingClientRect();
      expect(box?.left).toBeGreaterThanOrEqual(0);
      expect(box?.right).toBeLessThanOrEqual(320);
      expect(box?.top).toBeGreaterThanOrEqual(0);
      expect(box?.bottom).toBeLessThanOrEqual(480);
      await userEvent.keyboard('{Escape}');
    }
    await button(/^Country/).click();
    await settled(host);
    const options = panelOf(host, 'country')?.querySelector('.options');
    expect(options?.scrollHeight).toBeGreaterThan(options?.clientHeight ?? Infinity);
    expect(options?.getBoundingClientRect().bottom).toBeLessThanOrEqual(480);
    expect(await objections(host)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1_100, 700);
  });
});
