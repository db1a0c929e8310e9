import type { Locale, LocalizedText } from '../../i18n/locale.ts';
import { facetLabel, valueLabel } from '../../i18n/names.ts';
import type { Reason } from '../../state/search.ts';

/** Where a search has found a word. */
export function sayReason(reason: Reason, locale: Locale): LocalizedText {
  const { words, lazy, tag } = locale;
  if ('facet' in reason) {
    const { facet, value } = reason;
    return { text: lazy.search.value(valueLabel(facet, value, locale), facetLabel(facet, locale)), lang: tag };
  }
  if ('event' in reason) return { text: lazy.search.event(words.events[reason.event], reason.year), lang: tag };
  return { text: locale.lazy.search.quoted(reason.text), lang: reason.lang };
}
