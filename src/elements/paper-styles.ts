import { css } from 'lit';

/** Sizes in points: this is never on a screen. */
export const paperStyles = css`
  :host {
    display: none;
  }
  @media print {
    :host {
      display: block;
      font-size: 9pt;
      color: #000;
    }
    h1 {
      font: 600 17pt/1.2 var(--breach-serif);
    }
    h2 {
      margin-block: 14pt 4pt;
      font: 600 12pt/1.3 var(--breach-serif);
      break-after: avoid;
    }
    header {
      margin-block-end: 8pt;
    }
    header p {
      margin-block-start: 2pt;
    }
    .sentence {
      font-weight: 600;
    }
    .quiet {
      color: #444;
      font-size: 8pt;
    }
    .quiet > span {
      margin-inline-end: 8pt;
    }
    .address {
      overflow-wrap: anywhere;
    }
    /* The drawing is chosen by the paper's own width: WebKit answers questions about the page by the window. */
    figure {
      container-type: inline-size;
    }
    figure > svg,
    .sliced > svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
    }
    .sliced > .whole {
      block-size: 0;
    }
    figure > .portrait {
      display: none;
    }
    @container (max-width: 860px) {
      figure > .landscape {
        display: none;
      }
      figure > .portrait {
        display: block;
      }
    }
    figcaption {
      break-inside: avoid;
      margin-block-start: 4pt;
    }
    figcaption breach-colours {
      margin-block-end: 2pt;
    }
    figcaption ul {
      display: flex;
      flex-wrap: wrap;
      gap: 1pt 12pt;
      font-size: 8pt;
    }
    figcaption li {
      display: flex;
      align-items: center;
      gap: 5px;
    }
    figcaption li svg {
      flex: none;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 7.5pt;
      line-height: 1.3;
      font-variant-numeric: tabular-nums;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
    th,
    td {
      padding-block: 2pt;
      padding-inline: 0 6pt;
      border-block-end: 0.5pt solid #ccc;
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }
    thead th {
      border-block-end: 1pt solid #000;
      font-weight: 600;
      vertical-align: bottom;
    }
    tbody th {
      font-weight: 600;
    }
    .group th {
      padding-block-start: 8pt;
      font: 600 9pt/1.3 var(--breach-serif);
      break-after: avoid;
    }
    .unknown {
      color: #555;
    }
    .numbers {
      color: #444;
    }
    .sources {
      columns: 3 190pt;
      column-gap: 14pt;
      font-size: 7pt;
      line-height: 1.35;
    }
    .sources li {
      display: flex;
      gap: 4pt;
      break-inside: avoid;
      margin-block-end: 2pt;
    }
    .sources .number {
      flex: none;
      margin: 0;
      inline-size: 18pt;
      text-align: end;
      color: #444;
      font-variant-numeric: tabular-nums;
    }
    .sources p {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .sources :is(strong, cite, span) {
      margin-inline-end: 3pt;
    }
    cite {
      font-style: normal;
    }
    .sources a {
      color: inherit;
      text-decoration: none;
    }
    breach-details {
      break-before: page;
    }
  }
`;
