import type { Locale } from '../locales/locale.ts';

/** Fetches and registers what the first picture does not need: when it is asked for, and in any case soon after. */
export async function defineLater(locale: Locale): Promise<void> {
  const [{ REST }] = await Promise.all([import('./rest.ts'), locale.loadLater()]);
  define(REST);
}

/** Registers tags that are not there yet, so that loading twice does no harm. */
export function define(tags: Tags): void {
  for (const [tag, element] of tags) if (!customElements.get(tag)) customElements.define(tag, element);
}

export type Tags = readonly (readonly [string, CustomElementConstructor])[];
