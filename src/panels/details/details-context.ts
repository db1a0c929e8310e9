import { html, nothing, type TemplateResult } from 'lit';
import { langOf } from '../../controls/marked.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type FuzzyDate, isoDate } from '../../data/dates.ts';
import type { Incident, Texts } from '../../data/schema.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';

/** What every section of the details is told. */
export interface DetailsContext {
  readonly dataset: Dataset;
  readonly row: number;
  readonly incident: Incident;
  readonly locale: Locale;
  /** The number of each source in the list, by its key; empty until the sources are there. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The address of the page of an incident, where the details are themselves such a page: no script runs there. */
  readonly pageOf?: (id: string) => string;
  /** Whether nothing is folded: on a page of its own and on paper. */
  readonly isUnfolded?: boolean;
}

export type Part = TemplateResult | typeof nothing;

/** Text in the reader's language, else in the one there is. */
export function localizedText(texts: Texts | undefined, locale: Locale): Part {
  const found = inLanguage(texts, locale.tag);
  return found ? html`<span lang=${langOf(found.lang, locale)}>${found.text}</span>` : nothing;
}

/** A date; for programs, too, where it is exact: HTML knows no "about" and no "between". */
export function localizedDate(date: FuzzyDate, { format }: Locale): Part {
  const exact = isoDate(date.text);
  const said = format.date(date);
  return exact === undefined
    ? html`<span class="date">${said}</span>`
    : html`<time class="date" datetime=${exact}>${said}</time>`;
}

/** A heading with what belongs to it. */
export function section(name: string, heading: string, body: Part): Part {
  return html`<section id=${name} class=${name} aria-labelledby="${name}-heading">
    <h3 id="${name}-heading">${heading}</h3>
    ${body}
  </section>`;
}

/** A heading that opens what belongs to it; `gist` says what that is in a few words. */
export function foldedSection(name: string, heading: string, gist: unknown, body: Part, isUnfolded = false): Part {
  return html`<section id=${name} class="folded ${name}" aria-labelledby="${name}-heading">
    <details ?open=${isUnfolded}>
      <summary><h3 id="${name}-heading">${heading}</h3> <span class="quiet gist">${gist}</span></summary>
      ${body}
    </details>
  </section>`;
}

/** What a section has besides: folded under a line that says how much it is; nothing where there is nothing. */
export function folded(line: string, body: Part, isUnfolded = false): Part {
  return html`<details class="more" ?open=${isUnfolded}>
    <summary>${line}</summary>
    ${body}
  </details>`;
}

/** Numbers of sources that lead to them in the list: links on a page, else buttons whose element listens for `data-source`. */
export function sourceNumbers({ numbers, locale, pageOf }: DetailsContext, keys: readonly string[]): Part {
  const known = [...new Set(keys)].flatMap((key) => {
    const number = numbers.get(key);
    return number === undefined ? [] : [{ key, number }];
  });
  if (known.length === 0) return nothing;
  known.sort((a, b) => a.number - b.number);
  return html`<span class="refs"
    >${known.map(({ key, number }) => {
      const text = locale.format.integer(number);
      const label = locale.lazy.details.source(text);
      if (pageOf) return html`<a class="ref" href="#source-${number}" aria-label=${label}>${text}</a>`;
      return html`<button class="ref" data-source=${key} aria-label=${label}>
        ${text}
      </button>`;
    })}</span
  >`;
}
