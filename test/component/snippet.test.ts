import fc from 'fast-check';
import { expect, it } from 'vitest';
import { embedCode } from '../../src/publish/share/snippet.ts';
import { CONTROLS, THEMES } from '../../src/state/state.ts';
import { fromSearch } from '../../src/state/url/url.ts';
import { anyState } from '../unit/state/arbitrary.ts';

// Here, and not among the unit tests, since only a browser says what HTML is.

const SITE = 'https://example.org/breaches/';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'a案&<>"\'=/\n\t \u0000\ud800😀-!`') }),
  fc.constantFrom('</figure><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<!--', ']]>', '&lt;&#x3c;'),
);

const choice = fc.record({
  controls: fc.constantFrom(...CONTROLS),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom('en', 'zh-Hans'),
  height: fc.integer({ min: 0, max: 5_000 }),
  follows: fc.boolean(),
  sandboxed: fc.boolean(),
  version: fc.constantFrom('', '2026-11-21+abcdef12'),
});

const inOneLine = (value: string) =>
  value
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

it('whatever the texts are, the code is exactly its elements, and the frame reopens the same', () => {
  fc.assert(
    fc.property(
      anyState,
      fc.record({ title: text, sentence: text, source: text }),
      fc.option(fc.record({ path: fc.constantFrom('cards/scale.png', 'a b&c"d.png'), alt: text }), { nil: undefined }),
      choice,
      (state, words, poster, chosen) => {
        const link = (address: string) => `${words.title} ${address}`;
        const code = embedCode({ site: SITE, state, words: { ...words, link }, poster, choice: chosen });
        const { body } = new DOMParser().parseFromString(code, 'text/html');
        expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          'figure',
          'figcaption',
          'strong',
          'br',
          'br',
          'small',
          'a',
          ...(poster ? ['a', 'img'] : []),
          'iframe',
          ...(chosen.follows ? ['script'] : []),
        ]);

        const frame = body.querySelector('iframe');
        const { origin, pathname, search } = new URL(frame?.src ?? '');
        expect(origin + pathname).toBe(`${SITE}embed.html`);
        const { theme, controls, lang, version } = chosen;
        const edition = state.source === '' ? version.slice(-8) : '';
        // What checks the data is for its author, not for readers of a page.
        const shown = { ...state, edition, lang, check: '' as const };
        expect(fromSearch(search).state).toEqual({ ...shown, theme, controls });
        expect(frame?.title).toBe(inOneLine(words.title));
        expect(body.querySelector('strong')?.textContent).toBe(inOneLine(words.title));
        expect(body.querySelector('img')?.alt).toBe(poster && inOneLine(poster.alt));
        for (const { href } of body.querySelectorAll('a'))
          expect(fromSearch(new URL(href).search).state).toEqual({
            ...shown,
            theme: 'auto',
            controls: 'full',
            views: [],
          });
      },
    ),
    { numRuns: 300 },
  );
});
