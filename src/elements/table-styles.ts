import { css } from 'lit';

/** Headings stay at the top and names at the side; everything else scrolls beneath them. */
export const tableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 220px;
    max-block-size: var(--breach-table-height, 560px);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding-block: 2px 8px;
  }
  .note {
    flex: 1 1 300px;
    font-size: 12.5px;
    line-height: 1.4;
    color: var(--breach-ink-soft);
    text-wrap: pretty;
  }
  .note strong {
    font-weight: 600;
    color: var(--breach-ink);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .scroller {
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    border-block: 1px solid var(--breach-grid-strong);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    /* Few columns do not drift apart. */
    inline-size: min(100%, 1.6 * var(--breach-table-width));
    min-inline-size: var(--breach-table-width);
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 17px;
    font-variant-numeric: tabular-nums;
  }
  tr {
    background: var(--breach-paper);
  }
  th,
  td {
    block-size: var(--breach-row-height);
    padding: 0;
    border-block-end: 1px solid var(--breach-grid);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--breach-paper-band);
    border-block-end-color: var(--breach-grid-strong);
    z-index: 2;
  }
  tbody th,
  thead th:first-child {
    position: sticky;
    inset-inline-start: 0;
    border-inline-end: 1px solid var(--breach-grid-strong);
  }
  tbody th {
    background: inherit;
    z-index: 1;
  }
  thead th:first-child {
    z-index: 3;
  }
  .sort,
  .open {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: 100%;
    block-size: calc(var(--breach-row-height) - 1px);
    min-block-size: 0;
    padding: 4px 10px;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
    line-height: 17px;
  }
  .sort:focus-visible,
  .open:focus-visible {
    outline-offset: -3px;
  }
  .sort {
    font-size: 12.5px;
    font-weight: 600;
    color: var(--breach-ink-soft);
  }
  .sort:hover,
  [aria-sort] .sort {
    color: var(--breach-ink);
  }
  .sort svg {
    flex: none;
    margin-inline-start: auto;
  }
  .idle {
    opacity: 0.55;
  }
  .open {
    font-weight: 600;
  }
  .open:hover .cell {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  td {
    padding: 4px 10px;
  }
  .cell {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-block-size: 36px;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .with-symbol {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  svg.symbol {
    flex: none;
    overflow: visible;
  }
  .lacking {
    color: var(--breach-ink-faint);
    font-style: italic;
  }
  :lang(zh) .lacking,
  .lacking:lang(zh) {
    font-style: normal;
  }
  .rows tr {
    cursor: pointer;
  }
  .rows tr:hover,
  .rows tr[aria-current] {
    background: var(--breach-paper-band);
  }
  .rows tr[aria-current] th {
    box-shadow: inset 3px 0 0 var(--breach-ink);
  }
  .gap td {
    block-size: auto;
    padding: 0;
    border: 0;
  }
  .rest {
    padding-block: 8px;
  }
  :host([narrow]) {
    max-block-size: max(var(--breach-table-height, 560px), 82svh);
  }
  :host([narrow]) :is(thead th, .sort) {
    block-size: 46px;
  }
  :host([narrow]) :is(.sort, .open, td) {
    padding-inline: 8px;
  }
  :host([narrow]) .cell {
    -webkit-line-clamp: 3;
    max-block-size: 53px;
  }
  @media (forced-colors: active) {
    .rows tr[aria-current] th {
      border-inline-start: 3px solid Highlight;
    }
  }
  @media print {
    :host {
      display: block;
      max-block-size: none;
    }
    .tools {
      display: none;
    }
    .scroller {
      overflow: visible;
    }
    table {
      inline-size: 100%;
      min-inline-size: 0;
      font-size: 11px;
      line-height: 14px;
    }
    th,
    td,
    .open {
      block-size: auto;
      padding: 3px 6px;
      line-height: 14px;
    }
    tbody th {
      padding: 0;
    }
    .cell {
      -webkit-line-clamp: none;
      max-block-size: none;
    }
    thead th,
    tbody th {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
