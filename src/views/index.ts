import type { Locale } from '../i18n/locale.ts';
import type { ViewId } from '../state/state.ts';
import { compare } from './compare/index.ts';
import { delay } from './delay/index.ts';
import { scale } from './scale/index.ts';
import { table } from './table/index.ts';
import { timeline } from './timeline/index.ts';
import type { Draw, View, ViewParts } from './view.ts';

/** The views by their names: the only list of them. A name of the state without a view here does not compile. */
const BY_ID: Readonly<Record<ViewId, View>> = { timeline, scale, delay, compare, table };

/** The views in the order in which they are offered. */
export const VIEWS: readonly View[] = Object.values(BY_ID);

const loaded = new Map<ViewId, ViewParts>();

export function viewOf({ view }: { readonly view: ViewId }): View {
  return BY_ID[view];
}

/** The parts of a view, once they have been fetched. */
export function partsOf(id: ViewId): ViewParts | undefined {
  return loaded.get(id);
}

/** What draws the picture of a view, once it is here; undefined for a view without a picture, too. */
export function drawOf(id: ViewId): Draw | undefined {
  return BY_ID[id].draw ?? loaded.get(id)?.draw;
}

/** Fetches a view and the words that it writes. */
export async function loadView(id: ViewId, locale: Locale): Promise<ViewParts> {
  const [parts] = await Promise.all([loaded.get(id) ?? BY_ID[id].load(), locale.loadLazy()]);
  loaded.set(id, parts);
  return parts;
}

/** Fetches every view: for what works without a reader. Languages load their own words. */
export async function loadViews(): Promise<void> {
  await Promise.all(VIEWS.map(async ({ id, load }) => loaded.set(id, await load())));
}
