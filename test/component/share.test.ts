import { html } from 'lit';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/chart/theme.ts';
import { BreachAnnouncer } from '../../src/controls/announcer.ts';
import { placeSite } from '../../src/controls/site.ts';
import { EN } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { BreachShare } from '../../src/publish/share/share.ts';
import { INITIAL } from '../../src/state/state.ts';
import { readIncidents } from '../incidents.ts';
import { LOCALES } from '../languages.ts';
import { objections, register, settled, show, type TestStage } from './stage.ts';

// A place where nothing is: what the frame would show is not tested here.
const SITE = `${location.origin}/nowhere/`;

beforeAll(() => {
  placeSite(`${SITE}embed.html`);
  register({ 'breach-announcer': BreachAnnouncer, 'breach-share': BreachShare });
});

afterEach(() => document.body.replaceChildren());

const DATA = readIncidents(
  [
    {
      id: 'shop',
      names: { en: 'The shop case', 'zh-Hans': '商店案' },
      country: 'CN',
      events: [{ kind: 'disclosure', date: '2021-06-03' }],
    },
  ],
  { updated: '2026-11-21', version: '2026-11-21+abcdef12' },
);

interface Opened {
  readonly stage: TestStage;
  readonly share: BreachShare;
}

async function open({ locale = EN, scheme = 'light' }: { locale?: Locale; scheme?: string } = {}): Promise<Opened> {
  const stage = await show(DATA, () => html`<button>Before</button><breach-share .theme=${LIGHT}></breach-share>`, {
    state: { ...INITIAL, incident: 'shop' },
    scheme,
    locale,
  });
  const share = stage.renderRoot.querySelector('breach-share');
  if (!(share instanceof BreachShare)) throw new Error('there is no dialog');
  stage.renderRoot.querySelector('button')?.focus();
  await share.open();
  await settled(stage);
  return { stage, share };
}

/** Everything of a kind in the dialog, through shadow roots. */
function all<Found extends Element>(root: ParentNode, selector: string): Found[] {
  const inside = [...root.querySelectorAll('*')].flatMap((each) =>
    each.shadowRoot ? all<Found>(each.shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<Found>(selector), ...inside];
}

const inside = <Found extends Element>({ share }: Opened, selector: string) => all<Found>(share.renderRoot, selector);

const codeOf = (opened: Opened) => inside<HTMLTextAreaElement>(opened, 'textarea')[0]?.value ?? '';

const ladderOf = (opened: Opened) => new DOMParser().parseFromString(codeOf(opened), 'text/html').body;

const frameSearch = (opened: Opened) => new URL(ladderOf(opened).querySelector('iframe')?.src ?? '').searchParams;

function named<Found extends Element>(opened: Opened, selector: string, name: string): Found {
  const found = inside<Found>(opened, selector).find(
    (each) => each.getAttribute('aria-label') === name || each.textContent?.includes(name),
  );
  if (!found) throw new Error(`there is no ${selector} called ${name}`);
  return found;
}

async function choose(opened: Opened, label: string, option: string): Promise<void> {
  const select = named<HTMLSelectElement>(opened, 'select', label);
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === option);
  select.dispatchEvent(new Event('change'));
  await settled(opened.stage);
}

async function toggle(opened: Opened, text: string): Promise<void> {
  named<HTMLLabelElement>(opened, 'label', text).click();
  await settled(opened.stage);
}

const { embed, preview, link, select } = EN.lazy.share;

