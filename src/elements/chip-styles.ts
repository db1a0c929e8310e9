import { css } from 'lit';

/** A thing that was chosen, in a pill, with a button that takes it away. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
    max-inline-size: 100%;
    padding-inline-start: 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: 999px;
    font-size: 13px;
  }
  .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .remove {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    min-height: 26px;
    padding: 0;
    border-radius: 999px;
    background: none;
    color: var(--breach-ink-soft);
  }
  .remove:hover {
    color: var(--breach-accent);
  }
`;
