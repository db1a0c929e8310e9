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

/** A line or two that stand apart from the picture, with what can be done about them. */
export const noticeStyles = css`
  .notice {
    margin-block: 8px;
    padding: 8px 14px;
    border-inline-start: 4px solid var(--breach-accent);
    background: var(--breach-paper-band);
    font-size: 13.5px;
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
  }
  .row > :first-child {
    flex: 1 1 240px;
  }
  .notice button {
    border-color: var(--breach-grid-strong);
    background: var(--breach-paper);
  }
  @media print {
    .notice {
      display: none;
    }
  }
`;

/** Numbers that lead to sources. */
export const referenceStyles = css`
  .refs {
    display: inline-flex;
    flex-wrap: wrap;
    max-width: 100%;
  }
  .ref {
    min-inline-size: 24px;
    min-height: 24px;
    /* A target of 24 pixels in a line of 20. */
    margin-block: -2px;
    padding: 0 3px;
    border: 0;
    border-radius: calc(var(--breach-radius) * 0.5);
    background: none;
    color: var(--breach-accent);
    font-size: 12px;
    line-height: 18px;
    text-align: center;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  .ref:hover {
    background: var(--breach-paper-band);
    text-decoration: underline;
  }
`;
