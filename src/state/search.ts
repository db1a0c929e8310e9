import uFuzzy from '@leeoniya/ufuzzy';
import type { Dataset } from '../data/dataset.ts';
import { dateOf } from '../data/dates.ts';
import type { Incident, Texts } from '../data/schema.ts';
import type { EventKind } from '../data/vocabulary.ts';
import { inOneForm, type LocalizedText } from '../i18n/locale.ts';
import { nameOf, namesGiven } from '../i18n/names.ts';
import {
  BEGINS,
  divide,
  dividers,
  excerpt,
  fold,
  isSpaceless,
  NOWHERE,
  placeIn,
  qualityAmong,
  runsOf,
  sameThings,
  spellingsOf,
  type Terms,
  TYPED_FACETS,
  tellingOf,
  termsOf,
  WITHIN,
  wordsOf,
} from './search-text.ts';
import { normalQuery } from './url/normalize.ts';

/** Text search over one data set. */
export interface Search {
  /**
   * Where every word of the query is found, in any order and in whatever fields; null when the query holds nothing to
   * look for. A word is looked for as it is written, in names anywhere, elsewhere where words begin; only when no
   * incident has it so, a run of signs without spaces is divided, and words of four letters or more are looked for at
   * the start of words, with one error (exchanged, missing, wrong or added letter, the first one excepted). Case,
   * accents and full-width forms do not matter.
   */
  find(query: string): Found | null;
}

/** What a query has found. */
export interface Found {
  /** Per row how well it fits, 0 where it does not: by its name before other fields, by those before descriptions. */
  readonly ranks: Uint8Array;
  /** Why a row is found, as far as the name that a reader of `tag` sees does not show it. */
  why(row: number, tag: string): readonly Reason[];
}

/** Where a word was found: a value of a facet, what happened in a year, or a text that has it. */
export type Reason =
  | { readonly facet: string; readonly value: string }
  | { readonly event: EventKind; readonly year: string }
  | LocalizedText;

/** A text of an incident, also folded; `base` is what a word counts that stands in it, before its quality. */
interface Field {
  readonly base: number;
  readonly text: LocalizedText;
  readonly folded: string;
}

/** What many incidents share, as words that are typed for it. */
interface Shared {
  readonly terms: Terms;
  readonly reason: Reason;
}

/** All that is searched of an incident. */
interface Entry {
  readonly id: string;
  /** Names by which it is shown, and those with the names of all who have to do with it. */
  readonly shown: readonly Field[];
  readonly names: readonly Field[];
  readonly shared: readonly Shared[];
  readonly texts: readonly Field[];
}

/** What a word counts in a field; within, at the beginning of or as a whole word it is 1 to 3 more. */
const NAME = 8;
const OTHER_NAME = 5;
/** The same with an error in it. */
const NEAR_NAME = 8;
const NEAR_OTHER_NAME = 5;
/** A value of a facet, or a year. */
const VALUE = 2;
const TEXT = 3;
const VALUE_PART = 2;
const NEAR_TEXT = 1;
/** The whole query is the beginning of a name, or the name. */
const BEGINS_NAME = 254;
const IS_NAME = 255;

/** Where a word fits best in an incident. */
interface Hit {
  readonly score: number;
  /** The whole text in which it is, folded, where that is a name. */
  readonly name?: string;
  reason(): Reason;
}

/** A word of a query, looked for: what it counts in each row, and why, where the name that is `seen` does not show it. */
interface Needle {
  readonly scores: Uint8Array;
  why(row: number, seen: string): readonly Reason[];
}

/** Shorter words have too many neighbours, longer ones are no words. */
const FUZZY_WORD = /^(?=.{4,40}$)[\p{L}\p{M}\p{N}]*[\p{L}\p{M}]{4}[\p{L}\p{M}\p{N}]*$/u;

/** uFuzzy's own placeholder; as a needle it would be taken for a lost quotation. */
const PLACEHOLDER = 'eexxaacctt';

