import { css, unsafeCSS } from 'lit';
import type { Ink } from '../chart/scene.ts';
import { DARK, LIGHT, propertyOf, type Theme } from '../chart/theme.ts';

/** The colours of a theme as custom properties, so that DOM and pictures have one truth. */
function properties({ inks }: Theme) {
  const lines = (Object.keys(inks) as Ink[]).map((ink) => `${propertyOf(ink)}: ${inks[ink]};`);
  return unsafeCSS(lines.join(' '));
}

/** Typefaces, and how round corners are. */
export const typefaceStyles = css`
  :host {
    --breach-sans: "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC",
      "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
    --breach-serif: "Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif",
      "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif;
    --breach-radius: 8px;
  }
  :host(:lang(zh)),
  :lang(zh) {
    --breach-sans: "Han Punctuation", "Inter Variable", Inter, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
      "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif;
    --breach-serif: "Han Serif Punctuation", "Source Serif 4 Variable", "Source Serif 4", "Songti SC", "Noto Serif SC",
      "Noto Serif CJK SC", SimSun, serif;
  }
`;

/** Goes on the outermost element only; everything inside inherits. */
export const themeStyles = css`
  ${typefaceStyles}
  :host {
    ${properties(LIGHT)}
    --breach-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 6px 24px rgb(0 0 0 / 12%);
  }
  /* Only where it is known: else it is the page's, which says how the page wants to be followed. */
  :host([scheme='light']) {
    color-scheme: light;
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

/** A button of the role `switch`: a track with a knob, and its word. */
export const switchStyles = css`
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
    border-radius: calc(var(--breach-radius) * 125);
    background: var(--breach-paper);
  }
  .track::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: calc(var(--breach-radius) * 125);
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

/** A filter's button and the panel that it opens. */
export const panelStyles = css`
  :host {
    display: inline-block;
  }
  .opener {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding-inline: 9px;
    font-size: 13.5px;
    white-space: nowrap;
  }
  .opener svg {
    flex: none;
    opacity: 0.7;
  }
  .opener[aria-expanded='true'] {
    border-color: var(--breach-ink-soft);
  }
  .opener.chosen {
    background: var(--breach-accent);
    color: var(--breach-paper);
    font-weight: 600;
  }
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
    color: var(--breach-ink);
    box-shadow: var(--breach-shadow);
    overflow-y: auto;
  }
  .panel:popover-open {
    display: flex;
    flex-direction: column;
  }
  /* A fieldset's own box does not shrink with a low viewport; its contents do. */
  fieldset {
    display: contents;
  }
  .head,
  .find {
    flex: none;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    padding-block: 6px;
    padding-inline: 14px 8px;
    border-block-end: 1px solid var(--breach-grid);
  }
  .head strong {
    font-weight: 600;
  }
  .clear {
    min-height: 28px;
    padding: 2px 8px;
    background: none;
    color: var(--breach-accent);
  }
  .options {
    flex: 0 1 auto;
    min-block-size: 0;
    padding: 6px 0;
    /* Ends in the middle of a row, so that a long list looks as if it went on. */
    max-block-size: 351px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  label.option {
    display: grid;
    grid-template-columns: auto auto 1fr auto;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    padding: 3px 14px;
    cursor: pointer;
  }
  label.option:hover {
    background: var(--breach-paper-band);
  }
  .option input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--breach-accent);
  }
  .name {
    grid-column: 3;
    overflow-wrap: anywhere;
  }
  .count {
    grid-column: 4;
    color: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .option.quiet .name,
  .option.quiet .count {
    color: var(--breach-ink-faint);
  }
  .option.quiet .swatch {
    opacity: 0.45;
  }
  .swatch {
    display: block;
  }
  .find {
    margin: 10px 14px 4px;
  }
  .none {
    padding: 8px 14px;
    color: var(--breach-ink-soft);
  }
  input[type='search'] {
    inline-size: 100%;
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
  }
  @media (pointer: coarse) {
    label.option,
    .clear {
      min-block-size: 40px;
    }
    .options {
      max-block-size: 346px;
    }
    input[type='search'] {
      min-height: 40px;
      /* Smaller text makes iOS zoom the page. */
      font-size: 16px;
    }
  }
`;
