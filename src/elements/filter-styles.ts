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
`;