type ErrorRules = ReturnType<NonNullable<uFuzzy.Options['intraRules']>>;
/** From the second letter on. */
const ONE_ERROR: ErrorRules = { intraSlice: [1, Infinity], intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 };
const NO_ERROR: ErrorRules = { intraSlice: [1, Infinity], intraIns: 0, intraSub: 0, intraTrn: 0, intraDel: 0 };

const OPTIONS: uFuzzy.Options = {
  unicode: true,
  interSplit: '[^\\p{L}\\p{M}\\p{N}]+',
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: '[\\p{L}\\p{M}\\p{N}]',
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraRules: (part) => (/^\P{Nd}{4,}$/u.test(part) ? ONE_ERROR : NO_ERROR),
  // The defaults follow the locale of the machine.
  toLower: (text) => text.toLowerCase(),
  toUpper: (text) => text.toUpperCase(),
  compare: () => 0,
};

/** Otherwise `tabao` would be found in `da(taba)se`. Only ASCII letters have boundaries that can be told. */
const atWordStart = new uFuzzy({ ...OPTIONS, interLft: 2 });
const anywhere = new uFuzzy(OPTIONS);

/**
 * Of a `part` of the data, whose descriptions are still to come, only what stands there as it is written is found:
 * with the whole more may be found, and nothing less. Where nothing is found yet, `find` is null.
 */
export function createSearch(dataset: Dataset, isPart = false): Search {
  let finder: Finder | undefined;
  let lastQuery = '';
  let last: Found | null = null;
  return {
    find(query) {
      const needle = fold(normalQuery(query)).trim();
      if (needle === lastQuery) return last;
      const words = tellingOf(wordsOf(needle));
      last = null;
      if (words.length > 0) {
        finder ??= new Finder(dataset);
        last = finder.find(needle, words, isPart);
      }
      lastQuery = needle;
      return last;
    },
  };
}

class Finder {
  private readonly entries: readonly Entry[];
  /** Per row all that is searched, as far as words can be looked for anywhere in it. */
  private readonly names: string[];
  private readonly rest: string[];
  private readonly known: ReadonlySet<string>;

  constructor(private readonly dataset: Dataset) {
    const sharing = new Sharing();
    this.entries = dataset.incidents.map((incident, row) => entryOf(incident, sharing.of(dataset, row, incident)));
    const joined = (fields: readonly Field[]) => fields.map(({ folded }) => folded);
    this.names = this.entries.map(({ names }) => joined(names).join('\n'));
    this.rest = this.entries.map(({ shared, texts }) =>
      [...shared.flatMap(({ terms }) => [...terms.names, ...terms.parts]), ...joined(texts)].join('\n'),
    );
    this.known = dividers(sharing.all);
  }

  find(query: string, words: readonly string[], isPart: boolean): Found | null {
    const needles = words.map((word) => (isPart ? this.written(word) : this.needle(word)));
    const ranks = Uint8Array.from(this.entries, ({ shown }, row) => {
      const scores = needles.map(({ scores }) => scores[row]);
      const least = Math.min(...scores);
      if (least === 0) return 0;
      const whole = wholeName(shown, query);
      return whole || least * 16 + Math.round(scores.reduce((sum, score) => sum + score) / scores.length);
    });
    if (isPart && !ranks.some((rank) => rank > 0)) return null;
    return { ranks, why: (row, tag) => this.why(needles, row, tag) };
  }

  /** A word as it is written; else its parts (`at&t`, `圆通密码`); else with one error. */
  private needle(word: string): Needle {
    const written = this.written(word);
    if (isFound(written)) return written;
    const runs = runsOf(word).flatMap((run) => (isSpaceless(run) ? divide(run, this.known) : run));
    const parts = tellingOf(runs);
    if (parts.length === 1 && parts[0] === word) return this.nearly(word);
    return together(
      parts.map((part) => this.needle(part)),
      this.entries.length,
    );
  }

