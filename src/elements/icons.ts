import { html } from 'lit';

/** Little drawings on buttons that also have a name in words. They take the colour of the text. */

export const chevron = html`<svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
  <path d="M1.5 3.5 5 7l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.5" />
</svg>`;

export const cross = html`<svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
  <path d="M1.5 1.5l7 7m0-7l-7 7" fill="none" stroke="currentColor" stroke-width="1.5" />
</svg>`;
