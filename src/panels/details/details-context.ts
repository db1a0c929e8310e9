import { css, html, nothing, type TemplateResult } from 'lit';
import { langOf, mark, markPieces } from '../../controls/marked.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf, type FuzzyDate, isoDate } from '../../data/dates.ts';
import { linkOf } from '../../data/links.ts';
import type { Incident, Source, Texts } from '../../data/schema.ts';
import { sayVia, titleOf } from '../../i18n/describe.ts';
import { inLanguage, inOneForm, type Locale } from '../../i18n/locale.ts';

/**
 * What sections of the details are made of: texts, dates, headings that fold, and sources with the numbers that lead
 * to them.
 */

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

export const sourceStyles = css`
  .sources ol {
    counter-reset: source;
    font-size: 13px;
  }
  .sources li {
    counter-increment: source;
    position: relative;
    padding-block: 3px 5px;
    padding-inline-start: 28px;
    border-radius: calc(var(--breach-radius) * 0.5);
  }
  .sources li::before {
    content: counter(source);
    position: absolute;
    inset-inline-start: 0;
    width: 20px;
    text-align: end;
    font-size: 12px;
    color: var(--breach-accent);
    font-variant-numeric: tabular-nums;
  }
  .sources li:is(:focus, :target) {
    background: var(--breach-paper-band);
    outline: 2px solid var(--breach-accent);
  }
`;

/** The numbered list that all numbers in the panel lead to. */
export function sources(subject: DetailsContext): Part {
  const { incident, locale, numbers, isUnfolded } = subject;
  if (numbers.size === 0) return nothing;
  return foldedSection(
    'sources',
    locale.lazy.details.sources,
    locale.format.integer(numbers.size),
    html`<ol>
      ${[...numbers].map(
        ([key, number]) =>
          html`<li id="source-${number}" data-key=${key} tabindex="-1">${entry(incident.sources[key], subject)}</li>`,
      )}
    </ol>`,
    isUnfolded,
  );
}

/** One source: who, what, when, in which language, and how it was seen. */
export function entry(source: Omit<Source, 'seed'>, subject: LinkContext): Part {
  const { locale } = subject;
  const { lazy, format } = locale;
  const date = dateOf(source.date);
  const { details } = lazy;
  const title = titleOf(source, locale);
  const isLinked = linkOf(source) !== undefined;
  const publisher = mark(inOneForm(source.publisher), locale);
  return html`<p><strong>${publisher}</strong>${title ? html`${details.afterPublisher}${outwardLink(source, title, subject)}` : nothing}</p>
    <p class="quiet by">
      ${source.date === undefined ? nothing : html`<span>${date ? localizedDate(date, locale) : source.date}</span>`}
      ${source.lang ? html`<span>${format.language(source.lang)}</span>` : nothing}
      ${source.via ? html`<span>${markPieces(sayVia(source, locale), locale)}</span>` : nothing}
      ${title && isLinked ? nothing : html`<span>${isLinked ? outwardLink(source, source.publisher, subject) : details.noLink}</span>`}
    </p>`;
}

type LinkContext = Pick<DetailsContext, 'locale' | 'pageOf'>;

/** Text of a source that leads to its page, where there is one to lead to. */
export function outwardLink(source: Pick<Source, 'url' | 'link' | 'lang'>, text: string, subject: LinkContext): Part {
  const cite = html`<cite lang=${langOf(source.lang ?? inOneForm(text).lang, subject.locale)}>${text}</cite>`;
  const url = linkOf(source);
  return url === undefined ? cite : linkTo(url, cite, subject, source.lang);
}

/** A link out of the site: the explorer stays where it is, a page gives way. */
export function linkTo(url: string, body: unknown, { locale, pageOf }: LinkContext, lang?: string): Part {
  if (pageOf) return html`<a href=${url} hreflang=${lang ?? nothing} rel="noopener noreferrer">${body}</a>`;
  return html`<a href=${url} hreflang=${lang ?? nothing} target="_blank" rel="noopener noreferrer"
    >${body}<span class="visually-hidden"> ${locale.lazy.details.newTab}</span></a
  >`;
}
