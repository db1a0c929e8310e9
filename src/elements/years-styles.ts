import { css } from 'lit';

/** The charts by year and what is said beside them. */
export const yearsStyles = css`
  .panel {
    padding-block: 10px 16px;
    scroll-margin-block-start: 56px;
  }
  h2 {
    font: 600 21px/1.25 var(--breach-serif);
  }
  h3 {
    margin-block: 20px 6px;
    font: 600 16px/1.3 var(--breach-serif);
  }
  .answer {
    max-inline-size: 72ch;
    margin-block: 4px 8px;
    font-size: 14.5px;
  }
  .switch {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
  }
  .track {
    flex: none;
  }
  figure {
    margin-block-start: 12px;
    break-inside: avoid;
  }
  figcaption {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  figcaption strong {
    margin-inline-end: 6px;
    font-weight: 600;
    color: var(--breach-ink);
  }
  .aside figcaption {
    display: grid;
    grid-template-columns: var(--breach-gutter) minmax(0, 1fr);
  }
  .aside figcaption strong {
    padding-inline-start: 8px;
  }
  .aside > :not(figure) {
    margin-inline-start: 8px;
  }
  .aside .beside {
    padding-inline-start: var(--breach-gutter);
  }
  .notes ul {
    max-inline-size: 78ch;
    padding-inline-start: 1.2em;
    list-style: disc;
    font-size: 13.5px;
  }
  .notes li {
    margin-block: 3px;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin-block-start: 6px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .key li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .changes ol {
    columns: 2 320px;
    column-gap: 28px;
    font-size: 13px;
  }
  .changes li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    margin-block-end: 9px;
    break-inside: avoid;
  }
  .changes .mark {
    display: flex;
    align-items: center;
    gap: 4px;
    block-size: 19px;
    font-variant-numeric: tabular-nums;
  }
  .mark .number {
    inline-size: 18px;
    text-align: end;
  }
  .quiet {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  cite {
    font-style: normal;
  }
  .sources a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 3px;
  }
  summary {
    min-block-size: 28px;
    padding-block: 4px;
    inline-size: fit-content;
    font-size: 13.5px;
    font-weight: 600;
    cursor: pointer;
  }
  .scroll {
    max-inline-size: 100%;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block: 2px 6px;
    text-align: start;
    color: var(--breach-ink-soft);
  }
  th,
  td {
    padding: 3px 8px;
    border-block-end: 1px solid var(--breach-grid);
    text-align: end;
    vertical-align: bottom;
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
  }
  tbody th {
    text-align: start;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .switch,
    summary {
      min-block-size: 44px;
    }
  }
  @media print {
    .switch {
      display: none;
    }
    svg {
      block-size: auto;
    }
  }
`;
