import { css } from 'lit';

/** The table of the comparison: it scrolls inside itself, with what its rows are called at the side. */
export const compareStyles = css`
  :host {
    margin-block: 16px 20px;
  }
  h2 {
    font: 600 18px/1.3 var(--breach-serif);
  }
  .unlike {
    margin-block: 4px 0;
    max-inline-size: 80ch;
    font-size: 13.5px;
    text-wrap: pretty;
  }
  .scroller {
    /* What only screen readers see lies within it. */
    position: relative;
    margin-block-start: 8px;
    overflow-x: auto;
    border-block: 1px solid var(--breach-grid-strong);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 1.45;
  }
  th,
  td {
    min-inline-size: 190px;
    padding: 7px 12px 8px;
    border-block-end: 1px solid var(--breach-grid);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  tbody th,
  thead td {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 0;
    inline-size: 128px;
    padding-inline: 2px 10px;
    border-inline-end: 1px solid var(--breach-grid-strong);
    background: var(--breach-paper);
    font-size: 12.5px;
    color: var(--breach-ink-soft);
    overflow-wrap: normal;
  }
  thead > tr > * {
    border-block-end-color: var(--breach-grid-strong);
    vertical-align: bottom;
  }
  .open {
    display: inline-block;
    min-height: 32px;
    padding: 6px 0 2px;
    background: none;
    font: 600 14.5px/1.3 var(--breach-serif);
    text-align: start;
  }
  button.open {
    border: 0;
    color: var(--breach-accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  strong {
    font-weight: 600;
  }
  td li + li {
    margin-block-start: 6px;
  }
  .quiet {
    display: block;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .lacking {
    color: var(--breach-ink-soft);
    font-style: italic;
  }
  :lang(zh) .lacking {
    font-style: normal;
  }
  .by > span:has(+ span:not(.refs))::after {
    content: ' ·';
  }
  cite {
    font-style: normal;
  }
  .by a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 3px;
  }
  summary {
    min-block-size: 24px;
    padding-block: 2px;
    cursor: pointer;
  }
  @container (max-width: 575px) {
    th,
    td {
      min-inline-size: 168px;
    }
    tbody th,
    thead td {
      inline-size: 92px;
      min-inline-size: 92px;
    }
  }
  @media print {
    .scroller {
      overflow: visible;
    }
    th,
    td {
      min-inline-size: 0;
    }
  }
`;
