import { LANGUAGES, type Language } from '../i18n/index.ts';
import type { Locale } from '../i18n/locale.ts';

/** A language with all its words, those included that the explorer fetches late. */
export async function loadWhole(language: Language): Promise<Locale> {
  const locale = await language.load();
  await locale.loadLazy();
  return locale;
}

/** All languages of the site. */
export const loadLocales = (): Promise<readonly Locale[]> => Promise.all(LANGUAGES.map(loadWhole));
