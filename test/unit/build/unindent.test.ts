import { expect, test } from 'vitest';
import { squeezeStyles } from '../../../src/build/scripts/site-scripts.ts';

const squeezed = (css: string) => squeezeStyles(`styles = css\`${css}\`;`).slice('styles = css`'.length, -'`;'.length);

test('styles lose comments and spaces that mean nothing', () => {
  expect(
    squeezed(`
      /* Its own height. */
      :host([wide]) breach-stage::part(overview),
      .a > .b {
        margin: 0 4px;
        font: 500 clamp(17px, 1.1rem + 0.4cqi, 22px) / 1.3 var(--breach-serif);
      }
      @media (min-height: 560px) {
        .c { color: red; }
      }`),
  ).toBe(
    ':host([wide]) breach-stage::part(overview),.a > .b{margin:0 4px;font:500 clamp(17px,1.1rem + 0.4cqi,22px) / 1.3 var(--breach-serif)}@media (min-height:560px){.c{color:red}}',
  );
});

test('what is written in quotes, set in by code, or a space that means something stays', () => {
  const set = '$' + '{A}';
  expect(squeezed(`.a :hover { content: ', ; : {'; inset: calc(${set} + 1px) ${set}px; }`)).toBe(
    `.a :hover{content:', ; : {';inset:calc(${set} + 1px) ${set}px}`,
  );
  expect(squeezeStyles('const words = { a: 1 }; // css is not here')).toBe(
    'const words = { a: 1 }; // css is not here',
  );
});
