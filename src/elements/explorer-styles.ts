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
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 24px;
  }
  .stage {
    min-width: 0;
  }
  aside:focus {
    outline: none;
  }
  @media (min-width: 1000px) {
    .below {
      position: sticky;
      inset-block-end: 0;
      padding-block: 4px;
      background: var(--breach-paper);
      z-index: 1;
    }
    main {
      grid-template-columns: minmax(0, 1fr) clamp(300px, 26vw, 400px);
    }
    aside {
      position: sticky;
      inset-block-start: 0;
      max-height: 100vh;
      overflow: auto;
      overscroll-behavior: contain;
      padding-inline: 20px 4px;
      border-inline-start: 1px solid var(--breach-grid-strong);
    }
  }
  @media (max-width: 999px) {
    .reading breach-details {
      position: fixed;
      inset: auto 0 0;
      max-height: 74vh;
      overflow: auto;
      padding: 4px 16px 24px;
      border-radius: 16px 16px 0 0;
      background: var(--breach-paper);
      box-shadow: 0 -2px 24px rgb(0 0 0 / 28%);
      z-index: 5;
    }
    aside {
      margin-block-start: 12px;
    }
  }
  @media print {
    aside {
      position: static;
      max-height: none;
      overflow: visible;
    }
  }
`;
