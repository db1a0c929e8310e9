import { html, nothing, type TemplateResult } from 'lit';
import type { Dataset } from '../data/dataset.ts';
import type { Incident, Texts } from '../data/schema.ts';
import { inLanguage, type Locale } from '../i18n/locale.ts';
import { langOf } from './marked.ts';

/** What every section of the details is told. */
export interface DetailsContext {
  readonly dataset: Dataset;
  readonly row: number;
  readonly incident: Incident;
  readonly locale: Locale;
  /** The number of each source in the list, by its key; empty until the sources are there. */
  readonly numbers: ReadonlyMap<string, number>;
}

export type Part = TemplateResult | typeof nothing;

/** Text in the reader's language, else in the one there is. */
export function localizedText(texts: Texts | undefined, locale: Locale): Part {
  const found = inLanguage(texts, locale.tag);
  return found ? html`<span lang=${langOf(found.lang, locale)}>${found.text}</span>` : nothing;
}

/** A heading with what belongs to it. */
export function section(name: string, heading: string, body: Part): Part {
  return html`<section class=${name} aria-labelledby="${name}-heading">
    <h3 id="${name}-heading">${heading}</h3>
    ${body}
  </section>`;
}

/** Numbers of sources that lead to them in the list; the panel listens for `data-source`. */
export function sourceNumbers({ numbers, locale }: DetailsContext, keys: readonly string[]): Part {
  const known = [...new Set(keys)].flatMap((key) => {
    const number = numbers.get(key);
    return number === undefined ? [] : [{ key, number }];
  });
  if (known.length === 0) return nothing;
  return html`<span class="refs"
    >${known.map(({ key, number }) => {
      const text = locale.format.integer(number);
      return html`<button class="ref" data-source=${key} aria-label=${locale.lazy.details.source(text)}>
        ${text}
      </button>`;
    })}</span
  >`;
}
