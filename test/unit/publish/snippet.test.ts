import { describe, expect, it } from 'vitest';
import { readFrameHeight } from '../../../src/publish/share/embed.ts';
import {
  type EmbedChoice,
  type EmbedCode,
  embedCode,
  embedSearch,
  FRAME_HEIGHTS,
  fullSearch,
  USUAL_CHOICE,
} from '../../../src/publish/share/snippet.ts';
import { INITIAL } from '../../../src/state/state.ts';
import { fromSearch } from '../../../src/state/url/url.ts';

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
