import { css } from 'lit';

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
    font-variant-numeric: tabular-nums;
  }
  .ref:hover {
    background: var(--breach-paper-band);
    text-decoration: underline;
  }
`;
