import fc from 'fast-check';
import { DAY } from '../../../src/data/dates.ts';
import { UNITS } from '../../../src/data/vocabulary.ts';
import { FACETS } from '../../../src/state/facets.ts';
import {
  ALIGNMENTS,
  CHECKS,
  CONTROLS,
  GROUPS,
  normalSize,
  ONLY_UNKNOWN,
  ORDERS,
  OUTLINES,
  ROWS,
  type State,
  THEMES,
  VIEWS,
  YEARS,
} from '../../../src/state/state.ts';
import { normalList, normalQuery, WRITABLE } from '../../../src/state/url/normalize.ts';

/** Any state that an app can be in. */

const query = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.string({ unit: fc.constantFrom(...'a支付宝é &=#+%,;?/\\"\'<>*.[({\n😀'), maxLength: 250 }),
);

const codeCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-';
const code = fc.string({ unit: fc.constantFrom(...codeCharacters), minLength: 1, maxLength: 80 });

const choices = fc
  .record(Object.fromEntries(FACETS.map(({ id }) => [id, fc.uniqueArray(code, { minLength: 1, maxLength: 5 })])), {
    requiredKeys: [],
  })
  .map((chosen) => Object.fromEntries(Object.entries(chosen).map(([id, values]) => [id, [...(values ?? [])].sort()])));

const limit = fc.oneof(fc.constantFrom(0, 1, Infinity), fc.maxSafeNat());
const size = fc.oneof(
  fc.constant(ONLY_UNKNOWN),
  fc.record({ min: fc.oneof(fc.constant(0), fc.maxSafeNat()), max: limit, unknown: fc.boolean() }).map(normalSize),
);

const days = fc.integer({ min: WRITABLE[0] / DAY, max: WRITABLE[1] / DAY });
const recentYears = fc.integer({ min: 1990, max: 2030 }).map((year) => Date.UTC(year, 0, 1) / DAY);
const months = fc.integer({ min: 0, max: 600 }).map((month) => Date.UTC(1990, month, 1) / DAY);
const end = fc.oneof(days, recentYears, months);
const window = fc
  .tuple(end, end)
  .filter(([a, b]) => a !== b)
  .map(([a, b]): readonly [number, number] => [Math.min(a, b) * DAY, Math.max(a, b) * DAY]);

export const anyState: fc.Arbitrary<State> = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    group: fc.constantFrom(...GROUPS),
    window: fc.option(window),
    query: query.map(normalQuery),
    choices,
    size,
    unit: fc.constantFrom('', ...UNITS),
    align: fc.constantFrom(...ALIGNMENTS),
    order: fc.constantFrom(...ORDERS),
    sort: fc.constantFrom('', 'name', '-size', 'published', '-hidden'),
    columns: fc.uniqueArray(code, { maxLength: 8 }).map((columns) => normalList(columns)),
    compare: fc.uniqueArray(code, { maxLength: 6 }).map((ids) => normalList(ids)),
    joined: fc.uniqueArray(code, { maxLength: 4 }).map((ids) => [...ids].sort()),
    years: fc.constantFrom(...YEARS),
    outline: fc.constantFrom(...OUTLINES),
    rows: fc.constantFrom(...ROWS),
    incident: fc.oneof(fc.constant(''), code),
    source: fc.constantFrom(
      '',
      'data/other.json',
      '../a b,c&d=e#f?g+h%20.json',
      'https://example.org/a.json?x=1&y=2',
      '数据.json',
    ),
    edition: fc.constantFrom('', 'abcdef12', '00000000'),
    mapping: fc.constantFrom('', 'mapping.json', '../maps/list 1.json'),
    lang: fc.constantFrom('', 'en', 'zh-Hans', 'pt-BR'),
    theme: fc.constantFrom(...THEMES),
    controls: fc.constantFrom(...CONTROLS),
    check: fc.constantFrom(...CHECKS),
    views: fc.subarray([...VIEWS]),
  })
  .map((state) => (state.views.length === VIEWS.length ? { ...state, views: [] } : state))
  // A file of one's own has no versions of ours.
  .map((state) => (state.source === '' ? state : { ...state, edition: '' }));

/** Complaints about a state that no app can be in. */
export function faultsOf(state: State): string[] {
  const faults: string[] = [];
  if (state.query.length > 200) faults.push('query too long');
  if (/\p{Cs}/u.test(state.query)) faults.push('query with half characters');
  for (const [id, values] of Object.entries(state.choices)) {
    if (!FACETS.some((facet) => facet.id === id)) faults.push(`no facet ${id}`);
    if (values.length === 0) faults.push(`empty choice of ${id}`);
    if (values.join() !== [...new Set(values)].sort().join()) faults.push(`unsorted choice of ${id}`);
  }
  if (state.window) {
    const [from, to] = state.window;
    if (!(from < to) || from % DAY !== 0 || to % DAY !== 0) faults.push(`window ${from} ${to}`);
  }
  const { min, max, unknown } = state.size;
  if (!(min >= 0 && min <= max) || (min === Infinity && !unknown)) faults.push(`size ${min} ${max}`);
  if (state.edition !== '' && (state.source !== '' || !/^[0-9a-f]{8}$/.test(state.edition)))
    faults.push(`edition ${state.edition}`);
  return faults;
}
