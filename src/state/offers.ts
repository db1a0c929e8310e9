import { FACETS } from '../facets/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { UNITS } from '../model/vocabulary.ts';
import { PARAMETERS, parameterOf, withParameters } from './address.ts';
import { COLUMN_IDS } from './columns.ts';
import { nearestName, nearestWord } from './nearest.ts';
import { WORDS_OF } from './parameters.ts';
import type { State } from './state.ts';

/** A parameter that was left out. */
export interface Omitted {
  readonly parameter: string;
  readonly value: string;
}

/** The parameter that was probably meant. */
export interface Offer {
  readonly parameter: string;
  readonly value: string;
}

/** What a parameter that was left out was probably meant to be; undefined where nothing known is near. */
export function offerFor(
  { parameter, value }: Omitted,
  dataset: Dataset | undefined,
  languages: readonly string[],
): Offer | undefined {
  const name = PARAMETERS.includes(parameter) ? parameter : nearestName(parameter, PARAMETERS);
  if (name === undefined) return undefined;
  const known = knownWords(name, dataset, languages);
  if (known === undefined) return name === parameter || value === '' ? undefined : { parameter: name, value };
  const near = value
    .split(',')
    .map((word) => nearestOf(word, known))
    .filter((word) => word !== undefined);
  return near.length === 0 ? undefined : { parameter: name, value: [...new Set(near)].join(',') };
}

function nearestOf(word: string, known: readonly string[]): string | undefined {
  const direction = word.startsWith('-') ? '-' : '';
  const near = nearestWord(word.slice(direction.length), known);
  return near === undefined ? undefined : direction + near;
}

/** The words that a parameter may have, where these can be listed. */
export function knownWords(
  name: string,
  dataset: Dataset | undefined,
  languages: readonly string[],
): readonly string[] | undefined {
  const words = WORDS_OF.get(name);
  if (words) return words;
  if (name === 'unit') return UNITS;
  if (name === 'lang') return languages;
  if (name === 'sort' || name === 'columns') return COLUMN_IDS;
  if (!dataset) return undefined;
  const facet = FACETS.find(({ id }) => id === name);
  if (facet) return facet.values(dataset);
  if (name === 'joined') return dataset.relations.map(({ relation }) => relation.id);
  const ids = dataset.incidents.map(({ id }) => id);
  if (name === 'incident') return ids;
  if (name === 'compare')
    return [...ids, ...dataset.context.flatMap(({ id, kind }) => (kind === 'quantity' ? [id] : []))];
  return undefined;
}

/** The state with what was offered; where several values add up, beside those that are there. */
export function takeOffer(state: State, { parameter, value }: Offer): State {
  const adds = ['columns', 'compare', 'joined', ...FACETS.map(({ id }) => id)].includes(parameter);
  const present = adds ? parameterOf(state, parameter) : '';
  return withParameters(state, { [parameter]: present === '' ? value : `${present},${value}` }).state;
}
