import { css, unsafeCSS } from 'lit';
import type { Ink } from '../layout/scene.ts';
import { DARK, LIGHT, propertyOf, type Theme } from '../paint/theme.ts';

/** The colours of a theme as custom properties, so that DOM and pictures have one truth. */
function properties({ inks }: Theme) {
  const lines = (Object.keys(inks) as Ink[]).map((ink) => `${propertyOf(ink)}: ${inks[ink]};`);
  return unsafeCSS(lines.join(' '));
}

/** Goes on the outermost element only; everything inside inherits. */
export const themeStyles = css`
  :host {
    ${properties(LIGHT)}
    --breach-sans: "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC",
      "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
    --breach-serif: "Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif",
      "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif;
    --breach-radius: 8px;
    --breach-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 6px 24px rgb(0 0 0 / 12%);
  }
  /* Only where it is known: else it is the page's, which says how the page wants to be followed. */
  :host([scheme='light']) {
    color-scheme: light;
  }
  :host(:lang(zh)) {
    --breach-sans: "Han Punctuation", "Inter Variable", Inter, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
      "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif;
    --breach-serif: "Han Serif Punctuation", "Source Serif 4 Variable", "Source Serif 4", "Songti SC", "Noto Serif SC",
      "Noto Serif CJK SC", SimSun, serif;
  }
  /* Paper is light. */
  @media not print {
    :host([scheme='dark']) {
      ${properties(DARK)}
      --breach-shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 6px 24px rgb(0 0 0 / 50%);
      color-scheme: dark;
    }
  }
`;

/** What a script asks of type: its own fonts, more air, no spacing of letters, lines broken by its own rules. */
const scripts = css`
  :host(:lang(zh)) {
    line-height: 1.55;
  }
  :lang(zh) {
    letter-spacing: 0;
    line-break: strict;
    word-break: normal;
    text-spacing-trim: normal;
    /* Han has no italics. */
    font-synthesis-style: none;
  }
`;

/** Shared by every element: box model, type, buttons, links, focus, and text for screen readers only. */
export const baseStyles = css`
  ${scripts}
  :host {
    display: block;
    box-sizing: border-box;
    font: 400 14px/1.45 var(--breach-sans);
    color: var(--breach-ink);
    /* Names are as long as they are: no page is to slide sideways for one. */
    overflow-wrap: break-word;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button,
  select {
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid transparent;
    border-radius: var(--breach-radius);
    background: var(--breach-paper-band);
    cursor: pointer;
  }
  /* Every engine draws its own select: this one is ours, with the sign of the filters in two strokes. */
  select {
    -webkit-appearance: none;
    appearance: none;
    padding-inline-end: 26px;
    background-image: linear-gradient(45deg, transparent 40%, currentcolor 40% 60%, transparent 60%),
      linear-gradient(-45deg, transparent 40%, currentcolor 40% 60%, transparent 60%);
    background-position:
      right 14px center,
      right 10px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }
  select:dir(rtl) {
    background-position:
      left 10px center,
      left 14px center;
  }
  button:hover,
  select:hover {
    border-color: var(--breach-grid-strong);
  }
  button[aria-pressed='true'],
  button[aria-selected='true'] {
    background: var(--breach-ink);
    color: var(--breach-paper);
  }
  button:disabled {
    color: var(--breach-ink-faint);
    cursor: default;
    border-color: transparent;
  }
  a {
    color: var(--breach-accent);
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--breach-accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    button,
    select {
      min-height: 40px;
    }
    /* iOS enlarges the whole page for a field with smaller type. */
    input,
    select,
    textarea {
      font-size: max(16px, 1em) !important;
    }
  }
  @media (prefers-contrast: more) {
    button,
    select {
      border-color: var(--breach-grid-strong);
    }
  }
  /* A background that a system paints over says nothing any more. */
  @media (forced-colors: active) {
    button,
    select {
      border-color: ButtonBorder;
    }
    button[aria-pressed='true'],
    button[aria-selected='true'],
    button.chosen {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight !important;
      color: HighlightText !important;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    select {
      background-image: none;
      padding-inline-end: 10px;
      -webkit-appearance: auto;
      appearance: auto;
    }
  }
`;
