import { DEFAULT_TAG } from '../i18n/site.ts';

/**
 * The language to show: the one asked for, else the first that the reader's browser wants and we have,
 * else that of the site. A tag stands for all that it covers: `zh` and `zh-CN` are given `zh-Hans`, but
 * `zh-Hant` is not.
 */
export function chooseLanguage(asked: string, wanted: readonly string[], offered: readonly string[]): string {
  for (const tag of asked === '' ? wanted : [asked, ...wanted]) {
    const found = matching(tag, offered);
    if (found !== undefined) return found;
  }
  return DEFAULT_TAG;
}

/** Whether we have the language of a tag, or one that covers it. */
export function offersLanguage(tag: string, offered: readonly string[]): boolean {
  return matching(tag, offered) !== undefined;
}

function matching(tag: string, offered: readonly string[]): string | undefined {
  const wanted = likely(tag);
  return offered.find((each) => likely(each) === wanted);
}

/** Language and script, the likely script included: `zh-CN` → `zh-Hans`, `en-GB` → `en-Latn`. */
function likely(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
