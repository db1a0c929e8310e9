import { css } from 'lit';

/** The page: picture and list side by side where there is room, one below the other where there is not. */
export const explorerStyles = css`
  :host {
    min-height: 100vh;
    padding-inline: clamp(12px, 2vw, 28px);
    padding-block-end: 24px;
    background: var(--breach-paper);
  }
  .skip {
    position: absolute;
    inset-block-start: -60px;
    inset-inline-start: 12px;
    padding: 8px 14px;
    background: var(--breach-ink);
    color: var(--breach-paper);
    forced-color-adjust: none;
    z-index: 10;
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  .waiting {
    min-height: 60vh;
    padding-block: 20vh;
    text-align: center;
    color: var(--breach-ink-soft);
  }
  breach-summary {
    grid-column: 1 / -1;
    margin-block: 4px;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 24px;
  }
  .stage {
    min-width: 0;
  }
  .alone breach-reader {
    display: none;
  }
  @media (min-width: 1000px) {
    main {
      grid-template-columns: minmax(0, 1fr) clamp(300px, 26vw, 400px);
    }
    main.alone {
      grid-template-columns: minmax(0, 1fr);
    }
    breach-reader {
      position: sticky;
      inset-block-start: 0;
      align-self: start;
    }
  }
  /* Under the sheet of details the page goes on, so that its end can be read, and be reached, above it. */
  @media screen and (max-width: 999px) {
    :host([reading]) {
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
    breach-paper:defined ~ * {
      display: none;
    }
  }
`;
