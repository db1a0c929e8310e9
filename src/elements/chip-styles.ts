import { css } from 'lit';

/** Things that were chosen, each in a pill with a button that takes it away, and a button for all of them. */
export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
    max-inline-size: 100%;
    padding-inline-start: 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: calc(var(--breach-radius) * 125);
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
    border-radius: calc(var(--breach-radius) * 125);
    background: none;
    color: var(--breach-ink-soft);
  }
  .remove:hover {
    color: var(--breach-accent);
  }
  .all {
    min-height: 28px;
    padding: 2px 8px;
    background: none;
    color: var(--breach-accent);
  }
`;
