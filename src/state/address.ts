import { formatIsoDay, parseEdtf } from '../model/edtf.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { DAY } from '../model/interval.ts';
import { isForeignValue, isOrdinaryName, readParameters } from './foreign-parameters.ts';
import { FRAME_PARAMETERS } from './frame-parameters.ts';
import { nearestName } from './nearest.ts';
import { WRITABLE } from './normal.ts';
import { LEADING, type Reason, TRAILING } from './parameters.ts';
import { INITIAL, type State } from './state.ts';
import type { Window } from './window.ts';

/** Something in an address that no state can hold. */
export interface Ignored {
  readonly parameter: string;
  /** What stands there, shortened. */
  readonly value: string;
  readonly reason: Reason;
}

/** Turns the parameters of one version into those of the next. */
export type Migration = (parameters: URLSearchParams) => URLSearchParams;

/** Migrations by the version from which they lead. Addresses without `v` are of version 1. */
export type Migrations = Readonly<Record<number, Migration>>;

export const MIGRATIONS: Migrations = {};

/** Version of the parameters that are written. */
export const VERSION = 1 + Object.keys(MIGRATIONS).length;

/** Bounds for an address that gives only one end of the window. */
const OPEN: Window = [Date.UTC(1900, 0, 1), Date.UTC(2101, 0, 1)];

const byName = new Map([...LEADING, ...TRAILING].map((parameter) => [parameter.name, parameter]));

/** Names of all parameters, in the order of the address. */
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
  const written = pairs.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${encode(value)}`);
  return written.length > 0 ? `?${written.join('&')}` : '';
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
    const parameter = byName.get(name);
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
    if (PARAMETERS.includes(name)) return !isForeignValue(name, value);
    const meant = isOrdinaryName(name) ? undefined : nearestName(name, PARAMETERS);
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
function readWindow(ends: ReadonlyMap<string, string>, refuse: Refuse): Window | null {
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
  const window: Window = [from ?? OPEN[0], to ?? OPEN[1]];
  // One end has been taken back after the other.
  if (window[0] === OPEN[0] && window[1] === OPEN[1]) return null;
  if (window[0] < window[1]) return window;
  for (const [name, text] of ends) refuse(name, text, 'bad-value');
  return null;
}

/** The moment, UTC ms, that one end of a window says; undefined where that is no date, or none that can be written. */
function momentOf(name: string, text: string): number | undefined {
  const date = parseEdtf(text);
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
