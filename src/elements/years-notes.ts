import { html, nothing } from 'lit';
import type { Locale } from '../locales/locale.ts';
import type { CoverageChange } from '../model/coverage.ts';
import type { Dataset } from '../model/dataset.ts';
import { outwardLink } from './details-sources.ts';
import { tell } from './details-telling.ts';
import { sign } from './years-charts.ts';

/** What a rising count shows, and what it does not; of how data were chosen and what changed them, only as far as it is known. */
export function notes({ coverage }: Dataset, source: string, locale: Locale) {
  const { notes: words } = locale.later.years;
  const isOurs = source === '';
  const items = [
    ...(isOurs || coverage.length > 0 ? words.coverage : []),
    ...words.items,
    ...(isOurs ? [words.chosen] : []),
  ];
  return html`<section class="notes" aria-labelledby="notes-heading">
    <h3 id="notes-heading">${words.heading}</h3>
    <p>${words.shows}</p>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;
}

/** The changes of coverage under the numbers that they have in the chart. */
export function changesList(changes: readonly CoverageChange[], locale: Locale) {
  const { changes: words } = locale.later.years;
  return html`<section class="changes" aria-labelledby="changes-heading">
    <h3 id="changes-heading">${words.heading}</h3>
    <ol>
      ${changes.map(
        (change, at) => html`<li>
          <span class="mark" aria-hidden="true">
            <span class="number">${locale.format.integer(at + 1)}</span>
            <svg width="12" height="12">${sign({ change }, 6, 6)}</svg>
          </span>
          <div>
            <p><strong>${tell(change.label, locale)}</strong></p>
            <p class="quiet">${words.on(locale.format.date(change.date), words.says[change.kind][change.effect])}</p>
            <p>${tell(change.note, locale)}</p>
            ${
              change.sources.length === 0
                ? nothing
                : html`<p class="quiet sources">
                    <span>${words.sources}</span>
                    ${change.sources.map((source) => html`<span>${outwardLink(source, source.publisher, locale)}</span>`)}
                  </p>`
            }
          </div>
        </li>`,
      )}
    </ol>
  </section>`;
}
