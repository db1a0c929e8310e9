import { readEdition } from '../../../src/build/edition.ts';
import { LIGHT } from '../../../src/chart/theme.ts';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { EN } from '../../../src/i18n/index.ts';
import type { PictureContext } from '../../../src/publish/caption.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { INITIAL, type State } from '../../../src/state/state.ts';
import { loadViews } from '../../../src/views/index.ts';

await loadViews();

export const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));

/** What leaves the page from a state: of our own data, in English, on light paper, if nothing else is said. */
export function contextOf(state: Partial<State> = {}, rest: Partial<PictureContext> = {}): PictureContext {
  const dataset: Dataset = rest.dataset ?? edition;
  const whole = { ...INITIAL, ...state };
  const selection = select(dataset, whole, createSearch(dataset));
  return { dataset, state: whole, selection, locale: EN, theme: LIGHT, page: 'https://example.org/', ...rest };
}
