import { css } from 'lit';

/** The page: picture and list side by side where there is room, one below the other where there is not. */
export const explorerStyles = css`
  :host {
    min-height: 100vh;
    padding-inline: clamp(12px, 2%, 28px);
    padding-block-end: 24px;
    background: var(--breach-paper);
  }
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 12px;
    padding: 8px 14px;
    background: var(--breach-ink);
    color: var(--breach-paper);
    forced-color-adjust: none;
    z-index: 10;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .waiting {
    padding-block: 180px;
    text-align: center;
    color: var(--breach-ink-soft);
  }
  .ruler {
    display: block;
  }
  breach-summary {
    grid-column: 1 / -1;
    margin-block: 4px;
  }
  .main {
    display: flow-root;
  }
  .stage {
    min-width: 0;
  }
  .alone breach-reader {
    display: none;
  }
  /* No stronger than what hides it on paper. */
  :host([wide]) :where(.main:not(.alone)) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(300px, 27%, 400px);
    gap: 0 24px;
  }
  breach-reader[wide] {
    position: sticky;
    inset-block-start: 0;
    align-self: start;
  }
  /* What stays in sight must not fill it: a page enlarged four times is a low one. */
  @media screen and (min-height: 560px) {
    :host([wide]) breach-stage::part(overview) {
      position: sticky;
      inset-block-end: 0;
      padding-block: 4px;
      background: var(--breach-paper);
      z-index: 1;
    }
  }
  /* Under the sheet of details the page goes on, so that its end can be read, and be reached, above it. */
  @media screen {
    :host([reading]:not([wide])) {
      padding-block-end: 76vh;
    }
  }
  /* What is printed is laid out for paper, once that has been loaded. */
  @media print {
    :host {
      min-height: 0;
      padding: 0;
      background: none;
    }
    breach-reader {
      position: static;
    }
    :host(:not([fit], [host='slides'])) breach-paper:defined ~ * {
      display: none;
    }
    /* A frame or a slide is as large as it is: it prints what it shows. */
    :host(:is([fit], [host='slides'])) breach-paper {
      display: none;
    }
  }
`;
