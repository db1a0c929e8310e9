import { expect, test } from 'vitest';
import { styleSheets } from '../../stylesheets.ts';

/**
 * A language that runs from right to left mirrors the page without a line of code, as long as no style
 * says left or right. What stands on coordinates of the picture, where time runs one way, is named here.
 */
const ON_COORDINATES: Readonly<Record<string, readonly string[]>> = {
  'src/app/chart.ts': ['inset: 0 auto auto 0'],
  'src/app/touch.ts': ['inset: 0 auto auto 0'],
};

const SIDES =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|float|clear|text-align)\s*:\s*[^;}]+/g;
const FOUR_VALUES = /(?<![\w-])(?:margin|padding|inset|border-width|scroll-margin|scroll-padding)\s*:\s*([^;}]+)/g;

function oneSided(css: string): readonly string[] {
  const sided = [...css.matchAll(SIDES)].map(([found]) => found.trim());
  const quarters = [...css.matchAll(FOUR_VALUES)].flatMap(([found, values]) => {
    const sides = values.trim().split(/\s+(?![^(]*\))/);
    return sides.length === 4 && sides[1] !== sides[3] ? [found.trim()] : [];
  });
  return [...sided, ...quarters].filter((found) => !/^text-align\s*:\s*(start|end|center|justify|inherit)/.test(found));
}

test('there are styles to look at', () => {
  expect(styleSheets.filter(({ css }) => css !== '').length).toBeGreaterThan(20);
  expect(oneSided('a { margin-left: 1px; padding: 1px 2px 3px 4px; text-align: right; left: 0 }')).toHaveLength(4);
});

test('no style says left or right', () => {
  const wrong = styleSheets.flatMap(({ path, css }) =>
    oneSided(css)
      .filter((found) => !(ON_COORDINATES[path] ?? []).includes(found))
      .map((found) => `${path}: ${found}; say it by inline and block`),
  );
  expect(wrong).toEqual([]);
});
