import { css, html, nothing } from 'lit';
import type { Locale } from '../locales/locale.ts';
import { wordFor } from '../locales/names.ts';
import { type Part, section, sourceNumbers, type Telling, tell } from './details-telling.ts';
import { sayMarked } from './marked.ts';

export const moneyStyles = css`
  .rows li + li {
    margin-block-start: 8px;
  }
  .rows strong {
    font-variant-numeric: tabular-nums;
  }
`;

/** Sums of money in their own currency, never converted. */
export function money(telling: Telling): Part {
  const { incident, locale } = telling;
  const { details } = locale.later;
  if (incident.money.length === 0) return nothing;
  return section(
    'money',
    details.money,
    html`<ul class="rows">
      ${incident.money.map(({ amount, currency, kind, per, note, sources }) => {
        const sum = locale.format.money(amount, currency);
        return html`<li>
          <p><strong>${per ? sayPer(sum, per, locale) : sum}</strong> <span class="quiet">${details.moneyKinds[kind]}</span></p>
          <p class="quiet">${tell(note, locale)} ${sourceNumbers(telling, sources)}</p>
        </li>`;
      })}
    </ul>`,
  );
}

/** What one costs; common measures have a word in each language, others stand as the data have them. */
function sayPer(sum: string, per: string, locale: Locale) {
  const { details } = locale.later;
  return sayMarked((what) => details.per(sum, what), [wordFor(per, details.measures, locale)], locale);
}
