import { describe, expect, it } from 'vitest';
import { sharedView } from '../../../src/publish/share/snippet.ts';
import { NAMED_VIEWS } from '../../../src/state/named-views.ts';
import { INITIAL, type State, VIEWS } from '../../../src/state/state.ts';
import { fromSearch } from '../../../src/state/url/url.ts';
import { loadViews } from '../../../src/views/index.ts';
import { readIncidents, selectionOf } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

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