  private written(word: string): Needle {
    const words = sameThings(spellingsOf(word));
    const qualities = new Map<Shared, number>();
    const hitsOf = (row: number): readonly Hit[] => {
      const { id, names, shared, texts } = this.entries[row];
      return [
        ...(words.some((each) => this.names[row].includes(each)) ? inFields(names, words, WITHIN) : []),
        ...shared.flatMap((each) => inShared(each, words, qualities)),
        ...(words.some((each) => this.rest[row].includes(each)) ? inFields(texts, words, BEGINS) : []),
        ...(word.includes('-') && fold(id).startsWith(word)
          ? [{ score: OTHER_NAME + BEGINS, reason: () => inOneForm(id) }]
          : []),
      ];
    };
    return {
      scores: Uint8Array.from(this.entries, (_, row) => bestOf(hitsOf(row))?.score ?? 0),
      why: (row, seen) => unseen(hitsOf(row), seen),
    };
  }

  /** Names before everything else: where a name is near, a word that is near in a text was not meant. */
  private nearly(word: string): Needle {
    const scores = new Uint8Array(this.entries.length);
    if (!FUZZY_WORD.test(word) || isSpaceless(word) || word === PLACEHOLDER) return { scores, why: () => [] };
    const fuzzy = /^[a-z0-9]/.test(word) ? atWordStart : anywhere;
    const inNames = fuzzy.filter(this.names, word) ?? [];
    const rows = inNames.length > 0 ? inNames : (fuzzy.filter(this.rest, word) ?? []);
    const hitsOf = (row: number): readonly Hit[] => {
      const { names, shared, texts } = this.entries[row];
      const isIn = (text: string) => (fuzzy.filter([text], word) ?? []).length > 0;
      return [
        ...names
          .filter(({ folded }) => isIn(folded))
          .map((field) => hitIn(field, field.base === NAME ? NEAR_NAME : NEAR_OTHER_NAME, 0)),
        ...shared
          .filter(({ terms }) => [...terms.names, ...terms.parts].some(isIn))
          .map(({ reason }) => ({ score: NEAR_TEXT, reason: () => reason })),
        ...texts
          .filter(({ folded }) => isIn(folded))
          .map((field) => hitIn(field, NEAR_TEXT, fuzzy.info([0], [field.folded], word).start[0] ?? 0)),
      ];
    };
    for (const row of rows) scores[row] = bestOf(hitsOf(row))?.score ?? NEAR_TEXT;
    return { scores, why: (row, seen) => unseen(hitsOf(row), seen) };
  }

  private why(needles: readonly Needle[], row: number, tag: string): readonly Reason[] {
    const seen = fold(nameOf(this.dataset.incidents[row], tag).text);
    const told = needles
      .flatMap((needle) => needle.why(row, seen))
      .map((reason) => [JSON.stringify(reason), reason] as const);
    return [...new Map(told).values()];
  }
}

const isFound = ({ scores }: Needle): boolean => scores.some((score) => score > 0);

/** What is found where all of the needles are; what counts is the one that fits least. */
function together(needles: readonly Needle[], rows: number): Needle {
  const scores = new Uint8Array(rows);
  if (needles.length > 0)
    for (let row = 0; row < rows; row++) scores[row] = Math.min(...needles.map((needle) => needle.scores[row]));
  return { scores, why: (row, seen) => needles.flatMap((needle) => needle.why(row, seen)) };
}

function bestOf(hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>((best, hit) => (best && best.score >= hit.score ? best : hit), undefined);
}

/** The best reason; none where the name that is seen is among them. */
function unseen(hits: readonly Hit[], seen: string): readonly Reason[] {
  const best = bestOf(hits);
  return best === undefined || hits.some(({ name }) => name === seen) ? [] : [best.reason()];
}

/** How the whole query stands to the names that an incident is shown by. */
function wholeName(names: readonly Field[], query: string): number {
  const shown = names.filter(({ folded }) => folded.startsWith(query));
  return shown.some(({ folded }) => folded === query) ? IS_NAME : shown.length > 0 ? BEGINS_NAME : 0;
}

