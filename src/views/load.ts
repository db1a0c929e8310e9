import type { Locale } from '../i18n/locale.ts';
import type { ViewId } from '../state/state.ts';
import { timeline } from './timeline/timeline.ts';
import type { View } from './view.ts';

const loaded = new Map<ViewId, View>([['timeline', timeline]]);

/** A picture that is here already; the timeline, which everybody sees first, always is. */
export function loadedPicture(id: ViewId): View | undefined {
  return loaded.get(id);
}

/** Fetches a picture that is shown only when asked for, and the words that it writes. */
export async function loadPicture(id: ViewId, locale: Locale): Promise<View> {
  const [{ pictureById }] = await Promise.all([import('./index.ts'), locale.loadLazy()]);
  const view = pictureById(id);
  loaded.set(id, view);
  return view;
}
