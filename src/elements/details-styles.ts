import { css } from 'lit';

/** What all sections of the details share, and the bar of previous and next. */
export const detailsStyles = css`
  :host {
    overflow-wrap: break-word;
  }
  article {
    container-type: inline-size;
    padding-block-end: 32px;
  }
  /* What is only heard stands beside its text, or it would make the page as long as the whole sheet. */
  section {
    position: relative;
  }
  section,
  .loading {
    margin-block-start: 26px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--breach-grid);
  }
  h3 {
    margin-block-end: 8px;
    font-size: 14px;
    font-weight: 650;
    line-height: 1.3;
  }
  h4 {
    margin: 0 0 6px;
    font-size: 13px;
    font-weight: 600;
    line-height: 1.35;
  }
  strong {
    font-weight: 600;
  }
  .quiet,
  .loading {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .by > span:has(+ span:not(.refs))::after,
  .crumbs > span:not(:last-child)::after {
    content: ' ·';
  }
  cite {
    font-style: normal;
  }
  details > summary {
    min-block-size: 24px;
    padding-block: 2px;
    cursor: pointer;
  }
  nav {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block: 8px;
    margin-block-end: 10px;
    background: var(--breach-paper);
    border-block-end: 1px solid var(--breach-grid);
    font-size: 13px;
  }
  .position {
    min-width: 7ch;
    padding-inline: 4px;
    text-align: center;
    color: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .step {
    display: grid;
    place-items: center;
    min-width: 32px;
    padding: 4px;
  }
  .step path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .step[aria-disabled='true'] {
    color: var(--breach-ink-faint);
    background: none;
    border-color: transparent;
    cursor: default;
  }
  .step[aria-disabled='true'] path {
    opacity: 0.5;
  }
  .back {
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    nav button {
      min-width: 44px;
      min-height: 44px;
    }
  }
  /* A page enlarged four times is a low one. */
  @media screen and (max-height: 400px) {
    nav {
      position: static;
    }
  }
  @media print {
    nav,
    button:not(.ref) {
      display: none;
    }
  }
`;
