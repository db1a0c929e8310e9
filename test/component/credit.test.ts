import { afterEach, describe, expect, it } from 'vitest';
import { CONTROLS, VIEWS } from '../../src/state/state.ts';
import { LOCALES } from '../languages.ts';
import { inside, offer, partsOf, place, SHOP, textOf } from './guests.ts';

const CREDITED = {
  ...SHOP,
  title: { en: 'The Collector’s List', 'zh-Hans': '收集者名录' },
  attribution: 'A. Collector, example.org',
  credit: 'Page: The Gazette',
  about: { en: 'Only cases of more than 500 people.', 'zh-Hans': '仅含超过500人的事件。' },
  license: 'CC BY-SA 4.0',
  updated: '2026-03',
};
const DEED = 'https://creativecommons.org/licenses/by-sa/4.0/';

afterEach(() => document.body.replaceChildren());

describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))('in %s', (lang, locale) => {
  const { title: ours } = locale.words.app;
  const title = CREDITED.title[lang as keyof typeof CREDITED.title];

  it.each(CONTROLS)(
    'other people’s data are shown with all that is owed for them, with controls=%s',
    async (controls) => {
      offer('credited.json', JSON.stringify(CREDITED));
      const element = await place({ width: 1000, attributes: { src: 'credited.json', lang, controls } });
      await expect.poll(() => textOf(inside(element, 'breach-footer'))).toContain(title);
      const footer = textOf(inside(element, 'breach-footer'));
      for (const text of [title, CREDITED.attribution, CREDITED.credit, CREDITED.license, '2026'])
        expect(footer).toContain(text);
      const links = partsOf(inside(element, 'breach-footer')).filter((part) => part instanceof HTMLAnchorElement);
      expect(links.map(({ href }) => href)).toContain(DEED);
      if (controls !== 'full') return;
      expect(inside(element, '[part~=title]').textContent).toBe(title);
      expect(footer).toContain(CREDITED.about[lang as keyof typeof CREDITED.about]);
    },
  );

  it.each(VIEWS)('nothing of ours is said of them in %s: name, licence, file', async (view) => {
    const element = await place({ width: 1000, attributes: { lang, view, incident: 'shop' } });
    await expect.poll(() => textOf(inside(element, 'breach-footer'))).not.toBe('');
    await expect.poll(() => partsOf(element).some((part) => part.id === 'name')).toBe(true);
    // The address that reopens the view names the file.
    const said = `${textOf(element)} ${element.toSVG().replaceAll('src=shop.json', '')}`;
    for (const words of [ours, 'CC BY', 'shop.json', locale.lazy.details.noLaws, 'Alipay', '支付宝'])
      expect(said.includes(words), words).toBe(false);
    const labels = partsOf(element).map(
      (part) => part.getAttribute('aria-label') ?? part.getAttribute('placeholder') ?? '',
    );
    expect(labels.filter((label) => /Alipay|支付宝/.test(label) || label === ours)).toEqual([]);
  });
});

it.each(['credited.json', ''])(
  'a page around it gives its own heading, a line under it, and its maker, as text (src="%s")',
  async (src) => {
    offer('credited.json', JSON.stringify(CREDITED));
    if (src === '') offer('data/first.json', JSON.stringify(SHOP));
    const words = { heading: 'Shops that <b>leaked</b>', tagline: 'Ten years & more', credit: 'Made by the Courier' };
    const element = await place({ width: 1000, attributes: { src, ...words } });
    const heading = inside(element, '[part~=title]');
    expect(heading.textContent).toBe(words.heading);
    expect(heading.querySelector('b')).toBeNull();
    expect(textOf(inside(element, 'breach-header'))).toContain(words.tagline);
    await expect.poll(() => textOf(inside(element, 'breach-footer'))).toContain(words.credit);
    expect(textOf(inside(element, 'breach-footer'))).not.toContain(CREDITED.credit);
    element.heading = '';
    await element.complete;
    expect(inside(element, '[part~=title]').textContent).not.toBe(words.heading);
  },
);

it('what is owed for data goes with them: in a picture, in rows, in a file and in a citation', async () => {
  offer('credited.json', JSON.stringify(CREDITED));
  const element = await place({ width: 1000, attributes: { src: 'credited.json', incident: 'shop' } });
  const file = JSON.parse(await element.toDataFile());
  expect(file).toMatchObject({
    attribution: { und: CREDITED.attribution },
    credit: { und: CREDITED.credit },
    about: CREDITED.about,
    license: CREDITED.license,
  });
  await expect.poll(() => partsOf(element).find((part) => part instanceof HTMLTextAreaElement)).toBeDefined();
  const citation = partsOf(element).find((part) => part instanceof HTMLTextAreaElement)?.value ?? '';
  for (const text of [await element.toCSV(), await element.toSVG({ width: 900 }), citation]) {
    expect(text).toContain(CREDITED.attribution);
    expect(text).not.toContain('Breach Timeline');
  }
  const picture = await element.toSVG({ width: 900 });
  for (const text of [CREDITED.about.en, CREDITED.credit]) expect(picture).toContain(text);
});

it('the line under a picture begins where the picture does', async () => {
  for (const controls of ['minimal', 'none']) {
    const element = await place({ width: 700, attributes: { controls } });
    await expect.poll(() => textOf(inside(element, 'breach-footer'))).not.toBe('');
    const first = inside(element, 'breach-footer').shadowRoot?.querySelector('footer > :first-child');
    expect(first?.getBoundingClientRect().left).toBe(inside(element, 'breach-footer').getBoundingClientRect().left);
    expect(first?.textContent).not.toBe('');
    element.remove();
  }
});
