import { css } from 'lit';

/** Layout of the filters; below 560 px of their own width they fold behind a button. */
export const filterStyles = css`
  :host {
    container-type: inline-size;
  }
  .bar,
  .controls.expanded {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  /* Where there is room the controls flow with the search field, as if nothing were around them. */
  .controls,
  .controls.expanded {
    display: contents;
  }
  .all:focus {
    outline: none;
  }
  .search {
    flex: 1 1 150px;
    max-inline-size: 240px;
  }
  .query {
    inline-size: 100%;
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
  }
  .query::placeholder {
    color: var(--breach-ink-faint);
    opacity: 1;
  }
  .toggle {
    display: none;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .toggle.chosen {
    background: var(--breach-accent);
    color: var(--breach-paper);
    font-weight: 600;
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    padding-inline: 6px;
    font-size: 13.5px;
    background: none;
    white-space: nowrap;
  }
  .track {
    position: relative;
    inline-size: 28px;
    block-size: 16px;
    border: 1px solid var(--breach-ink-faint);
    border-radius: 999px;
    background: var(--breach-paper);
  }
  .track::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--breach-ink-faint);
    transition: inset-inline-start 120ms;
  }
  .switch[aria-checked='true'] .track {
    border-color: var(--breach-accent);
    background: var(--breach-accent);
  }
  .switch[aria-checked='true'] .track::after {
    inset-inline-start: 14px;
    background: var(--breach-paper);
  }
  breach-chips {
    margin-block-start: 8px;
  }
  @container (max-width: 559px) {
    .search {
      flex: 1 1 0;
      max-inline-size: none;
    }
    .toggle {
      display: inline-flex;
    }
    .controls {
      display: none;
    }
    .controls.expanded {
      display: flex;
      flex: 1 0 100%;
      padding-block: 4px;
    }
  }
  @media (pointer: coarse) {
    .query {
      min-height: 40px;
      /* Smaller text makes iOS zoom the page. */
      font-size: 16px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .track::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .switch[aria-checked='true'] .track {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
  }
`;
