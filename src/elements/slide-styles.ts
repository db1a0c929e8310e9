import { css } from 'lit';

/** An explorer on a slide: as large as the deck says, laid out small and magnified as a whole. */
export const slideStyles = css`
  :host {
    position: relative;
    overflow: auto;
    min-height: 0;
    padding: 0;
    aspect-ratio: 16 / 9;
    text-align: start;
  }
  :host([fit]) {
    aspect-ratio: auto;
    height: 100vh;
    padding: 0;
  }
  .slide {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    width: calc(100% / var(--breach-scale, 1));
    padding: 6px 10px 4px;
    transform: scale(var(--breach-scale, 1));
    transform-origin: 0 0;
  }
  @media screen {
    :host([reading]:not([wide])) {
      padding: 0;
    }
    /* A slide has no second page. */
    breach-stage::part(overview) {
      position: static;
    }
    breach-reader[wide] {
      position: static;
      align-self: stretch;
      contain: size;
      overflow: auto;
      border-inline-start: 1px solid var(--breach-grid-strong);
    }
    breach-reader[wide]::part(reader) {
      max-height: none;
      overflow: visible;
      border: 0;
    }
    breach-reader:not([wide])::part(details) {
      max-height: 74%;
    }
    :host([wide]) .main:not(.alone) {
      grid-template-columns: minmax(0, 1fr) 38%;
      gap: 0 14px;
    }
    /* The hall reads one sentence, if that. */
    breach-summary::part(more),
    :host([reading]) breach-summary {
      display: none;
    }
    /* 40 pixels as the hall sees them, and here a little more than half of that. */
    breach-header::part(button),
    breach-header::part(select) {
      min-height: 28px;
    }
  }
  @media print {
    :host {
      background: var(--breach-paper);
    }
  }
`;
