import { css, html, nothing } from 'lit';
import type { Locale } from '../locales/locale.ts';
import { parseEdtf } from '../model/edtf.ts';
import { isSafeLink } from '../model/links.ts';
import type { Source } from '../model/schema.ts';
import { langOf, type Part, section, type Telling } from './details-telling.ts';

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
    border-radius: 4px;
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
  .sources li:focus {
    background: var(--breach-paper-band);
    outline: 2px solid var(--breach-accent);
  }
`;

/** The numbered list that all numbers in the panel lead to. */
export function sources(telling: Telling): Part {
  const { incident, locale } = telling;
  const entries = Object.entries(incident.sources);
  if (entries.length === 0) return nothing;
  return section(
    'sources',
    locale.later.details.sources,
    html`<ol>
      ${entries.map(([key, source]) => html`<li data-key=${key} tabindex="-1">${entry(source, locale)}</li>`)}
    </ol>`,
  );
}

function entry(source: Source, locale: Locale): Part {
  const { later, format } = locale;
  const date = source.date === undefined ? undefined : parseEdtf(source.date);
  // A title that we gave the page ourselves stands in brackets, as catalogues do.
  const title = source.titleStatus === 'descriptive' && source.title ? `[${source.title}]` : source.title;
  return html`<p><strong>${source.publisher}</strong>${title ? html`. ${outwardLink(source, title, locale)}` : nothing}</p>
    <p class="quiet by">
      ${source.date === undefined ? nothing : html`<span>${date ? format.date(date) : source.date}</span>`}
      ${source.lang ? html`<span>${format.language(source.lang)}</span>` : nothing}
      ${source.via ? html`<span>${later.details.via(source.via)}</span>` : nothing}
      ${title && isLinked(source) ? nothing : html`<span>${isLinked(source) ? outwardLink(source, source.publisher, locale) : later.details.noLink}</span>`}
    </p>`;
}

type Linkable = Pick<Source, 'url' | 'link' | 'lang'>;

const isLinked = ({ link, url }: Linkable) => link && url !== undefined && isSafeLink(url);

/** Text that leads to a page only where the data allow the link and it is an ordinary web address. */
export function outwardLink(source: Linkable, text: string, locale: Locale): Part {
  const lang = source.lang ? langOf(source.lang, locale) : nothing;
  if (!isLinked(source)) return html`<cite lang=${lang}>${text}</cite>`;
  return html`<a href=${source.url} target="_blank" rel="noopener noreferrer"
    ><cite lang=${lang}>${text}</cite><span class="visually-hidden"> ${locale.later.details.newTab}</span></a
  >`;
}
