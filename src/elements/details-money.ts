import { css, html, nothing } from 'lit';
import { saySum } from '../locales/said.ts';
import { type Part, section, sourceNumbers, type Telling, tell } from './details-telling.ts';
import { markPieces } from './marked.ts';

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
      ${incident.money.map((sum) => {
        const { kind, note, sources } = sum;
        return html`<li>
          <p><strong>${markPieces(saySum(sum, locale), locale)}</strong> <span class="quiet">${details.moneyKinds[kind]}</span></p>
          <p class="quiet">${tell(note, locale)} ${sourceNumbers(telling, sources)}</p>
        </li>`;
      })}
    </ul>`,
  );
}
