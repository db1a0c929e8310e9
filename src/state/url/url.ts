import { fingerprintOf, isFingerprint } from '../../data/dataset.ts';
import { DAY, dateOf, formatIsoDay } from '../../data/dates.ts';
import { UNITS } from '../../data/vocabulary.ts';
import { extraChoices, MOST_COMPARED } from '../actions.ts';
import { FACETS } from '../facets.ts';
import {
  ALIGNMENTS,
  CHECKS,
  CONTROLS,
  GROUPS,
  INITIAL,
  isOwnTable,
  ORDERS,
  OUTLINES,
  ROWS,
  readSize,
  type State,
  THEMES,
  VIEWS,
  writeSize,
  YEARS,
} from '../state.ts';
import type { TimeDomain } from '../time-domain.ts';
import {
  isCode,
  isExtraName,
  isId,
  isLanguageTag,
  isSort,
  isSource,
  normalIds,
  normalList,
  normalQuery,
  normalValues,
  WRITABLE,
} from './normalize.ts';

/**
 * Parameters of an address that say how a frame stands in its page, and not what it shows. They are no
 * mistake in any address of ours: people copy a frame's address into the explorer.
 */
export const FRAME_PARAMETERS: readonly string[] = [
  'auto',
  'host',
  'id',
  'motion',
  // What pym.js adds to the address of a frame.
  'childId',
  'initialWidth',
  'parentTitle',
  'parentUrl',
];

/** Values of `from` that mean a place where the address was shared: WeChat and others use our name for it. */
const FOREIGN_ORIGINS =
  /^(single_?message|timeline|group_?message|friends?|moments|wechat|weixin|weibo|m?qq|qzone|zhihu|douyin|twitter|facebook|instagram|linkedin|whatsapp|telegram|line|e?mail|newsletter|rss|feed|search|share|app|ios|android|mobile|web|pc|h5|home|push|message|qrcode|google)$/i;

/** A second question mark with what is added most. */
const ADDED =
  /\?(\w*cl(k?)id|[gw]braid|(utm|mc)_\w+|_(g[al]|hs\w+)|s[pc]m|ref(_src)?|source|from|isappinstalled|igshid|mkt_tok|li_fat_id)=.*$/is;

/** Names that other sites use, and that are one slip from one of ours. */
const FOREIGN_NAMES = /^(form|unid|last|sc?r|users?)$/i;

/** Whether a parameter has one of our names, and a value that others give it. */
function isForeignValue(name: string, value: string): boolean {
  if (name === 'from' || name === 'to') return FOREIGN_ORIGINS.test(value);
  // The mark with which a host tells one state of a file from the next.
  if (name === 'v') return value.length > 2;
  // A play list of YouTube.
  return name === 'list' && /^(?:PL|UU|RD|OL|FL)[\w-]{8,}$/.test(value);
}

/**
 * The parameters of an address, mended where others have spoiled it: an ampersand that has been written as HTML
 * once too often (`&amp;view=scale`) still begins a parameter, and so does a second question mark
 * (`?view=scale?fbclid=…`) before what platforms add.
 */
