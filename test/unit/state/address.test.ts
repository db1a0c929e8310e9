import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/data/dates.ts';
import { FACETS } from '../../../src/state/facets.ts';
import { ANY_SIZE, INITIAL, ONLY_UNKNOWN, type State } from '../../../src/state/state.ts';
import {
  fromSearch,
  LEADING,
  nearestName,
  PARAMETERS,
  searchesOfIncidents,
  TRAILING,
  toLink,
  toSearch,
} from '../../../src/state/url/url.ts';
import { offerFor, takeOffer } from '../../../src/state/url/url-problems.ts';
import { readIncidents } from '../../incidents.ts';
import { anyState, faultsOf } from './arbitrary.ts';

const written = (changes: Partial<State>) => toSearch({ ...INITIAL, ...changes });
const read = (search: string) => fromSearch(search).state;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('address', () => {
  it('round-trips every state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: again, ignored } = fromSearch(toSearch(state));
        expect(ignored).toEqual([]);
        expect(again).toEqual(state);
        expect(toSearch(again)).toBe(toSearch(state));
      }),
      { numRuns: 500 },
    );
  });

  it('leads from every state to the same with an incident open', () => {
    const id = fc.constantFrom('alipay-2010', 'a b', '数据', 'a&b=c', 'x/1:2');
    fc.assert(
      fc.property(anyState, id, (state, incident) => {
        expect(fromSearch(searchesOfIncidents(state)(incident))).toEqual({
          state: { ...state, incident },
          ignored: [],
        });
      }),
    );
  });

  it('survives the address bar', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { search } = new URL(`https://example.org/${toSearch(state)}#top`);
        expect(read(search)).toEqual(state);
      }),
    );
  });

  it('reads anything at all into a valid state', () => {
    const names = [...LEADING, ...TRAILING]
      .map(({ name }) => name)
      .concat('from', 'to', 'v', 'utm_source', '__proto__');
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '1..',
        '..',
        'unknown',
        '2019',
        '2020-02-30',
        '../2019',
        '-5000',
        '9999',
        'constructor',
        '%ff',
        ',',
      ),
    );
    const pairs = fc
      .array(fc.tuple(fc.constantFrom(...names), values))
      .map((all) => all.map((p) => p.join('=')).join('&'));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pairs), (search) => {
        const { state } = fromSearch(search);
        expect(faultsOf(state)).toEqual([]);
        expect(read(toSearch(state))).toEqual(state);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves defaults out', () => {
    expect(toSearch(INITIAL)).toBe('');
    expect(fromSearch('')).toEqual({ state: INITIAL, ignored: [] });
    expect(fromSearch('?view=timeline&group=sector&theme=auto&q=&cause=')).toEqual({ state: INITIAL, ignored: [] });
  });

  it('can be read by people, in one order', () => {
    const state: State = {
      ...INITIAL,
      view: 'scale',
      group: 'none',
      window: [day('2013-01-01'), day('2019-07-01')],
      query: 'taobao scraping',
      choices: { country: ['CN'], cause: ['misuse', 'scraping'] },
      size: { min: 1_000_000, max: Infinity, unknown: true },
      incident: 'alipay-2019',
      source: 'https://example.org/data/a.json',
    };
    expect(toSearch(state)).toBe(
      '?view=scale&group=none&from=2013&to=2019-06&q=taobao+scraping&cause=misuse,scraping&country=CN' +
        '&size=1000000..,unknown&incident=alipay-2019&src=https://example.org/data/a.json',
    );
  });

  it('names no parameter twice', () => {
    const names = [...LEADING, ...TRAILING].map(({ name }) => name).concat('from', 'to', 'v');
    expect(new Set(names).size).toBe(names.length);
    for (const { id } of FACETS) expect(names).toContain(id);
  });

  it.each([
    ['2013-01-01', '2014-01-01', '?from=2013&to=2013'],
    ['2013-04-01', '2013-05-01', '?from=2013-04&to=2013-04'],
    ['2012-02-01', '2012-03-01', '?from=2012-02&to=2012-02'],
    ['2013-01-02', '2013-12-31', '?from=2013-01-02&to=2013-12-30'],
    ['2013-01-01', '2013-02-15', '?from=2013&to=2013-02-14'],
  ])('writes the window %s to %s by its first and last day', (from, to, search) => {
    const window = [day(from), day(to)] as const;
    expect(written({ window })).toBe(search);
    expect(read(search).window).toEqual(window);
  });

  it('reads one end of a window, and imprecise dates from their earliest to their latest day', () => {
    expect(read('?from=2013').window).toEqual([day('2013-01-01'), day('2101-01-01')]);
    expect(read('?to=2013').window).toEqual([day('1900-01-01'), day('2014-01-01')]);
    expect(read('?from=2013~&to=201X').window?.[1]).toBe(day('2020-01-01'));
    expect(read('?to=2019-02-13&from=2019-02-13').window).toEqual([day('2019-02-13'), day('2019-02-13') + DAY]);
  });

  it('refuses windows that end before they begin', () => {
    expect(fromSearch('?from=2019&to=2013')).toEqual({
      state: INITIAL,
      ignored: [
        { parameter: 'from', value: '2019', reason: 'bad-value' },
        { parameter: 'to', value: '2013', reason: 'bad-value' },
      ],
    });
    expect(fromSearch('?from=soon&to=2013').ignored).toEqual([
      { parameter: 'from', value: 'soon', reason: 'bad-value' },
    ]);
  });

  it.each([
    ['1000000..', { min: 1_000_000, max: Infinity, unknown: false }],
    ['..5000', { min: 0, max: 5_000, unknown: false }],
    ['1000..5000', { min: 1_000, max: 5_000, unknown: false }],
    ['1000..5000,unknown', { min: 1_000, max: 5_000, unknown: true }],
    ['0..', { min: 0, max: Infinity, unknown: false }],
    ['unknown', ONLY_UNKNOWN],
  ])('reads and writes the size %s', (text, size) => {
    expect(read(`?size=${text}`).size).toEqual(size);
    expect(written({ size })).toBe(`?size=${text}`);
  });

  it.each(['5000..1000', 'big', '1e6..', '-5..', '1.5..', '99999999999999999..', '1000'])(
    'refuses the size %s',
    (text) => {
      const { state, ignored } = fromSearch(`?size=${text}`);
      expect(state.size).toEqual(ANY_SIZE);
      expect(ignored).toEqual([{ parameter: 'size', value: text, reason: 'bad-value' }]);
    },
  );

  it('says what it left out', () => {
    const { state, ignored } = fromSearch(
      '?view=map&align=birth&cause=mis%20use,scraping&lang=english&unit=pounds&incident=a%2Cb&utm_source=x&v=7',
    );
    expect(state).toEqual({ ...INITIAL, choices: { cause: ['scraping'] } });
    expect(ignored).toEqual([
      { parameter: 'v', value: '7', reason: 'unknown-value' },
      { parameter: 'view', value: 'map', reason: 'unknown-value' },
      { parameter: 'align', value: 'birth', reason: 'unknown-value' },
      { parameter: 'cause', value: 'mis use', reason: 'bad-value' },
      { parameter: 'lang', value: 'english', reason: 'bad-value' },
      { parameter: 'unit', value: 'pounds', reason: 'unknown-value' },
      { parameter: 'incident', value: 'a,b', reason: 'bad-value' },
    ]);
  });

  it('keeps links that spell out what an address leaves out', () => {
    expect(toLink(INITIAL, 'en')).toBe('?v=1&view=timeline&group=sector&lang=en');
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: reopened, ignored } = fromSearch(toLink(state, 'zh-Hans'));
        expect(reopened).toEqual({ ...state, lang: 'zh-Hans' });
        expect(ignored).toEqual([]);
      }),
    );
  });

  it('pins a version of the data by its fingerprint', () => {
    expect(written({ edition: 'abcdef12' })).toBe('?data=abcdef12');
    expect(read('?data=abcdef12').edition).toBe('abcdef12');
    for (const text of ['abcdef1', 'abcdef123', 'ABCDEF12', '../incid', '2026-11-21+abcdef12']) {
      const { state, ignored } = fromSearch(`?data=${encodeURIComponent(text)}`);
      expect(state.edition).toBe('');
      expect(ignored).toEqual([{ parameter: 'data', value: text, reason: 'bad-value' }]);
    }
  });

  it('has no version of our data beside another file, and says so', () => {
    for (const search of ['?src=a.json&data=abcdef12', '?data=abcdef12&src=a.json']) {
      expect(fromSearch(search)).toEqual({
        state: { ...INITIAL, source: 'a.json' },
        ignored: [{ parameter: 'data', value: 'abcdef12', reason: 'overruled' }],
      });
    }
  });

  it('keeps links to the version of our own data that is shown', () => {
    const version = '2026-11-21+abcdef12';
    expect(toLink(INITIAL, 'en', version)).toBe('?v=1&view=timeline&group=sector&data=abcdef12&lang=en');
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: reopened, ignored } = fromSearch(toLink(state, 'en', version));
        expect(reopened).toEqual({ ...state, lang: 'en', edition: state.source === '' ? 'abcdef12' : '' });
        expect(ignored).toEqual([]);
      }),
    );
    // Data that name no version are linked as they are asked for.
    expect(read(toLink({ ...INITIAL, edition: '01234567' }, 'en', '')).edition).toBe('01234567');
    expect(read(toLink(INITIAL, 'en', 'spring')).edition).toBe('');
  });

  it('adds up repeated facets and takes the first of anything else', () => {
    const { state, ignored } = fromSearch('?cause=scraping&view=scale&cause=misuse,misuse&view=timeline');
    expect(state.choices).toEqual({ cause: ['misuse', 'scraping'] });
    expect(state.view).toBe('scale');
    expect(ignored).toEqual([{ parameter: 'view', value: 'timeline', reason: 'bad-value' }]);
  });

  it.each([
    'data/a.json',
    './a.json',
    '../b/a.json?x=1',
    '/a.json',
    'https://example.org/a.json',
    'HTTP://example.org/a',
  ])('takes the source %s', (source) => {
    expect(fromSearch(`?src=${encodeURIComponent(source)}`)).toEqual({ state: { ...INITIAL, source }, ignored: [] });
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:application/json,{}',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org/a.json',
    '\\\\example.org\\a.json',
    '/\\example.org',
    'https:example.org',
    'https://',
    'a\u0000b',
    '   ',
  ])('refuses the source %j', (source) => {
    const { state, ignored } = fromSearch(`?src=${encodeURIComponent(source)}`);
    expect(state.source).toBe('');
    expect(ignored).toHaveLength(1);
  });

  it('cuts a long search and mends half characters', () => {
    expect(read(`?q=${'a'.repeat(5_000)}`).query).toHaveLength(200);
    expect(read(`?q=${'a'.repeat(199)}😀`).query).toHaveLength(199);
    expect(read(written({ query: 'a\ud800b' })).query).toBe('a\ufffdb');
  });

  it('reads addresses of earlier versions through the migrations', () => {
    const migrations = {
      1: (parameters: URLSearchParams) => {
        const next = new URLSearchParams(parameters);
        next.set('cause', (parameters.get('how') ?? '').toLowerCase());
        next.delete('how');
        return next;
      },
      2: (parameters: URLSearchParams) => {
        const next = new URLSearchParams(parameters);
        if (next.get('cause') === 'insider') next.set('cause', 'misuse');
        return next;
      },
    };
    const migrated = { state: { ...INITIAL, choices: { cause: ['misuse'] } }, ignored: [] };
    expect(fromSearch('?how=INSIDER', migrations)).toEqual(migrated);
    expect(fromSearch('?v=1&how=INSIDER', migrations)).toEqual(migrated);
    expect(fromSearch('?v=2&cause=insider', migrations)).toEqual(migrated);
    expect(fromSearch('?v=3&cause=insider', migrations).state.choices).toEqual({ cause: ['insider'] });
    expect(fromSearch('?v=x&cause=misuse', migrations).ignored).toHaveLength(1);
    expect(fromSearch('?v=1&cause=misuse')).toEqual(migrated);
  });
});

