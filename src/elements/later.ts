import type { Locale } from '../locales/locale.ts';
import { fetchPart } from './late-parts.ts';

/**
 * Fetches and registers what the first picture does not need: when it is asked for, and in any case soon after.
 * `element` is an explorer or stands in one, which tells the reader where it does not come.
 */
export async function defineLater(element: Element, locale: Locale): Promise<void> {
  define(await fetchPart(element, async () => {
    const [{ REST }] = await Promise.all([import('./rest.ts'), locale.loadLater()]);
    return REST;
  }));
}

/** Registers tags that are not there yet, so that loading twice does no harm. */
export function define(tags: Tags): void {
  for (const [tag, element] of tags) if (!customElements.get(tag)) customElements.define(tag, element);
}

export type Tags = readonly (readonly [string, CustomElementConstructor])[];
