import { html } from 'lit';
import type { Locale } from '../locales/locale.ts';
import type { SourceKind } from '../model/vocabulary.ts';
import { standingOf, startOf, type UnitSums, type YearCount } from '../state/years.ts';

/** What the charts show, as rows. */
export function yearsTable(
  counts: readonly YearCount[],
  sums: readonly UnitSums[],
  kinds: readonly SourceKind[],
  updated: string,
  locale: Locale,
) {
  const { table, sums: words, sourceKinds, standings } = locale.later.years;
  const { integer, quantity, year: yearOf } = locale.format;
  const name = (year: number) => {
    const text = yearOf(startOf(year));
    return standingOf(year, updated) === 'unfinished' ? standings.notOver(text) : text;
  };
  return html`<details>
    <summary>${table.label}</summary>
    <div class="scroll" role="region" aria-label=${table.caption} tabindex="0">
      <table>
        <caption>${table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">${table.year}</th>
            <th scope="col">${table.incidents}</th>
            ${sums.map(({ unit }) => html`<th scope="col">${table.sum(words.units[unit])}</th>`)}
            ${kinds.map((kind) => html`<th scope="col">${table.with(sourceKinds[kind])}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${counts.map(
            ({ year, count, kinds: having }) => html`<tr>
              <th scope="row">${name(year)}</th>
              <td>${integer(count)}</td>
              ${sums.map(({ unit, years }) => {
                const entry = years.find((each) => each.year === year);
                return html`<td>${entry ? quantity(entry.sum, unit) : table.none}</td>`;
              })}
              ${kinds.map((kind) => html`<td>${integer(having[kind])}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
