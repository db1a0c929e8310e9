import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sceneToSvg } from '../../../src/chart/render-svg.ts';
import { DARK, LIGHT } from '../../../src/chart/theme.ts';
import { parseMarkup } from './drawn.ts';
import { anyMark, NASTY } from './samples.ts';
import { groundAt, labelAt, sceneOf, stretchAt, symbolAt } from './scenes.ts';

const options = { title: 'Breaches', description: 'Two of them.', incidentId: (row: number) => `incident-${row}` };

const scene = sceneOf([
  groundAt(20),
  { ...labelAt(-1, 40, 14, '2004'), key: 'axis/2004', part: 'axis' },
  stretchAt(0, 50, 50, 80),
  stretchAt(1, 60, 70, 90),
  symbolAt(0, 130, 50),
  symbolAt(1, 150, 70),
  labelAt(0, 140, 54, 'Taobao'),
]);

test('the root says view, time and plot', () => {
  const [root] = parseMarkup(sceneToSvg(scene, LIGHT, options));
  expect(Object.fromEntries(root.attributes)).toMatchObject({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: '0 0 400 200',
    role: 'img',
    'data-view': 'timeline',
    'data-from': '2004-01-01',
    'data-to': '2026-11-21',
    'data-plot': '40 20 340 160',
  });
});

test('each incident is one group, between grounds and free labels', () => {
  const order = parseMarkup(sceneToSvg(scene, LIGHT, options)).flatMap(({ attributes }) => {
    const incident = attributes.get('data-incident');
    return incident ?? attributes.get('data-part') ?? [];
  });
  expect(order).toEqual(['lane', 'incident-0', 'hidden', 'public', 'label', 'incident-1', 'hidden', 'public', 'axis']);
});

test('two pictures on one page share no id', () => {
  const ids = (svg: string) => parseMarkup(svg).flatMap(({ attributes }) => attributes.get('id') ?? []);
  const pictures = [
    sceneToSvg(scene, LIGHT, options),
    sceneToSvg(scene, DARK, options),
    sceneToSvg({ ...scene, width: 401 }, LIGHT, options),
    sceneToSvg(scene, LIGHT, { ...options, idPrefix: 'mine-' }),
  ];
  const all = pictures.flatMap(ids);
  expect(new Set(all).size).toBe(all.length);
  expect(ids(pictures[3]).every((id) => id.startsWith('mine-'))).toBe(true);
});

test('every reference leads to a definition', () => {
  const svg = sceneToSvg(scene, LIGHT, options);
  const ids = parseMarkup(svg).flatMap(({ attributes }) => attributes.get('id') ?? []);
  const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(references.length).toBeGreaterThan(0);
  for (const id of references) expect(ids).toContain(id);
});

test('whatever the scene says, the document is well-formed and inert', () => {
  const nasty = { title: NASTY, description: NASTY, incidentId: () => NASTY };
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 12 }), (marks) => {
      const svg = sceneToSvg(sceneOf(marks, { view: NASTY, from: Number.NaN }), LIGHT, nasty);
      expect(parseMarkup(svg)[0].name).toBe('svg');
      expect(svg).not.toMatch(/<script|\bstyle=/);
    }),
  );
});
