import { define, fetchPart } from '../controls/late-parts.ts';
import type { Locale } from '../i18n/locale.ts';

/**
 * Fetches and registers what the first picture does not need: when it is asked for, and in any case soon after.
 * `element` is an explorer or stands in one, which tells the reader where it does not come.
 */
export async function defineLater(element: Element, locale: Locale): Promise<void> {
  define(await fetchPart(element, async () => {
    const [{ REST }] = await Promise.all([import('./lazy-elements.ts'), locale.loadLazy()]);
    return REST;
  }));
}