describe('the code', () => {
  it('puts exactly this view on a page: its name, its sentence, its frame', async () => {
    const opened = await open();
    const ladder = ladderOf(opened);
    expect(ladder.querySelector('strong')?.textContent).toBe('The shop case');
    expect(ladder.querySelector('iframe')?.src).toMatch(`${SITE}embed.html?`);
    expect(frameSearch(opened).get('incident')).toBe('shop');
    expect(ladder.querySelector('img')?.src).toBe(`${SITE}incident/shop/card.png`);
    expect(ladder.querySelector('script')?.src).toBe(`${SITE}frames.js`);
  });

  it('follows the sentence of choices', async () => {
    const opened = await open();
    await choose(opened, embed.controls, embed.withControls.none);
    await choose(opened, embed.theme, embed.themes.dark);
    expect(Object.fromEntries(frameSearch(opened))).toMatchObject({ controls: 'none', theme: 'dark', auto: '1' });
    const height = named<HTMLInputElement>(opened, 'input', embed.height);
    height.value = '480';
    height.dispatchEvent(new Event('change'));
    await settled(opened.stage);
    expect(ladderOf(opened).querySelector('iframe')?.getAttribute('height')).toBe('480');
  });

  it('takes no height that would hide the frame or go on for ever', async () => {
    const opened = await open();
    const height = named<HTMLInputElement>(opened, 'input', embed.height);
    for (const [typed, taken] of [
      ['3', '240'],
      ['999999', '2000'],
      ['', '620'],
    ]) {
      height.value = typed;
      height.dispatchEvent(new Event('change'));
      await settled(opened.stage);
      expect(height.value).toBe(taken);
      expect(ladderOf(opened).querySelector('iframe')?.getAttribute('height')).toBe(taken);
    }
  });

  it('is in the language that is chosen for the page, words and card and all', async () => {
    const opened = await open();
    await choose(opened, embed.lang, '简体中文');
    await expect.poll(() => frameSearch(opened).get('lang')).toBe('zh-Hans');
    const ladder = ladderOf(opened);
    expect(ladder.querySelector('figure')?.lang).toBe('zh-Hans');
    expect(ladder.querySelector('strong')?.textContent).toBe('商店案');
    expect(ladder.querySelector('img')?.src).toContain('card.zh-Hans.png');
    expect(named(opened, 'h2', EN.lazy.share.title)).toBeTruthy();
  });

  it('keeps to the data of today when asked, and else has the newest', async () => {
    const opened = await open();
    expect(frameSearch(opened).has('data')).toBe(false);
    await choose(opened, embed.data, embed.pinned('21 November 2026'));
    expect(frameSearch(opened).get('data')).toBe('abcdef12');
  });

  it('goes without script, and into a sandbox', async () => {
    const opened = await open();
    await toggle(opened, embed.follows);
    await toggle(opened, embed.sandboxed);
    const ladder = ladderOf(opened);
    expect(ladder.querySelector('script')).toBeNull();
    expect(frameSearch(opened).has('auto')).toBe(false);
    expect(ladder.querySelector('iframe')?.sandbox.contains('allow-scripts')).toBe(true);
    expect(ladder.querySelector('iframe')?.sandbox.contains('allow-same-origin')).toBe(false);
  });

  it('is selected to be copied where there is no clipboard, which is said', async () => {
    const opened = await open();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      named<HTMLButtonElement>(opened, 'button', embed.copy).click();
      await settled(opened.stage);
      const [field] = inside<HTMLTextAreaElement>(opened, 'textarea');
      expect(field.matches(':focus')).toBe(true);
      expect(field.selectionEnd).toBe(field.value.length);
      expect(inside(opened, '[role="status"]')[0]?.textContent?.trim()).toBe(select);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});

describe('the preview', () => {
  const frameOf = (opened: Opened) => inside<HTMLIFrameElement>(opened, 'iframe')[0];

  it('shows exactly the address that the code has', async () => {
    const opened = await open();
    expect(frameOf(opened).src).toBe(ladderOf(opened).querySelector('iframe')?.src);
    await choose(opened, embed.controls, embed.withControls.full);
    expect(frameOf(opened).src).toBe(ladderOf(opened).querySelector('iframe')?.src);
    await toggle(opened, embed.sandboxed);
    expect(frameOf(opened).sandbox.value).toBe(ladderOf(opened).querySelector('iframe')?.sandbox.value);
  });

  it.each([320, 640, 960])('is truly %i pixels wide, however small it is drawn', async (width) => {
    const opened = await open();
    named<HTMLButtonElement>(opened, 'button', preview.pixels(String(width))).click();
    await settled(opened.stage);
    const frame = frameOf(opened);
    const room = frame.getRootNode() as ShadowRoot;
    expect(frame.clientWidth).toBe(width);
    expect(frame.getBoundingClientRect().width).toBeLessThanOrEqual(room.host.getBoundingClientRect().width + 1);
  });

  it('grows as its frame asks, and does not listen to anyone else', async () => {
    const opened = await open();
    const say = (source: Window | null, height: number) =>
      dispatchEvent(
        new MessageEvent('message', {
          source,
          data: { type: 'breach-timeline:size', version: 1, id: '', width: 640, height },
        }),
      );
    say(window, 900);
    await settled(opened.stage);
    expect(frameOf(opened).clientHeight).toBe(620);
    say(frameOf(opened).contentWindow, 900);
    await settled(opened.stage);
    expect(frameOf(opened).clientHeight).toBe(900);
    await toggle(opened, embed.follows);
    expect(frameOf(opened).clientHeight).toBe(620);
  });

  it('does not push away what stands below it: a long one is scrolled, by keys too', async () => {
    const opened = await open();
    dispatchEvent(
      new MessageEvent('message', {
        source: frameOf(opened).contentWindow,
        data: { type: 'breach-timeline:size', version: 1, id: '', width: 640, height: 4_000 },
      }),
    );
    await settled(opened.stage);
    const [place] = inside<HTMLElement>(opened, '.cut');
    expect(place.clientHeight).toBeLessThanOrEqual(640);
    expect(place.scrollHeight).toBeGreaterThan(1_000);
    expect(place.scrollWidth).toBe(place.clientWidth);
    expect(place.tabIndex).toBe(0);
    expect(await objections(opened.stage)).toEqual([]);
  });

  it('is passed by the keys, and makes no step for the Back button', async () => {
    const before = history.length;
    const opened = await open();
    await choose(opened, embed.theme, embed.themes.light);
    await choose(opened, embed.theme, embed.themes.dark);
    expect(frameOf(opened).inert).toBe(true);
    expect(history.length).toBe(before);
  });

  it('is gone with the dialog', async () => {
    const opened = await open();
    named<HTMLButtonElement>(opened, 'button', EN.words.app.close).click();
    await settled(opened.stage);
    expect(inside(opened, 'iframe')).toEqual([]);
  });
});

describe('the dialog', () => {
  it('is opened at its title, and gives the focus back', async () => {
    const opened = await open();
    expect(inside<HTMLElement>(opened, 'h2')[0].matches(':focus')).toBe(true);
    named<HTMLButtonElement>(opened, 'button', EN.words.app.close).click();
    expect(opened.stage.shadowRoot?.activeElement?.textContent).toBe('Before');
  });

  it('keeps Esc from the page behind it', async () => {
    const opened = await open();
    let heard = 0;
    opened.stage.addEventListener('keydown', () => {
      heard += 1;
    });
    const press = (key: string) =>
      inside<HTMLElement>(opened, 'h2')[0].dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    press('Escape');
    expect(heard).toBe(0);
    press('a');
    expect(heard).toBe(1);
  });

  it('has the link that reopens all of it', async () => {
    const opened = await open();
    const [field] = inside<HTMLInputElement>(opened, 'input');
    expect(field.labels?.[0]?.textContent).toContain(link.label);
    expect(new URL(field.value).searchParams.get('incident')).toBe('shop');
  });

  it.each(LOCALES.flatMap((locale) => ['light', 'dark'].map((scheme) => [locale.tag, scheme, locale] as const)))(
    'has nothing to object to in %s, %s',
    async (_, scheme, locale) => {
      const opened = await open({ locale, scheme });
      inside<HTMLDetailsElement>(opened, 'details')[0].open = true;
      await settled(opened.stage);
      expect(await objections(opened.stage)).toEqual([]);
    },
  );
});
