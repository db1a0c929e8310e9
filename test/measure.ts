import type { LabelMark, Mark, MeasureText } from '../src/chart/scene.ts';

const WIDTHS = {
  label: 6,
  'label-strong': 6.4,
  axis: 6,
  'axis-strong': 6.4,
  lane: 6.4,
  note: 5.6,
  annotation: 5.8,
  row: 7.6,
  title: 12,
  lead: 7.5,
};
const CJK = 11.5;

/** A measurer that needs no font: every letter of a role is as wide as every other, Chinese ones twice as wide. */
export const measure: MeasureText = (text, font) => {
  let width = 0;
  for (const letter of text) width += letter >= '\u2e80' ? CJK : WIDTHS[font];
  return width;
};

export const labelsOf = (marks: readonly Mark[]): LabelMark[] => marks.filter((mark) => mark.type === 'label');
