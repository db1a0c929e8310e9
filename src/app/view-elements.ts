import { fetchPart } from '../controls/late-parts.ts';
import { define, type Tags } from '../controls/lazy.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ViewId } from '../state/state.ts';

/** What a view needs beside the picture: fetched when the view is asked for. */
const BY_VIEW: Readonly<Partial<Record<ViewId, () => Promise<Tags>>>> = {
  compare: async () => (await import('../views/compare/compare-element.ts')).TAGS,
  delay: async () => (await import('../views/delay/delay-controls.ts')).TAGS,
  table: async () => (await import('../views/table/table-elements.ts')).TAGS,
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
  const load = async () => (await Promise.all([fetchTags(), locale.loadLazy()]))[0];
  define(await fetchPart(element, load, { isWanted }));
}
