import { css } from 'lit';

/** A dialog over the page. */
export const dialogStyles = css`
  dialog {
    max-width: min(560px, calc(100vw - 32px));
    padding: 20px 24px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: calc(var(--breach-radius) * 1.5);
    background: var(--breach-paper);
    color: var(--breach-ink);
    box-shadow: var(--breach-shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  h2 {
    margin-block-end: 8px;
    font: 600 20px/1.2 var(--breach-serif);
  }
  /* Told, not used: it has the focus so that the title is read first. */
  h2:focus-visible {
    outline: none;
  }
`;