function inFields(fields: readonly Field[], words: readonly string[], least: number): readonly Hit[] {
  return fields.flatMap((field) =>
    words.flatMap((word) => {
      const { quality, at } = placeIn(field.folded, word);
      if (quality < least) return [];
      // In a description it matters little whether a word ends where it is thought to end.
      return [hitIn(field, field.base === TEXT ? TEXT : field.base + quality, at)];
    }),
  );
}

function hitIn({ base, text, folded }: Field, score: number, at: number): Hit {
  if (base !== TEXT) return { score, name: folded, reason: () => text };
  return { score, reason: () => ({ ...text, text: excerpt(text.text, at) }) };
}

function inShared(shared: Shared, words: readonly string[], known: Map<Shared, number>): readonly Hit[] {
  const score = known.get(shared) ?? scoreOf(shared, words);
  known.set(shared, score);
  return score === 0 ? [] : [{ score, reason: () => shared.reason }];
}

function scoreOf({ terms }: Shared, words: readonly string[]): number {
  const named = Math.max(...words.map((word) => qualityAmong(terms.names, word)));
  if (named !== NOWHERE) return VALUE + named;
  return words.some((word) => qualityAmong(terms.parts, word) !== NOWHERE) ? VALUE_PART : 0;
}

/** What incidents share is kept once. */
class Sharing {
  private readonly shared = new Map<string, Shared>();

  get all(): readonly Terms[] {
    return Array.from(this.shared.values(), ({ terms }) => terms);
  }

  of(dataset: Dataset, row: number, incident: Incident): readonly Shared[] {
    const values = TYPED_FACETS.flatMap((facet) =>
      facet.of(dataset, row).map((value) =>
        this.once(`${facet.id} ${value}`, () => ({
          terms: termsOf(facet.id, value, namesGiven(dataset.own, facet.id, value)),
          reason: { facet: facet.id, value },
        })),
      ),
    );
    const years = incident.events.flatMap(({ kind, date }) => {
      const year = yearOf(date);
      if (year === undefined) return [];
      return this.once(`${kind} ${year}`, () => ({
        terms: { names: [year, `${year}年`], parts: [] },
        reason: { event: kind, year },
      }));
    });
    return [...values, ...years];
  }

  private once(key: string, make: () => Shared): Shared {
    const shared = this.shared.get(key) ?? make();
    this.shared.set(key, shared);
    return shared;
  }
}

/** The year in which a date lies, if it is only one. */
function yearOf(text: string): string | undefined {
  const date = dateOf(text);
  if (!date || !Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) return undefined;
  const [first, last] = [date.earliest, date.latest - 1].map((time) => new Date(time).getUTCFullYear());
  return first === last ? String(first) : undefined;
}

function entryOf(incident: Incident, shared: readonly Shared[]): Entry {
  const fields = (base: number, texts: Texts | undefined) =>
    textsOf(texts).map((text): Field => ({ base, text, folded: fold(text.text) }));
  const shown = [...fields(NAME, incident.names), ...fields(OTHER_NAME, incident.short)];
  return {
    id: incident.id,
    shown,
    names: [
      ...shown,
      ...fields(OTHER_NAME, incident.organisation),
      ...fields(OTHER_NAME, incident.parent),
      ...fields(OTHER_NAME, incident.host),
    ],
    shared,
    texts: [incident.dataWords, incident.summary, incident.method, ...extraTexts(incident)].flatMap((texts) =>
      fields(TEXT, texts),
    ),
  };
}

/** What stands in columns of the file's own, without addresses, in which every word would be found. */
function extraTexts({ extra = {} }: Incident): readonly string[] {
  return Object.values(extra)
    .map(String)
    .filter((text) => !/^https?:/i.test(text));
}

/** A text in every form that the data give, each with its language. */
function textsOf(texts: Texts | undefined): readonly LocalizedText[] {
  if (typeof texts === 'string') return [inOneForm(texts)];
  return Object.entries(texts ?? {}).map(([lang, text]) => ({ text, lang }));
}
