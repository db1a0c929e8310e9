import { describe, expect, it } from 'vitest';
import { readFrameHeight } from '../../../src/publish/share/embed.ts';
import {
  type EmbedChoice,
  type EmbedCode,
  embedCode,
  embedSearch,
  FRAME_HEIGHTS,
  fullSearch,
  sharedView,
  USUAL_CHOICE,
} from '../../../src/publish/share/snippet.ts';
import { NAMED_VIEWS } from '../../../src/state/named-views.ts';
import { INITIAL, type State, VIEWS } from '../../../src/state/state.ts';
import { fromSearch } from '../../../src/state/url/url.ts';
import { loadViews } from '../../../src/views/index.ts';
import { readIncidents, selectionOf } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

const CHOICE: EmbedChoice = { ...USUAL_CHOICE, lang: 'en' };

const written = (changes: Partial<EmbedCode> = {}, choice: Partial<EmbedChoice> = {}) =>
  embedCode({
    site: 'https://example.org/breaches/',
    state: { ...INITIAL, incident: 'shop' },
    words: {
      title: 'The shop case',
      sentence: 'Hidden for a year.',
      source: 'Source: us.',
      link: (address) => `Open: ${address}`,
    },
    poster: { path: 'incident/shop/card.png', alt: 'Picture. The shop case' },
    ...changes,
    choice: { ...CHOICE, ...choice },
  });

describe('the ladder', () => {
  it('has its rungs from the one that every host keeps to the one that most of them strip', () => {
    const rungs = ['<figure', '<figcaption', '<strong>', '<img', '<iframe', '</figure>', '<script'];
    const places = rungs.map((rung) => written().indexOf(rung));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says title, sentence, source and the address itself where nothing but text is kept', () => {
    const text = written()
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(text).toBe('The shop case Hidden for a year. Source: us. Open: https://example.org/breaches/?incident=shop');
  });

  it('has no empty line, which ends HTML in Markdown, and no break where WordPress would put a line', () => {
    const code = written();
    expect(code).not.toMatch(/\n\s*\n/);
    // Beside a block, after a `<br>`, or inside a tag.
    const breaks = [...code.matchAll(/\n/g)].map(({ index }) => ({
      before: code.slice(0, index),
      after: code.slice(index + 1),
    }));
    const harmful = breaks.filter(
      ({ before, after }) =>
        !/(<figure[^>]*>|<br>|<\/figcaption>|<\/figure>)$/.test(before) &&
        !/^<\/figure>/.test(after) &&
        before.lastIndexOf('<') < before.lastIndexOf('>'),
    );
    expect(harmful).toEqual([]);
  });

  it('is without the script, and without what asks for it, where the height stays', () => {
    expect(written()).toContain('<script async src="https://example.org/breaches/frames.js"></script>');
    expect(written()).toContain('&amp;auto=1');
    expect(written({}, { follows: false })).not.toMatch(/script|auto=1/);
  });

  it('locks the frame in when asked', () => {
    expect(written()).not.toContain('sandbox');
    expect(written({}, { sandboxed: true })).toContain(
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
    );
  });

  it('has no picture where none was drawn', () => {
    expect(written({ poster: undefined })).not.toContain('<img');
  });

  it.each([
    [1, FRAME_HEIGHTS.least],
    [700.4, 700],
    [1e9, FRAME_HEIGHTS.most],
  ])('a height of %s is %i', (height, taken) => {
    expect(written({}, { height })).toContain(`height="${taken}"`);
  });
});

describe('the address of a frame', () => {
  it('spells out what a page could take for granted', () => {
    const parameters = new URLSearchParams(embedSearch(INITIAL, { ...CHOICE, controls: 'full' }));
    expect(Object.fromEntries(parameters)).toMatchObject({
      v: '1',
      view: 'timeline',
      group: 'sector',
      controls: 'full',
      lang: 'en',
      auto: '1',
    });
  });

  it('leads, by its link, to the explorer with all its controls in the colours of its reader', () => {
    const state = fromSearch(fullSearch({ ...INITIAL, theme: 'dark', controls: 'none', view: 'scale' }, CHOICE)).state;
    expect(state).toEqual({ ...INITIAL, view: 'scale', lang: 'en' });
  });
});

describe('the height that a frame asks for', () => {
  const message = { type: 'breach-timeline:size', version: 1, id: '', height: 640, width: 320 };

  it('is believed from a message of the right type, version and shape', () => {
    expect(readFrameHeight(message)).toBe(640);
  });

  it.each([
    ['of another type', { ...message, type: 'resize' }],
    ['of another version', { ...message, version: 2 }],
    ['with half a pixel', { ...message, height: 640.5 }],
    ['with a text', { ...message, height: '640' }],
    ['of no height', { ...message, height: 0 }],
    ['endless', { ...message, height: Infinity }],
    ['that is a text', JSON.stringify(message)],
    ['that is nothing', null],
  ])('is not taken from a message %s', (_, other) => {
    expect(readFrameHeight(other)).toBeUndefined();
  });
});