export function readParameters(search: string): URLSearchParams {
  const read = new URLSearchParams(search);
  return new URLSearchParams(
    [...read].map(([name, value]) => [name.replace(/^(?:amp;|#38;|#x26;)+/i, ''), value.replace(ADDED, '')]),
  );
}

/** Why something in an address was left out. */
export type Reason = 'unknown-parameter' | 'unknown-value' | 'bad-value' | 'overruled';

/** One parameter of the address: the part of the state that it stands for, as text. */
interface Parameter {
  readonly name: string;
  /** Whether several of the same name add up; otherwise the first one counts. */
  readonly adds: boolean;
  /** Text for the address, not yet encoded; '' for the default. */
  write(state: State): string;
  /** The state with this part read from text, which is not empty; `refuse` reports what was left out. */
  read(text: string, state: State, refuse: (value: string, reason: Reason) => void): State;
}

/** A parameter of which the first counts. `parse` gives the part of the state that a text stands for; nothing where it stands for none. */
function singleParameter<Key extends keyof State>(
  name: string,
  key: Key,
  reason: Reason,
  write: (value: State[Key]) => string,
  parse: (text: string) => State[Key] | undefined,
): Parameter {
  return {
    name,
    adds: false,
    write: (state) => write(state[key]),
    read(text, state, refuse) {
      const value = parse(text);
      if (value !== undefined) return { ...state, [key]: value };
      refuse(text, reason);
      return state;
    },
  };
}

const asItIs = (text: string): string => text;

function textParameter(
  name: string,
  key: 'unit' | 'sort' | 'incident' | 'source' | 'mapping' | 'edition',
  reason: Reason,
  accepts: (text: string) => boolean,
): Parameter {
  return singleParameter(name, key, reason, asItIs, (text) => (accepts(text) ? text : undefined));
}

/** A choice of one of few words; the word of the initial state is the default. */
function wordParameter<
  Key extends 'view' | 'group' | 'align' | 'order' | 'years' | 'outline' | 'rows' | 'theme' | 'controls' | 'check',
>(key: Key, words: readonly State[Key][], name: string = key): Parameter {
  const write = (word: State[Key]) => (word === INITIAL[key] ? '' : word);
  return singleParameter(name, key, 'unknown-value', write, (text) => words.find((word) => word === text));
}

/** The words of the parameters that have few, by their names. */
export const WORDS_OF: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['view', VIEWS],
  ['views', VIEWS],
  ['group', GROUPS],
  ['align', ALIGNMENTS],
  ['order', ORDERS],
  ['years', YEARS],
  ['list', OUTLINES],
  ['rows', ROWS],
  ['theme', THEMES],
  ['controls', CONTROLS],
  ['check', ['1']],
]);

const listed = (text: string): readonly string[] => text.split(',').filter((value) => value !== '');

/** Codes joined by commas. `normal` gives the list that a state holds. */
function listParameter(
  key: 'columns' | 'compare' | 'joined',
  normal: (values: Iterable<string>) => readonly string[],
): Parameter {
  return {
    name: key,
    adds: true,
    write: (state) => state[key].join(','),
    read(text, state, refuse) {
      const values = listed(text);
      const next = normal([...state[key], ...values]);
      for (const value of values) if (!next.includes(value)) refuse(value, 'bad-value');
      return next.length > 0 ? { ...state, [key]: next } : state;
    },
  };
}

/** Which views are offered. */
const views: Parameter = {
  name: 'views',
  adds: true,
  write: (state) => state.views.join(','),
  read(text, state, refuse) {
    const words = listed(text);
    for (const word of words) if (!VIEWS.some((view) => view === word)) refuse(word, 'unknown-value');
    const offered = VIEWS.filter((view) => words.includes(view) || state.views.includes(view));
    return { ...state, views: offered.length === VIEWS.length ? [] : offered };
  },
};

/** Values of a facet. Whether a data set has them is not known here: a code is kept. */
function facetParameter(id: string): Parameter {
  return {
    name: id,
    adds: true,
    write: (state) => (state.choices[id] ?? []).join(','),
    read(text, state, refuse) {
      const values = listed(text);
      for (const value of values) if (!isCode(value)) refuse(value, 'bad-value');
      const chosen = normalValues([...(state.choices[id] ?? []), ...values]);
      return chosen.length > 0 ? { ...state, choices: { ...state.choices, [id]: chosen } } : state;
    },
  };
}

/** `zh_CN`, as apps write it, is `zh-CN`. */
function readLanguage(text: string): string | undefined {
  const tag = text.replaceAll('_', '-');
  return isLanguageTag(tag) ? tag : undefined;
}

/** What is looked at, in the order of the address; the window's `from` and `to` follow these. */
export const LEADING: readonly Parameter[] = [wordParameter('view', VIEWS), wordParameter('group', GROUPS)];

/** Filters, what is open, and how it is shown, in the order of the address. */
export const TRAILING: readonly Parameter[] = [
  singleParameter('q', 'query', 'bad-value', normalQuery, normalQuery),
  ...FACETS.map(({ id }) => facetParameter(id)),
  singleParameter('size', 'size', 'bad-value', writeSize, readSize),
  textParameter('unit', 'unit', 'unknown-value', (text) => UNITS.some((unit) => unit === text)),
  wordParameter('align', ALIGNMENTS),
  wordParameter('order', ORDERS),
  textParameter('sort', 'sort', 'bad-value', isSort),
  listParameter('columns', normalList),
  listParameter('compare', (ids) => normalIds(ids, MOST_COMPARED)),
  listParameter('joined', normalValues),
  wordParameter('years', YEARS),
  wordParameter('outline', OUTLINES, 'list'),
  wordParameter('rows', ROWS),
  textParameter('incident', 'incident', 'bad-value', isId),
  // A table of the reader's own has no address that anybody could open.
  {
    ...textParameter('src', 'source', 'bad-value', (text) => isSource(text) && !isOwnTable(text)),
    write: ({ source }) => (isOwnTable(source) ? '' : source),
  },
  textParameter('mapping', 'mapping', 'bad-value', isSource),
  textParameter('data', 'edition', 'bad-value', isFingerprint),
  singleParameter('lang', 'lang', 'bad-value', asItIs, readLanguage),
  wordParameter('theme', THEMES),
  wordParameter('controls', CONTROLS),
  views,
  wordParameter('check', CHECKS),
];

/** Something in an address that no state can hold. */
export interface Ignored {
  readonly parameter: string;
  /** What stands there, shortened. */
  readonly value: string;
  readonly reason: Reason;
}

/** Turns the parameters of one version into those of the next. */
type Migration = (parameters: URLSearchParams) => URLSearchParams;

/** Migrations by the version from which they lead. Addresses without `v` are of version 1. */
type Migrations = Readonly<Record<number, Migration>>;

const MIGRATIONS: Migrations = {};

/** Version of the parameters that are written. */
const VERSION = 1 + Object.keys(MIGRATIONS).length;

/** Bounds for an address that gives only one end of the window. */
const OPEN: TimeDomain = [Date.UTC(1900, 0, 1), Date.UTC(2101, 0, 1)];

const byName = new Map([...LEADING, ...TRAILING].map((parameter) => [parameter.name, parameter]));

/** The parameter of a name: ours, or that of a column of a file's own, of which every name may be one. */
const parameterNamed = (name: string): Parameter | undefined =>
  byName.get(name) ?? (isExtraName(name) ? facetParameter(name) : undefined);

/** Whether there is a parameter of this name, or may be one for somebody's data. */
export const isParameter = (name: string): boolean => PARAMETERS.includes(name) || isExtraName(name);

/** Names of all parameters, in the order of the address; those of a file's own columns come after them. */
export const PARAMETERS: readonly string[] = [
  ...LEADING.map(({ name }) => name),
  'from',
  'to',
  ...TRAILING.map(({ name }) => name),
];

/** The text of one parameter, as the address of the state has it; '' for the default. */
export function parameterOf(state: State, name: string): string {
  return new URLSearchParams(toSearch(state)).get(name) ?? '';
}

/** The state with parameters read anew from text, by their names; '' gives the default. */
export function withParameters(
  state: State,
  texts: Readonly<Record<string, string>>,
): { state: State; ignored: readonly Ignored[] } {
  const parameters = new URLSearchParams(toSearch(state));
  for (const [name, text] of Object.entries(texts)) {
    parameters.delete(name);
    if (text !== '') parameters.set(name, text);
  }
  return fromSearch(`?${parameters}`);
}

/** The part of an address after the path: '' for the initial state, else from the question mark on. */
export function toSearch(state: State): string {
  const pairs: [string, string][] = VERSION > 1 ? [['v', String(VERSION)]] : [];
  for (const { name, write } of LEADING) pairs.push([name, write(state)]);
  if (state.window) {
    pairs.push(['from', formatFirstDay(state.window[0])], ['to', formatLastDay(state.window[1] - DAY)]);
  }
  for (const { name, write } of TRAILING) pairs.push([name, write(state)]);
  for (const id of extraChoices(state)) pairs.push([id, facetParameter(id).write(state)]);
  const written = pairs.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${encode(value)}`);
  return written.length > 0 ? `?${written.join('&')}` : '';
}

/** As `toSearch`, for the same state with one incident or another open, which comes last: for lists of many links. */
export function searchesOfIncidents(state: State): (id: string) => string {
  const search = toSearch({ ...state, incident: '' });
  return (id) => `${search === '' ? '?' : `${search}&`}incident=${encode(id)}`;
}

/**
 * As `toSearch`, with the version, the view, the lanes and the language spelled out: a link that is
 * kept goes on meaning the same when a default changes. With the `version` of the data that are shown,
 * where they are our own, it goes on showing those when the data change.
 */
export function toLink(state: State, lang: string, version = ''): string {
  const spelled: readonly (readonly [string, string])[] = [
    ['v', String(VERSION)],
    ['view', state.view],
    ['group', state.group],
  ];
  const edition = state.source === '' ? fingerprintOf(version) || state.edition : '';
  const search = new URLSearchParams(toSearch({ ...state, lang, edition }));
  for (const [name] of spelled) search.delete(name);
  const rest = [...search].map(([name, value]) => `${name}=${encode(value)}`);
  return `?${[...spelled.map(([name, value]) => `${name}=${value}`), ...rest].join('&')}`;
}

/** Reads what `toSearch` wrote, or anything else: what cannot be used is left out and said. */
export function fromSearch(
  search: string,
  migrations: Migrations = MIGRATIONS,
): { state: State; ignored: readonly Ignored[] } {
  const ignored: Ignored[] = [];
  const refuse = (parameter: string, value: string, reason: Reason) =>
    ignored.push({ parameter: shorten(parameter), value: shorten(value), reason });
  const parameters = ownParameters(migrate(readParameters(search), migrations, refuse));

  let state = INITIAL;
  const seen = new Set<string>();
  const ends = new Map<string, string>();
  for (const [name, value] of parameters) {
    const parameter = parameterNamed(name);
    if (value === '') {
      // As if it were absent.
    } else if (!parameter && !isEnd(name)) {
      refuse(name, value, 'unknown-parameter');
    } else if (seen.has(name) && !parameter?.adds) {
      refuse(name, value, 'bad-value');
    } else {
      seen.add(name);
      if (parameter) state = parameter.read(value, state, (part, reason) => refuse(name, part, reason));
      else ends.set(name, value);
    }
  }
  if (state.source !== '' && state.edition !== '') {
    // A version is one of our own data; another file has none of them.
    refuse('data', state.edition, 'overruled');
    state = { ...state, edition: '' };
  }
  const window = readWindow(ends, refuse);
  return { state: window ? { ...state, window } : state, ignored };
}

const isEnd = (name: string): boolean => name === 'from' || name === 'to';

/**
 * What of an address may be meant for this page: our parameters, and names that look like slips of them. What
 * platforms add is left out, also under one of our names; and so is everything else, which is for others.
 */
function ownParameters(parameters: URLSearchParams): URLSearchParams {
  const own = [...parameters].filter(([name, value]) => {
    if (FRAME_PARAMETERS.includes(name)) return false;
    if (isParameter(name)) return !isForeignValue(name, value);
    const meant = FOREIGN_NAMES.test(name) ? undefined : nearestName(name, PARAMETERS);
    return meant !== undefined && !isForeignValue(meant, value);
  });
  // Where one of two values can be used, that one is meant, whichever comes first.
  const canBeUsed = ([name, value]: readonly string[]) => !isEnd(name) || isWritable(name, value);
  const useful = new Set(own.filter((pair) => isEnd(pair[0]) && canBeUsed(pair)).map(([name]) => name));
  return new URLSearchParams(own.filter((pair) => canBeUsed(pair) || !useful.has(pair[0])));
}

type Refuse = (parameter: string, value: string, reason: Reason) => void;

function migrate(parameters: URLSearchParams, migrations: Migrations, refuse: Refuse): URLSearchParams {
  const newest = 1 + Object.keys(migrations).length;
  const text = parameters.getAll('v').find((each) => !isForeignValue('v', each)) ?? '1';
  let version = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : newest + 1;
  if (version > newest) {
    refuse('v', text, 'unknown-value');
    version = newest;
  }
  let migrated = parameters;
  for (; version < newest; version++) migrated = migrations[version](migrated);
  return migrated;
}

/** Both ends of the window, of which an address may give one; an end that cannot be used counts as not given. */
function readWindow(ends: ReadonlyMap<string, string>, refuse: Refuse): TimeDomain | null {
  const read = (name: 'from' | 'to'): number | undefined => {
    const text = ends.get(name);
    if (text === undefined) return undefined;
    const moment = momentOf(name, text);
    if (moment === undefined) refuse(name, text, 'bad-value');
    return moment;
  };
  const from = read('from');
  const to = read('to');
  if (from === undefined && to === undefined) return null;
  const window: TimeDomain = [from ?? OPEN[0], to ?? OPEN[1]];
  // One end has been taken back after the other.
  if (window[0] === OPEN[0] && window[1] === OPEN[1]) return null;
  if (window[0] < window[1]) return window;
  for (const [name, text] of ends) refuse(name, text, 'bad-value');
  return null;
}

/** The moment, UTC ms, that one end of a window says; undefined where that is no date, or none that can be written. */
function momentOf(name: string, text: string): number | undefined {
  const date = dateOf(text);
  const moment = name === 'from' ? date?.earliest : date?.latest;
  return moment !== undefined && moment >= WRITABLE[0] && moment <= WRITABLE[1] ? moment : undefined;
}

const isWritable = (name: string, text: string): boolean => momentOf(name, text) !== undefined;

/** The shortest date that begins on this day: a year, a month or a day. */
function formatFirstDay(ms: number): string {
  const day = formatIsoDay(ms);
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  return day.endsWith('-01') ? day.slice(0, 7) : day;
}

/** The shortest date that ends on this day. */
function formatLastDay(ms: number): string {
  const day = formatIsoDay(ms);
  if (day.endsWith('-12-31')) return day.slice(0, 4);
  return formatIsoDay(ms + DAY).endsWith('-01') ? day.slice(0, 7) : day;
}

/** Percent-encoding that leaves alone what can be read and does no harm in a query. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/%(2C|3A|2F)/g, (encoded) => decodeURIComponent(encoded))
    .replace(/%20/g, '+');
}

export function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

/** Shorter words are compared letter by letter only where letters are missing, doubled or exchanged. */
export const SHORT = 4;

/** The known name that a name was meant to be: closer than for values, since names of others are many. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = name.trim().toLowerCase();
  const same = known.find((each) => each === wanted);
  if (same !== undefined) return same;
  return known.find((each) => {
    if (Math.min(each.length, wanted.length) < SHORT - 1 || Math.abs(each.length - wanted.length) > 1) return false;
    // One letter for another makes many other words out of a short one.
    const isOtherWord = each.length <= SHORT && each.length === wanted.length && !isExchange(each, wanted);
    return !isOtherWord && countSlips(wanted, each) === 1;
  });
}

const isExchange = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Letters that are missing, too many, others, or exchanged with their neighbour, between two words. */
export function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2] + 1);
      next.push(slips);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}
