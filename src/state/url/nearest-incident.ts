import { inOrderOfRank } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import { formsOf } from '../../data/texts.ts';
import { nearestWord } from './nearest-word.ts';

/** The year at the end of an id, as most data sets write them. */
const YEAR = /[-_ ]?(?:19|20)\d\d$/;

/**
 * The id that was probably meant: of an incident in another case, cut off, without its year or with slips, or one of
 * the incident's names; or one of the `others` in the same way. Of several that are as near, the most important.
 */
export function nearestIncident(word: string, dataset: Dataset, others: readonly string[] = []): string | undefined {
  const ids = new Map<string, string>();
  const add = (form: string, id: string) => {
    if (!ids.has(form)) ids.set(form, id);
  };
  for (const row of inOrderOfRank(dataset, dataset.incidents.keys(), -1)) {
    const { id, names, short } = dataset.incidents[row];
    for (const form of [id, id.replace(YEAR, ''), ...formsOf(short), ...formsOf(names)]) add(form, id);
  }
  for (const other of others) add(other, other);
  const forms = [...ids.keys()];
  // A wrong year is no other incident.
  const near = nearestWord(word, forms) ?? (YEAR.test(word) ? nearestWord(word.replace(YEAR, ''), forms) : undefined);
  return near === undefined ? undefined : ids.get(near);
}
