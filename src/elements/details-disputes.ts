import { css, html, nothing } from 'lit';
import { type Part, section, sourceNumbers, type Telling, tell } from './details-telling.ts';

export const disputeStyles = css`
  .dispute + .dispute {
    margin-block-start: 16px;
  }
  .dispute h4 {
    font: italic 500 15px/1.3 var(--breach-serif);
  }
  .dispute ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 148px), 1fr));
    gap: 8px 14px;
  }
  .dispute li {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--breach-grid-strong);
    font-size: 13px;
    line-height: 1.4;
  }
`;

/** Each question on which sources disagree, with all its positions side by side. */
export function disputes(telling: Telling): Part {
  const { incident, locale } = telling;
  if (incident.disputes.length === 0) return nothing;
  return section(
    'disputes',
    locale.later.details.disputes,
    html`${incident.disputes.map(
      ({ about, positions }) => html`<div class="dispute">
        <h4>${tell(about, locale)}</h4>
        <ul>
          ${positions.map(
            ({ says, sources }) => html`<li>${tell(says, locale)} ${sourceNumbers(telling, sources)}</li>`,
          )}
        </ul>
      </div>`,
    )}`,
  );
}
