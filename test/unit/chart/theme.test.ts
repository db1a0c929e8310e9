import { describe, expect, test } from 'vitest';
import { colorOf, textColorOf } from '../../../src/chart/marks/color.ts';
import { createSvgRenderer } from '../../../src/chart/render-svg.ts';
import type { Emphasis, Ink } from '../../../src/chart/scene.ts';
import { DARK, LIGHT, propertyOf, type Theme, withInks, withProperties } from '../../../src/chart/theme.ts';
import {
  MORE_CONTRAST_DARK,
  MORE_CONTRAST_LIGHT,
  systemColorOf,
  withFullText,
} from '../../../src/controls/controllers/contrast.ts';
import { ACTIONS } from '../../../src/data/vocabulary.ts';
import { contrast, DICHROMACIES, difference, lab, linear, simulate } from './vision.ts';

const TEXT_INKS: readonly Ink[] = ['ink', 'ink-soft', 'ink-faint', 'accent', 'reference'];

test('CIEDE2000 agrees with the published test data', () => {
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

interface Paper {
  readonly name: string;
  readonly theme: Theme;
  /** Least contrast of causes and of text against paper and band. */
  readonly causes: number;
  readonly text: number;
}

const PAPERS: readonly Paper[] = [
  { name: 'light', theme: LIGHT, causes: 3, text: 4.5 },
  { name: 'dark', theme: DARK, causes: 3, text: 4.5 },
  { name: 'light, more contrast', theme: withInks(LIGHT, MORE_CONTRAST_LIGHT), causes: 4.5, text: 7 },
  { name: 'dark, more contrast', theme: withInks(DARK, MORE_CONTRAST_DARK), causes: 4.5, text: 7 },
];

/**
 * Least differences of two causes, CIEDE2000: to usual eyes, and to those that lack one kind of cone.
 * Eyes that see no colours at all cannot tell eight causes by lightness alone; words say the cause to them.
 */
const APART = 12;
const APART_TO_DICHROMATS = 8;

describe.each(PAPERS)('$name', ({ theme, causes: leastOfCauses, text: leastOfText }) => {
  const grounds = [theme.inks.paper, theme.inks['paper-band']];
  const causes = ACTIONS.map((action) => theme.inks[`cause:${action}`]);

  test.each(ACTIONS)(`%s has a colour of its own, ${leastOfCauses}:1 on paper and band`, (action) => {
    for (const ground of grounds) {
      expect(contrast(theme.inks[`cause:${action}`], ground)).toBeGreaterThanOrEqual(leastOfCauses);
    }
  });

  test.each(TEXT_INKS)(`%s can be read as text, ${leastOfText}:1 on paper and band`, (ink) => {
    for (const ground of grounds) {
      expect(contrast(theme.inks[ink], ground)).toBeGreaterThanOrEqual(leastOfText);
    }
  });

  test('quiet text can still be read', () => {
    for (const ground of grounds) {
      expect(contrast(textColorOf(theme, 'ink', 'quiet'), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(textColorOf(theme, 'ink-soft', 'quiet'), ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test('causes stay apart, each of the 28 pairs', () => {
    expect(causes).toHaveLength(8);
    expect(closest(causes.map((color) => lab(linear(color))))).toBeGreaterThanOrEqual(APART);
  });

  test.each(Object.keys(DICHROMACIES))('causes stay apart with %s', (kind) => {
    const seen = causes.map((color) => lab(simulate(linear(color), DICHROMACIES[kind])));
    expect(closest(seen)).toBeGreaterThanOrEqual(APART_TO_DICHROMATS);
  });

  test('the count can be read on a full column', () => {
    for (const fill of ['ink-soft', ...ACTIONS.map((action) => `cause:${action}` as const)] as const) {
      const mark = { key: '', part: '', row: -1, emphasis: 'normal' as const, fill, level: 1, count: 1 };
      // As high as one that bears its count.
      const box = { x: 0, y: 0, width: 20, height: 20 };
      const svg = createSvgRenderer(theme, '').draw({
        ...mark,
        ...box,
        type: 'cluster',
        window: [0, 1],
        rows: () => [],
        words: () => '',
      });
      const ground = / fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '';
      expect(contrast(theme.inks.ink, ground), fill).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('quiet is between colour and paper, strong is the colour', () => {
    const at = (emphasis: Emphasis) => contrast(colorOf(theme, 'cause:malware', emphasis), theme.inks.paper);
    expect(at('quiet')).toBeLessThan(at('normal'));
    expect(at('quiet')).toBeGreaterThan(1.2);
    expect(at('strong')).toBe(at('normal'));
  });

  test('a cause that it does not know looks unknown', () => {
    expect(colorOf(theme, 'cause:telepathy', 'normal')).toBe(theme.inks['cause:unknown']);
  });
});

test.each([
  ['#ffffff', '#000000'],
  ['#000000', '#ffffff'],
  ['#202020', '#ffffff'],
  ['#fffaef', '#3d3d3d'],
])('in a system of %s and %s all can be read, quiet or on a column', (canvas, text) => {
  const inks = Object.keys(LIGHT.inks) as Ink[];
  const named = (ink: Ink) => ({ Canvas: canvas, CanvasText: text })[systemColorOf(ink)];
  const theme = withFullText(withInks(LIGHT, Object.fromEntries(inks.map((ink) => [ink, named(ink) ?? text]))));
  expect(ACTIONS.every((action) => theme.inks[`cause:${action}`] === text)).toBe(true);
  expect(contrast(textColorOf(theme, 'ink', 'quiet'), canvas)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colorOf(theme, 'cause:error', 'normal'), canvas)).toBeGreaterThanOrEqual(4.5);
});

test('colours are replaced by role, in the notations of computed styles', () => {
  const theme = withInks(LIGHT, {
    'cause:hacking': '#ABC',
    accent: 'rgb(1, 2, 255)',
    ink: ' #123456 ',
    grid: 'url(x)',
    reference: 'rgb(1, 2, 256)',
    'grid-strong': 'color(srgb 1 0.5 0)',
    'cause:brand-new': '#010203',
    'cause:error': 'rgb(1 2 3)',
    'cause:misuse': 'hsl(120 50% 50% / 50%)',
    'cause:social': 'Tomato',
    'cause:malware': 'rgba(1, 2, 3, 0.5)',
  });
  expect(theme.inks['cause:hacking']).toBe('#aabbcc');
  expect(theme.inks.accent).toBe('#0102ff');
  expect(theme.inks.ink).toBe('#123456');
  expect(theme.inks['grid-strong']).toBe('#ff8000');
  expect(theme.inks['cause:error']).toBe('#010203');
  expect(theme.inks['cause:social']).toBe('#ff6347');
  expect(theme.inks['cause:misuse']).toBe(LIGHT.inks['cause:misuse']);
  expect(theme.inks['cause:malware']).toBe(LIGHT.inks['cause:malware']);
  expect(theme.inks.grid).toBe(LIGHT.inks.grid);
  expect(theme.inks.reference).toBe(LIGHT.inks.reference);
  expect(theme.inks['cause:brand-new']).toBe('#010203');
  expect(LIGHT.inks['cause:brand-new']).toBeUndefined();
});

test('custom properties feed a theme', () => {
  expect(propertyOf('cause:hacking')).toBe('--breach-cause-hacking');
  const theme = withProperties(DARK, (property) => (property === '--breach-paper-band' ? '#222222' : ''));
  expect(theme).toEqual(withInks(DARK, { 'paper-band': '#222222' }));
});

function closest(colors: readonly (readonly [number, number, number])[]): number {
  let least = Infinity;
  colors.forEach((one, at) => {
    for (const other of colors.slice(at + 1)) least = Math.min(least, difference(one, other));
  });
  return least;
}
