import { LANGUAGES } from '../src/i18n/index.ts';

/** Every language, whole. */
export const LOCALES = await Promise.all(
  LANGUAGES.map(async (language) => {
    const locale = await language.load();
    await locale.loadLazy();
    return locale;
  }),
);
