import { readEdition } from '../../src/commands/edition.ts';
import { EN } from '../../src/locales/index.ts';
import { buildDataset } from '../../src/model/build.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { readDataFile } from '../../src/model/read.ts';
import { LIGHT } from '../../src/paint/theme.ts';
import type { PictureContext } from '../../src/pictures/context.ts';
import { createSearch } from '../../src/state/search.ts';
import { select } from '../../src/state/select.ts';
import { INITIAL, type State } from '../../src/state/state.ts';

export const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));

/** What leaves the page from a state: of our own data, in English, on light paper, if nothing else is said. */
export function contextOf(state: Partial<State> = {}, rest: Partial<PictureContext> = {}): PictureContext {
  const dataset: Dataset = rest.dataset ?? edition;
  const whole = { ...INITIAL, ...state };
  const selection = select(dataset, whole, createSearch(dataset));
  return { dataset, state: whole, selection, locale: EN, theme: LIGHT, page: 'https://example.org/', ...rest };
}
