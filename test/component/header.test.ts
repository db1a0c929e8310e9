import { html } from 'lit';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BreachHeader } from '../../src/app/header.ts';
import { LIGHT } from '../../src/chart/theme.ts';
import { creditOf } from '../../src/i18n/credit.ts';
import { EN, LANGUAGES } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { BreachSettings } from '../../src/panels/settings.ts';
import { BreachHelp } from '../../src/views/start/help.ts';
import { readIncidents } from '../incidents.ts';
import { LOCALES } from '../languages.ts';
import { dataOf, objections, register, settled, show } from './stage.ts';

const data = dataOf([{ organisation: 'Alipay', date: '2013' }]);
const header = (locale: Locale = EN, options: Parameters<typeof show>[2] = {}) =>
  show(data, ({ state }) => html`<breach-header .credit=${creditOf(data, state.source, locale)}></breach-header>`, {
    ...options,
    locale,
  });
const languages = () => page.getByRole('group', { name: /Language|语言/ }).getByRole('button');

beforeAll(() =>
  register({ 'breach-help': BreachHelp, 'breach-header': BreachHeader, 'breach-settings': BreachSettings }),
);

describe('on a narrow phone', () => {
  it.each([288, 320, 343, 357])('%d pixels hold the views in one row, and help beside the title', async (width) => {
    for (const { load } of LANGUAGES) {
      const host = await header(await load(), { width: width + 32 });
      const inside = host.shadowRoot?.querySelector('breach-header')?.shadowRoot;
      const boxOf = (selector: string) => inside?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const tabs = [...(inside?.querySelectorAll('.views button') ?? [])].map((tab) => tab.getBoundingClientRect());
      expect(new Set(tabs.map(({ top }) => Math.round(top))).size).toBe(1);
      const edge = boxOf('header').right + 1;
      for (const tab of tabs) expect(tab.right).toBeLessThanOrEqual(edge);
      const [title, help] = [boxOf('h1, h2'), boxOf('.help')];
      expect(help.bottom).toBeLessThanOrEqual(boxOf('.views').top);
      expect(help.left).toBeGreaterThanOrEqual(title.right - 1);
      expect(help.right).toBeLessThanOrEqual(edge);
    }
  });
});

describe('the choice of the language', () => {
  it('has nothing that axe objects to', async () => {
    for (const scheme of ['light', 'dark']) expect(await objections(await header(EN, { scheme }))).toEqual([]);
  });

  it('offers each language in its own words, says which one is shown, and is large enough to hit', async () => {
    await header();
    const buttons = languages().elements();
    expect(buttons.map((button) => button.getAttribute('lang'))).toEqual(LANGUAGES.map(({ tag }) => tag));
    expect(buttons.map((button) => button.textContent?.trim())).toEqual(['EN', '中文']);
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    for (const button of buttons) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it('asks for a language by keyboard, keeps the view, and keeps the focus', async () => {
    const host = await header();
    host.current = { ...host.current, view: 'scale', query: 'alipay' };
    await settled(host);
    const chinese = languages().nth(1);
    (chinese.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await settled(host);
    expect(host.current).toMatchObject({ lang: 'zh-Hans', view: 'scale', query: 'alipay' });
    const inside = host.shadowRoot?.querySelector('breach-header')?.shadowRoot;
    expect(inside?.activeElement).toBe(chinese.element());
  });

  it('is named in the language that is shown', async () => {
    const chinese = LANGUAGES.find(({ tag }) => tag === 'zh-Hans');
    await header(await chinese?.load());
    expect(
      languages()
        .elements()
        .map((button) => button.getAttribute('aria-pressed')),
    ).toEqual(['false', 'true']);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('数据泄露时间线');
  });
});

describe('<breach-help>', () => {
  const data = readIncidents([
    {
      id: 'a',
      names: { en: 'A case' },
      events: [
        { kind: 'breach-start', date: '2014-01-01' },
        { kind: 'discovery', date: '2015-01-01', by: 'organisation' },
        { kind: 'disclosure', date: '2016-01-01' },
      ],
    },
  ]);
  const open = async (more: Partial<BreachHelp> = {}) => {
    const help = new BreachHelp();
    Object.assign(help, { locale: EN, data, theme: LIGHT, ...more });
    help.style.fontSize = '14px';
    document.body.replaceChildren(help);
    await help.updateComplete;
    help.open();
    await help.updateComplete;
    return help;
  };
  afterEach(() => vi.restoreAllMocks());

  it('opens at its title, also where it is longer than the screen', async () => {
    await page.viewport(390, 500);
    const help = await open();
    const dialog = help.renderRoot.querySelector('dialog');
    if (!dialog) throw new Error('no dialog');
    expect(dialog.scrollHeight).toBeGreaterThan(dialog.clientHeight);
    expect(help.shadowRoot?.activeElement?.textContent).toBe(EN.lazy.help.title);
    expect(dialog.scrollTop).toBe(0);
    await page.viewport(1280, 800);
  });

  it('says first what this is and how it is read, with a life drawn, then what hands and keys do', async () => {
    for (const locale of LOCALES) {
      const help = await open({ locale });
      const parts = [...help.renderRoot.querySelectorAll('h2, dialog > p, figure, ul, h3')].map(
        (part) => part.querySelector('[role=img]')?.ariaLabel ?? part.textContent?.trim(),
      );
      const { title, what, parts: named, pointer, touch, board, outline } = locale.lazy.help;
      expect(parts[0]).toBe(title);
      expect(parts[1]).toBe(what);
      for (const part of Object.values(named).flat()) expect(parts[2]).toContain(part);
      const drawn = [...help.renderRoot.querySelectorAll('figure text')].map((text) => text.textContent).join(' ');
      expect(drawn).toContain(named.public[0]);
      expect(parts.filter((part) => [pointer, touch, board, outline].includes(part ?? ''))).toEqual([
        pointer,
        touch,
        board,
        outline,
      ]);
    }
  });

  it('tells first what a finger does where that is the pointer, and nothing of a mouse that is not there', async () => {
    const asked = matchMedia.bind(globalThis);
    vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) =>
      asked(query === '(pointer: coarse)' ? 'all' : query === '(any-pointer: fine)' ? 'not all' : query),
    );
    const help = await open();
    expect(help.renderRoot.querySelector('dt')?.textContent).toBe(EN.lazy.help.touchList[0][0]);
    expect(help.renderRoot.querySelector('details')?.open).toBe(false);
    expect(help.renderRoot.textContent).not.toContain('Ctrl');
  });
});
