import { css } from 'lit';

/** Of `<breach-save>`. */
export const saveStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset + fieldset {
    margin-block-start: 14px;
  }
  legend {
    padding: 0;
    font-size: 13px;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    margin-block: 6px;
  }
  label {
    display: grid;
    gap: 2px;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  select {
    max-inline-size: 100%;
  }
  .note,
  .said {
    max-inline-size: 62ch;
    margin-block: 4px;
    font-size: 13px;
    color: var(--breach-ink-soft);
  }
  .said {
    min-block-size: 1.45em;
    color: var(--breach-ink);
    overflow-wrap: anywhere;
  }
`;