describe('the data of an embed', () => {
  const version = '2026-11-21+abcdef12';
  const edition = (search: string) => fromSearch(search).state.edition;

  it('are the newest, also where an earlier version is being looked at', () => {
    const state = { ...INITIAL, edition: '00000000' };
    expect(edition(embedSearch(state, CHOICE))).toBe('');
    expect(edition(fullSearch(state, CHOICE))).toBe('');
  });

  it('are those of one version where that is chosen, in every address that the code has', () => {
    const addresses = written({}, { version }).match(/https:[^"<\s]*\?[^"<\s]*/g) ?? [];
    expect(addresses.length).toBe(4);
    for (const address of addresses) expect(edition(new URL(address.replaceAll('&amp;', '&')).search)).toBe('abcdef12');
  });
});

await loadViews();

const [EN, ...OTHERS] = LOCALES;

const DATA = readIncidents(
  [
    {
      id: 'shop',
      names: { en: 'The shop case', 'zh-Hans': '商店案' },
      country: 'CN',
      events: [
        { kind: 'breach-start', date: '2019-11-01' },
        { kind: 'discovery', date: '2020-07-01' },
        { kind: 'disclosure', date: '2021-06-03' },
      ],
      figures: [{ value: 1.18e9, unit: 'items', status: 'court' }],
    },
    { id: 'bank', names: { en: 'The bank case' }, country: 'US', events: [{ kind: 'disclosure', date: '2014' }] },
  ],
  { title: { en: 'The data set' }, updated: '2026-11-21', license: 'CC-BY-4.0' },
);

const shared = (changes: Partial<State>, locale = EN) =>
  sharedView(DATA, { ...INITIAL, ...changes }, selectionOf([0, 1]), locale);

describe('what is said of what is shared', () => {
  it('of an open incident: its name and its life, in a sentence, with its card', () => {
    const { words, poster } = shared({ incident: 'shop', view: 'scale' });
    expect(words.title).toBe('The shop case');
    expect(words.sentence).toMatch(/^Hidden for .*1\.18 billion items.*\.$/);
    expect(poster?.path).toBe('incident/shop/card.png');
    expect(poster?.alt).toContain(words.sentence);
  });

  it('of a selection: how much it is, and by which filters', () => {
    const { words } = shared({ choices: { country: ['CN'] }, view: 'scale' });
    expect(words.title).toContain(EN.words.views.scale);
    expect(words.sentence).toContain('2 incidents');
    expect(words.sentence).toMatch(/Filters: Country: China\.$/);
  });

  it('of a comparison: what is compared, with the card of the first incident in it', () => {
    const { words, poster } = shared({ view: 'compare', compare: ['bank', 'shop'] });
    expect(words.sentence).toBe('Side by side: The bank case and The shop case.');
    expect(poster?.path).toBe('incident/bank/card.png');
    expect(poster?.alt).toContain('The bank case');
  });

  it('where the data are from, of which day, under which licence', () => {
    expect(shared({}).words.source).toBe('Source: Breach Timeline, data as of 21 November 2026, CC BY 4.0.');
    expect(shared({ source: 'own.json' }).words.source).toContain('The data set');
  });

  it('of other people’s data: whom they are owed to, and nothing of ours, neither name nor picture', () => {
    for (const [rest, source] of [
      [
        { title: 'A list', attribution: 'A. Collector', license: 'CC BY 4.0' },
        'Source: A list (A. Collector), CC BY 4.0.',
      ],
      [{}, 'Source: Data breaches.'],
    ] as const) {
      const data = readIncidents([{ organisation: 'Example Shop', date: '2019' }], rest);
      for (const view of VIEWS) {
        const { words, poster } = sharedView(data, { ...INITIAL, view, source: 'own.json' }, selectionOf([0]), EN);
        expect([words.source, poster]).toEqual([source, undefined]);
        expect(`${words.title} ${words.sentence}`).not.toContain(EN.words.app.title);
      }
    }
  });

  it('an incident that the data do not have is none', () => {
    expect(shared({ incident: 'nobody' }).words.title).toContain(EN.words.views.timeline);
  });

  it.each(OTHERS.map((locale) => [locale.tag, locale] as const))(
    'in %s, with the card in that language',
    (tag, locale) => {
      const { words, poster } = shared({ incident: 'shop' }, locale);
      expect(words.title).toBe('商店案');
      expect(poster?.path).toBe(`incident/shop/card.${tag}.png`);
    },
  );
});

describe('the picture that stands for a view', () => {
  it.each(NAMED_VIEWS.map(({ id, search }) => [id, search]))(
    '%s has the card that is drawn of it, which is told by what the view says',
    (id, search) => {
      const { words, poster } = shared(fromSearch(search).state);
      expect(poster?.path).toBe(`cards/${id}.png`);
      expect(poster?.alt).toContain(words.sentence);
    },
  );

  it('does not claim to show filters that no card shows', () => {
    const { words, poster } = shared({ view: 'scale', query: 'shop' });
    expect(poster?.path).toBe('cards/scale.png');
    expect(poster?.alt).not.toContain(words.sentence);
    expect(poster?.alt).toBe(EN.words.views.describe.scale);
  });

  it('is that of the timeline for the table, which has none', () => {
    expect(shared({ view: 'table' }).poster?.path).toBe('cards/timeline.png');
  });

  it('is missing for the data of others, of which nothing was drawn', () => {
    expect(shared({ source: 'own.json', incident: 'shop' }).poster).toBeUndefined();
  });

  it('is the same whatever the colours, the controls and the language', () => {
    expect(shared({ theme: 'dark', controls: 'none', lang: 'en' }).poster).toEqual(shared({}).poster);
  });
});
