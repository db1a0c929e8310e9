import { css } from 'lit';

/** The choices for an embed with its code, and beside them, where there is room, how it will look. */
export const shareEmbedStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px 28px;
  }
  @media screen and (min-width: 900px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
  }
  .sentence {
    margin-block-end: 8px;
    line-height: 2.5;
  }
  .sentence select,
  .sentence input {
    padding-inline-start: 6px;
    line-height: 1.4;
    border-color: var(--breach-grid-strong);
  }
  input[type='number'] {
    inline-size: 76px;
    min-height: 32px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper-band);
    font-variant-numeric: tabular-nums;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 32px;
    padding-block: 3px;
    line-height: 1.35;
  }
  .switch input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--breach-accent);
  }
  breach-copy-field {
    margin-block-start: 10px;
  }
  .note {
    margin-block-start: 8px;
    color: var(--breach-ink-soft);
    font-size: 12.5px;
  }
  details {
    margin-block-start: 16px;
  }
  /* What folds is a box of the browser's own, and hands on no sizing. */
  details > * {
    box-sizing: border-box;
  }
  summary {
    padding-block: 6px;
    cursor: pointer;
  }
  dl {
    display: grid;
    gap: 6px;
    margin-block-start: 12px;
    font-size: 13px;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(0, 200px) minmax(0, 1fr);
    gap: 0 16px;
  }
  dt {
    font-weight: 600;
  }
  dd {
    color: var(--breach-ink-soft);
  }
  @media screen and (max-width: 599px) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    input[type='number'],
    .switch {
      min-height: 44px;
    }
  }
`;
