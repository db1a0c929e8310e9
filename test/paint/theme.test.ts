import { describe, expect, test } from 'vitest';
import type { Emphasis, Ink } from '../../src/layout/scene.ts';
import { cluster } from '../../src/marks/cluster.ts';
import { colorOf, textColorOf } from '../../src/marks/ink.ts';
import { ACTIONS } from '../../src/model/vocabulary.ts';
import { DARK, LIGHT, propertyOf, withInks, withProperties } from '../../src/paint/theme.ts';
import { contrast, DICHROMACIES, difference, lab, linear, simulate } from './vision.ts';

const TEXT_INKS: readonly Ink[] = ['ink', 'ink-soft', 'ink-faint', 'accent', 'reference'];

test('CIEDE2000 agrees with the published test data', () => {
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

describe.each([LIGHT, DARK])('$name', (theme) => {
  const grounds = [theme.inks.paper, theme.inks['paper-band']];
  const causes = ACTIONS.map((action) => theme.inks[`cause:${action}`]);

  test.each(ACTIONS)('%s has a colour of its own, 3:1 on paper and band', (action) => {
    for (const ground of grounds) {
      expect(contrast(theme.inks[`cause:${action}`], ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(TEXT_INKS)('%s can be read as text, 4.5:1 on paper and band', (ink) => {
    for (const ground of grounds) {
      expect(contrast(theme.inks[ink], ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('quiet text can still be read', () => {
    for (const ground of grounds) {
      expect(contrast(textColorOf(theme, 'ink', 'quiet'), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(textColorOf(theme, 'ink-soft', 'quiet'), ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test('causes stay apart', () => {
    expect(closest(causes.map((color) => lab(linear(color))))).toBeGreaterThanOrEqual(12);
  });

  test.each(Object.keys(DICHROMACIES))('causes stay apart with %s', (kind) => {
    const seen = causes.map((color) => lab(simulate(linear(color), DICHROMACIES[kind])));
    expect(closest(seen)).toBeGreaterThanOrEqual(8);
  });

  test('the count can be read on a full column', () => {
    for (const fill of ['ink-soft', ...ACTIONS.map((action) => `cause:${action}` as const)] as const) {
      const mark = { key: '', part: '', row: -1, emphasis: 'normal' as const, fill, level: 1, count: 1 };
      const box = { x: 0, y: 0, width: 9, height: 9 };
      const svg = cluster.svg({ ...mark, ...box, type: 'cluster', window: [0, 1], words: '' }, theme, () => '');
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

test('colours are replaced by role, in the notations of computed styles', () => {
  const theme = withInks(LIGHT, {
    'cause:hacking': '#ABC',
    accent: 'rgb(1, 2, 255)',
    ink: ' #123456 ',
    grid: 'url(x)',
    reference: 'rgb(1, 2, 256)',
    'cause:brand-new': '#010203',
  });
  expect(theme.inks['cause:hacking']).toBe('#aabbcc');
  expect(theme.inks.accent).toBe('#0102ff');
  expect(theme.inks.ink).toBe('#123456');
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
