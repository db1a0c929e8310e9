import type { Locale } from '../locales/locale.ts';
import type { ViewId } from '../state/state.ts';
import { fetchPart } from './late-parts.ts';
import { define, type Tags } from './later.ts';

/** What a view needs beside the picture: fetched when the view is asked for. */
const BY_VIEW: Readonly<Partial<Record<ViewId, () => Promise<Tags>>>> = {
  compare: async () => (await import('./compare-elements.ts')).TAGS,
  delay: async () => (await import('./delay-elements.ts')).TAGS,
  table: async () => (await import('./table-elements.ts')).TAGS,
};

/** Registers what a view needs beside the picture, once its words are there. `isWanted` says whether it is still shown. */
export async function defineView(
  element: Element,
  view: ViewId,
  locale: Locale,
  isWanted: () => boolean,
): Promise<void> {
  const fetchTags = BY_VIEW[view];
  if (!fetchTags) return;
  const load = async () => (await Promise.all([fetchTags(), locale.loadLater()]))[0];
  define(await fetchPart(element, load, { isWanted }));
}
