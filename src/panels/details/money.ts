import { css, html, nothing } from 'lit';
import { markPieces } from '../../controls/marked.ts';
import type { Money } from '../../data/schema.ts';
import { type WholeSum, wholeSums } from '../../data/sums-of-money.ts';
import { saySum } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type DetailsContext, foldedSection, localizedText, type Part, sourceNumbers } from './details-context.ts';

export const moneyStyles = css`
  .rows li + li {
    margin-block-start: 8px;
  }
  .rows strong {
    font-variant-numeric: tabular-nums;
  }
`;

/** Sums of money in their own currency, never converted. */
export function money(subject: DetailsContext): Part {
  const { incident, locale, isUnfolded } = subject;
  const { details } = locale.lazy;
  const sums = wholeSums(incident.money);
  if (sums.length === 0) return nothing;
  const [{ sum: first }] = sums;
  const gist = html`${markPieces(saySum(first, locale), locale)}${kindOf(first, locale)}`;
  return foldedSection(
    'money',
    details.money,
    gist,
    html`<ul class="rows">
      ${sums.map((whole) => sumLine(whole, subject))}
    </ul>`,
    isUnfolded,
  );
}

function sumLine({ sum, parts }: WholeSum, subject: DetailsContext): Part {
  const { locale } = subject;
  const sources = [sum, ...parts].flatMap((each) => each.sources);
  return html`<li>
    <p><strong>${markPieces(saySum(sum, locale), locale)}</strong> <span class="quiet">${kindOf(sum, locale)}</span>${parts.length === 0 ? nothing : partsInBrackets(parts, locale)}</p>
    <p class="quiet">${localizedText(sum.note, locale)} ${sourceNumbers(subject, sources)}</p>
  </li>`;
}

/** What a sum was for; where that is something else, its note says it. */
const kindOf = ({ kind }: Money, { lazy }: Locale) =>
  kind === 'other' ? nothing : html` <span>${lazy.details.moneyKinds[kind]}</span>`;

/** A sum in one piece of text. */
export const saidSum = (sum: Money, locale: Locale): string =>
  saySum(sum, locale)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

/** How a sum was divided: `(employer CNY 350,000; programmer CNY 100,000)`. */
export function partsInBrackets(parts: readonly Money[], locale: Locale): Part {
  const { details } = locale.lazy;
  return html` ${details.inBrackets(
    parts.map((part) => {
      const note = part.note?.[locale.tag] ?? part.note?.en ?? '';
      return details.partOfSum(note, saidSum(part, locale));
    }),
  )}`;
}
