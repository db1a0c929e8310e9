import { css, html, nothing } from 'lit';
import { langOf, mark, markPieces } from '../../controls/marked.ts';
import { dateOf } from '../../data/dates.ts';
import { linkOf } from '../../data/links.ts';
import type { Source } from '../../data/schema.ts';
import { sayVia, titleOf } from '../../i18n/describe.ts';
import { inOneForm } from '../../i18n/locale.ts';
import { type DetailsContext, foldedSection, localizedDate, type Part } from './details-context.ts';

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
