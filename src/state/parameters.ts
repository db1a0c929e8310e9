import { FACETS } from '../facets/index.ts';
import { isFingerprint } from '../model/fingerprint.ts';
import { UNITS } from '../model/vocabulary.ts';
import { MOST_COMPARED } from './actions.ts';
import {
  isCode,
  isId,
  isLanguageTag,
  isSort,
  isSource,
  normalIds,
  normalList,
  normalQuery,
  normalValues,
} from './normal.ts';
import { readSize, writeSize } from './size.ts';
import {
  ALIGNMENTS,
  CHECKS,
  CONTROLS,
  GROUPS,
  INITIAL,
  ORDERS,
  OUTLINES,
  type State,
  THEMES,
  VIEWS,
  YEARS,
} from './state.ts';

/** Why something in an address was left out. */
export type Reason = 'unknown-parameter' | 'unknown-value' | 'bad-value' | 'overruled';

/** One parameter of the address: the part of the state that it stands for, as text. */
export interface Parameter {
  readonly name: string;
  /** Whether several of the same name add up; otherwise the first one counts. */
  readonly adds: boolean;
  /** Text for the address, not yet encoded; '' for the default. */
  write(state: State): string;
  /** The state with this part read from text, which is not empty; `refuse` reports what was left out. */
  read(text: string, state: State, refuse: (value: string, reason: Reason) => void): State;
}

/** Keys of the state that are plain text. */
type TextKey = 'query' | 'unit' | 'sort' | 'incident' | 'source' | 'edition';

function textParameter(name: string, key: TextKey, reason: Reason, accepts: (text: string) => boolean): Parameter {
  return {
    name,
    adds: false,
    write: (state) => state[key],
    read(text, state, refuse) {
      if (accepts(text)) return { ...state, [key]: text };
      refuse(text, reason);
      return state;
    },
  };
}

/** A choice of one of few words; the word of the initial state is the default. */
function wordParameter<
  Key extends 'view' | 'group' | 'align' | 'order' | 'years' | 'outline' | 'theme' | 'controls' | 'check',
>(key: Key, words: readonly State[Key][], name: string = key): Parameter {
  return {
    name,
    adds: false,
    write: (state) => (state[key] === INITIAL[key] ? '' : state[key]),
    read(text, state, refuse) {
      const word = words.find((candidate) => candidate === text);
      if (word !== undefined) return { ...state, [key]: word };
      refuse(text, 'unknown-value');
      return state;
    },
  };
}

/** The words of the parameters that have few, by their names. */
export const WORDS_OF: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['view', VIEWS],
  ['group', GROUPS],
  ['align', ALIGNMENTS],
  ['order', ORDERS],
  ['years', YEARS],
  ['list', OUTLINES],
  ['theme', THEMES],
  ['controls', CONTROLS],
  ['check', ['1']],
]);

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
      const values = text.split(',').filter((value) => value !== '');
      const next = normal([...state[key], ...values]);
      for (const value of values) if (!next.includes(value)) refuse(value, 'bad-value');
      return next.length > 0 ? { ...state, [key]: next } : state;
    },
  };
}

/** Values of a facet. Whether a data set has them is not known here: a code is kept. */
function facetParameter(id: string): Parameter {
  return {
    name: id,
    adds: true,
    write: (state) => (state.choices[id] ?? []).join(','),
    read(text, state, refuse) {
      const values = text.split(',').filter((value) => value !== '');
      for (const value of values) {
        if (!isCode(value)) refuse(value, 'bad-value');
      }
      const chosen = normalValues([...(state.choices[id] ?? []), ...values]);
      return chosen.length > 0 ? { ...state, choices: { ...state.choices, [id]: chosen } } : state;
    },
  };
}

const query: Parameter = {
  name: 'q',
  adds: false,
  write: (state) => normalQuery(state.query),
  read: (text, state) => ({ ...state, query: normalQuery(text) }),
};

const size: Parameter = {
  name: 'size',
  adds: false,
  write: (state) => writeSize(state.size),
  read(text, state, refuse) {
    const range = readSize(text);
    if (range) return { ...state, size: range };
    refuse(text, 'bad-value');
    return state;
  },
};

/** `zh_CN`, as apps write it, is `zh-CN`. */
const language: Parameter = {
  name: 'lang',
  adds: false,
  write: (state) => state.lang,
  read(text, state, refuse) {
    const tag = text.replaceAll('_', '-');
    if (isLanguageTag(tag)) return { ...state, lang: tag };
    refuse(text, 'bad-value');
    return state;
  },
};

/** What is looked at, in the order of the address; the window's `from` and `to` follow these. */
export const LEADING: readonly Parameter[] = [wordParameter('view', VIEWS), wordParameter('group', GROUPS)];

/** Filters, what is open, and how it is shown, in the order of the address. */
export const TRAILING: readonly Parameter[] = [
  query,
  ...FACETS.map(({ id }) => facetParameter(id)),
  size,
  textParameter('unit', 'unit', 'unknown-value', (text) => UNITS.some((unit) => unit === text)),
  wordParameter('align', ALIGNMENTS),
  wordParameter('order', ORDERS),
  textParameter('sort', 'sort', 'bad-value', isSort),
  listParameter('columns', normalList),
  listParameter('compare', (ids) => normalIds(ids, MOST_COMPARED)),
  listParameter('joined', normalValues),
  wordParameter('years', YEARS),
  wordParameter('outline', OUTLINES, 'list'),
  textParameter('incident', 'incident', 'bad-value', isId),
  textParameter('src', 'source', 'bad-value', isSource),
  textParameter('data', 'edition', 'bad-value', isFingerprint),
  language,
  wordParameter('theme', THEMES),
  wordParameter('controls', CONTROLS),
  wordParameter('check', CHECKS),
];
