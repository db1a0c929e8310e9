import { describe, expect, test } from 'vitest';
import { socialFiles } from '../../../src/build/cards/cards.ts';
import { readEdition } from '../../../src/build/edition.ts';
import { type Oembed, oembed, type SocialPage, siteSocialTags, socialTags } from '../../../src/build/pages/social.ts';
import { tagsOf } from '../../../src/build/raster/svg-outlines.ts';
import { NAMED_VIEWS } from '../../../src/state/named-views.ts';
import { fromSearch } from '../../../src/state/url/url.ts';
import { LOCALES } from '../../languages.ts';

const BASE = 'https://example.org/breaches/';
const { file } = readEdition('.');
const { documents, cards } = socialFiles(file, BASE);
const answers = new Map([...documents].map(([path, write]) => [path, write()]));

describe('oEmbed documents', () => {
  test('there are none where nobody has said where the site stands', () => {
    expect(socialFiles(file, undefined).documents.size).toBe(0);
  });

  test('there is one beside every card', () => {
    expect(answers.size).toBe(cards.size);
    const ofIncidents = [...answers.keys()].filter((path) => path.startsWith('incident/'));
    expect(ofIncidents).toContain('incident/taobao-2019/oembed.json');
    expect(ofIncidents).toContain('incident/taobao-2019/oembed.zh-Hans.json');
    expect([...answers.keys()]).toContain('oembed/scale.json');
    expect(ofIncidents.length).toBe(answers.size - NAMED_VIEWS.length * LOCALES.length);
  });

  test('each is a rich answer as oembed.com describes it, its card one that there is', () => {
    for (const answer of answers.values()) {
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 620, provider_url: BASE });
      expect(answer.title.length).toBeGreaterThan(5);
      expect(answer.provider_name).not.toBe('');
      expect(Number.isInteger(answer.cache_age)).toBe(true);
      expect(cards.has(answer.thumbnail_url.slice(BASE.length))).toBe(true);
      expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 630]);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    }
  });

  test('each holds one bare frame that WordPress leaves as it is, and that opens what it says', () => {
    const left = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];
    for (const [path, answer] of answers) {
      const [frame, close, ...others] = tagsOf(answer.html);
      expect([frame.name, close.name, others.length]).toEqual(['iframe', 'iframe', 0]);
      expect(answer.html.slice(frame.end, close.start)).toBe('');
      expect([...frame.attributes.keys()].filter((name) => !left.includes(name))).toEqual([]);
      expect(frame.attributes.get('title')).toBe(answer.title);
      const address = new URL(frame.attributes.get('src') ?? '');
      expect(address.href.startsWith(`${BASE}embed.html`)).toBe(true);
      const { state, ignored } = fromSearch(address.search);
      expect(ignored).toEqual([]);
      expect(state.lang).toBe(path.includes('zh-Hans') ? 'zh-Hans' : '');
      const [, id] = /^incident\/([^/]+)\//.exec(path) ?? [];
      expect(state.incident).toBe(id ?? '');
    }
  });

  test('what a name holds cannot become markup', () => {
    const answer: Oembed = oembed({ title: '"><script>&', siteName: 'a', card: 'b.png', search: '?q=%22&r=1' }, BASE);
    expect(tagsOf(answer.html).map(({ name }) => name)).toEqual(['iframe', 'iframe']);
    expect(tagsOf(answer.html)[0].attributes.get('title')).toBe('"><script>&');
  });
});

describe('tags in the head', () => {
  const page: SocialPage = {
    title: 'A “case” & more',
    description: 'What <happened>.',
    tag: 'zh-Hans',
    siteName: 'Site',
    path: 'incident/a/zh-Hans.html',
    card: { path: 'incident/a/card.zh-Hans.png', alt: 'A card' },
    oembed: 'incident/a/oembed.zh-Hans.json',
  };
  const properties = (markup: string) =>
    new Map(
      tagsOf(markup).flatMap(({ attributes }): [string, string][] => {
        const name = attributes.get('property') ?? attributes.get('name');
        return name === undefined ? [] : [[name, attributes.get('content') ?? '']];
      }),
    );

  test('say the page, its picture with size and words, and how to embed it', () => {
    const { text } = socialTags(page, BASE);
    expect(Object.fromEntries(properties(text))).toEqual({
      'og:type': 'website',
      'og:site_name': 'Site',
      'og:title': page.title,
      'og:description': page.description,
      'og:locale': 'zh_CN',
      'og:locale:alternate': 'en_GB',
      'og:url': `${BASE}incident/a/zh-Hans.html`,
      'og:image': `${BASE}incident/a/card.zh-Hans.png`,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'A card',
      'twitter:card': 'summary_large_image',
    });
    const link = tagsOf(text).find(({ name }) => name === 'link');
    expect(Object.fromEntries(link?.attributes ?? [])).toEqual({
      rel: 'alternate',
      type: 'application/json+oembed',
      title: page.title,
      href: `${BASE}incident/a/oembed.zh-Hans.json`,
    });
  });

  test('give no address that is not absolute', () => {
    const { text } = socialTags(page, undefined);
    expect(text).not.toMatch(/og:image|og:url|oembed|twitter/);
    expect(properties(text).get('og:title')).toBe(page.title);
  });

  test.each(LOCALES.map((locale) => [locale.tag, locale] as const))(
    'of the first page point to files that there are: %s',
    (_tag, locale) => {
      const { text } = siteSocialTags(locale, 'What it is.', BASE);
      const image = properties(text).get('og:image') ?? '';
      expect(cards.has(image.slice(BASE.length))).toBe(true);
      const [, document] = /oembed" title="[^"]*" href="([^"]*)"/.exec(text) ?? [];
      expect(documents.has((document ?? '').slice(BASE.length))).toBe(true);
    },
  );
});
