import type { CodeColumn, Dataset } from '../data/dataset.ts';
import { ACTIONS } from '../data/vocabulary.ts';
import type { Locale, LocalizedText } from '../i18n/locale.ts';
import { valueText } from '../i18n/names.ts';
import { facetById } from '../state/facets.ts';
import type { Ink } from './scene.ts';

/** Which colour stands for what in a data set. */
interface Colouring {
  /** The facet that the colours stand for; '' where all incidents have one. */
  readonly by: string;
  /** What the key says, in its order: colours that occur, each with the values that it stands for. */
  readonly entries: readonly { readonly ink: Ink; readonly values: readonly string[] }[];
  /** The colour of each code of the column. */
  readonly inks: readonly Ink[];
  readonly codes: Uint16Array;
}

const COLUMNS = { cause: 'action', sector: 'sector', country: 'country', actor: 'actor', status: 'status' } as const;
type ColouredFacet = keyof typeof COLUMNS;

/** Where nobody knows a cause: what may tell incidents apart by colour, the first that does. */
const INSTEAD: readonly ColouredFacet[] = ['sector', 'country', 'actor'];

/** The order in which colours are given to values that have none of their own: neighbours differ most. */
const GIVEN: readonly Ink[] = ['hacking', 'misuse', 'scraping', 'error', 'malware', 'social', 'physical'].map(
  (cause): Ink => `cause:${cause}`,
);
const REST: Ink = 'cause:unknown';

const known = new WeakMap<object, Colouring>();

/**
 * What the colours of a data set stand for: what its file says; else causes, where any is known; else the first of
 * sector, country and actor that has two to eight values; else nothing, and all incidents have the same.
 */
export function colouringOf(dataset: Dataset): Colouring {
  const { columns } = dataset;
  const found = known.get(columns) ?? colour(dataset);
  known.set(columns, found);
  return found;
}

function colour(dataset: Dataset): Colouring {
  const { own, columns } = dataset;
  const by = own.colours?.by ?? facetWithColours(dataset);
  if (by === undefined) return { by: '', entries: [], inks: [GIVEN[0]], codes: new Uint16Array(columns.first.length) };
  const values = facetById(by)?.values(dataset) ?? [];
  const inkOf = new Map<string, Ink>();
  const { values: light = {}, dark = {} } = own.colours ?? {};
  if (by === 'cause') for (const action of ACTIONS) inkOf.set(action, `cause:${action}`);
  for (const value of values)
    if (Object.hasOwn(light, value)) inkOf.set(value, `own:${light[value]}${dark[value] ?? light[value]}`);
  // Beside colours of its own the file leaves the others to the grey of all others.
  const taken = new Set(values.flatMap((value) => inkOf.get(value) ?? []));
  const free = by !== 'cause' && taken.size > 0 ? [] : GIVEN.filter((ink) => !taken.has(ink));
  for (const value of values) {
    if (value !== 'unknown' && !inkOf.has(value)) inkOf.set(value, free.shift() ?? REST);
  }
  const byInk = new Map<Ink, string[]>();
  for (const value of values) {
    const ink = inkOf.get(value) ?? REST;
    byInk.set(ink, [...(byInk.get(ink) ?? []), value]);
  }
  const { values: words, codes }: CodeColumn = columns[COLUMNS[by]];
  return {
    by,
    entries: Array.from(byInk, ([ink, of]) => ({ ink, values: of })).sort(
      (a, b) => Number(a.ink === REST) - Number(b.ink === REST),
    ),
    inks: words.map((word) => inkOf.get(word) ?? REST),
    codes,
  };
}

function facetWithColours(dataset: Dataset): ColouredFacet | undefined {
  if (dataset.columns.action.codes.some((code) => code !== 0)) return 'cause';
  return INSTEAD.find((facet) => {
    const { length } = facetById(facet)?.values(dataset) ?? [];
    return length >= 2 && length <= GIVEN.length + 1;
  });
}

/** What a colour of the key stands for: its value, or all others where it has several. */
export function nameOfColour(by: string, values: readonly string[], locale: Locale): LocalizedText {
  if (values.length === 1) return valueText(by, values[0], locale);
  return { text: locale.words.groups.rest, lang: locale.tag };
}