describe('what others do to an address', () => {
  const CLICKS = [
    'fbclid=IwAR0x',
    'gclid=1',
    'gbraid=1',
    'wbraid=1',
    'msclkid=1',
    'dclid=1',
    'yclid=1',
    'twclid=1',
    'ttclid=1',
    'igshid=1',
    'li_fat_id=1',
    'utm_source=x',
    'utm_medium=y',
    'mc_cid=1',
    'mc_eid=2',
    '_hsenc=1',
    '_hsmi=2',
    'mkt_tok=1',
    'spm=a2c4g.1',
    'scm=1.2',
    '_gl=1*abc',
    '_ga=2.1',
    'ref=hn',
    'ref_src=twsrc',
    'source=weixin',
    'isappinstalled=0',
    'from=singlemessage',
    'from=timeline',
    'from=groupmessage',
    'From=groupmessage',
    'v=20260101',
    'list=PLabcdefghij',
    'page=2',
    'date=today',
    'form=1',
    'long=12',
    'state=on',
  ];

  it.each(CLICKS)('%s is passed over in silence, wherever it stands', (pair) => {
    const own = '?view=scale&from=2010&to=2015&cause=misuse';
    const alone = fromSearch(own);
    for (const search of [
      `?${pair}&${own.slice(1)}`,
      `${own}&${pair}`,
      `?view=scale&${pair}&from=2010&to=2015&cause=misuse`,
    ])
      expect(fromSearch(search)).toEqual(alone);
    expect(fromSearch(`${own}?${pair}`).state.view).toBe('scale');
    expect(fromSearch(`?${pair}`)).toEqual({ state: INITIAL, ignored: [] });
  });

  it('whatever they add to any state changes nothing and is not told', () => {
    const strange = fc
      .stringMatching(/^[_a-z][\w.-]{0,14}$/)
      .filter((name) => nearestName(name, [...PARAMETERS, 'v']) === undefined)
      .map((name) => `${name}=${name}`);
    const added = fc.array(fc.oneof(strange, fc.constantFrom(...CLICKS)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyState, added, fc.boolean(), (state, pairs, first) => {
        const own = toSearch(state).slice(1);
        const search = `?${(first ? [...pairs, own] : [own, ...pairs]).filter((part) => part !== '').join('&')}`;
        expect(fromSearch(search)).toEqual({ state, ignored: [] });
      }),
    );
  });

  it('a language as apps write it is understood', () => {
    expect(fromSearch('?lang=zh_CN')).toEqual({ state: { ...INITIAL, lang: 'zh-CN' }, ignored: [] });
  });

  it('an ampersand that was written as HTML still parts the parameters', () => {
    for (const search of [
      '?country=CN&amp;view=scale',
      '?amp;country=CN&amp;amp;view=scale',
      '?country=CN&amp%3Bview=scale',
    ])
      expect(fromSearch(search)).toEqual({
        state: { ...INITIAL, view: 'scale', choices: { country: ['CN'] } },
        ignored: [],
      });
  });

  it('of two ends of the time the one that is a date counts, whichever comes first', () => {
    for (const search of ['?from=timeline&from=2010', '?from=2010&from=never', '?from=never&from=2010'])
      expect(fromSearch(search)).toEqual(fromSearch('?from=2010'));
    expect(fromSearch('?from=never').ignored).toHaveLength(1);
  });

  it.each([
    ['?VIEW=scale', 'VIEW', 'view=scale'],
    ['?View=Timeline', 'View', 'view=timeline'],
    ['?vieww=scale', 'vieww', 'view=scale'],
    ['?countries=CN', undefined, undefined],
    ['?sectors=health', 'sectors', 'sector=health'],
    ['?view=Timeline', 'view', 'view=timeline'],
    ['?view=time-line', 'view', 'view=timeline'],
    ['?group=sectors', 'group', 'group=sector'],
    ['?unit=acounts', 'unit', 'unit=accounts'],
    ['?controls=mini', 'controls', 'controls=minimal'],
    ['?view=map', 'view', undefined],
  ])('%s looks like ours: it is told, with the nearest that is known', (search, told, meant) => {
    const { state, ignored } = fromSearch(search);
    expect(state).toEqual(INITIAL);
    expect(ignored.map(({ parameter }) => parameter)).toEqual(told === undefined ? [] : [told]);
    const offer = ignored.length > 0 ? offerFor(ignored[0], undefined, ['en', 'zh-Hans']) : undefined;
    expect(offer && `${offer.parameter}=${offer.value}`).toBe(meant);
  });

  it('words of the data that are nearly right are offered, and taken beside what is chosen', () => {
    const data = readIncidents([
      { id: 'shanghai-police-2021', date: '2021', sector: 'health' },
      { id: 'shop', date: '2019', sector: 'retail' },
    ]);
    const meant = (parameter: string, value: string) => offerFor({ parameter, value }, data, ['en', 'zh-Hans'])?.value;
    expect(meant('incident', 'shanghai-police')).toBe('shanghai-police-2021');
    expect(meant('incident', 'nobody')).toBeUndefined();
    expect(meant('sector', 'Health')).toBe('health');
    expect(meant('sector', 'helth,nonsense')).toBe('health');
    expect(meant('compare', 'shpo')).toBe('shop');
    expect(meant('lang', 'zh-hans')).toBe('zh-Hans');
    expect(meant('sort', '-sise')).toBe('-size');
    const chosen = takeOffer({ ...INITIAL, choices: { sector: ['retail'] } }, { parameter: 'sector', value: 'health' });
    expect(chosen.choices).toEqual({ sector: ['health', 'retail'] });
  });
});
