import type { Locale } from '../../locales/locale.ts';
import { element } from '../../marks/markup.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseEdtf } from '../../model/edtf.ts';
import { LIGHT } from '../../paint/theme.ts';
import { type CardSheet, fontOf, linesOf, MARGIN, ROOM } from './card-sheet.ts';

/** Baseline of the last line, pixels, and how far over it its hairline is. */
const FOOT = 594;
const OVER = 38;

/** A size of a title, and the baselines of as many lines as it may have then; pixels. */
export interface TitleSize {
  readonly size: number;
  readonly baselines: readonly number[];
}

/** A title in the largest of some sizes that leaves it whole. */
export function writeTitle(sheet: CardSheet, title: string, sizes: readonly TitleSize[], tag: string): void {
  const set = sizes.map(({ size, baselines }) => {
    const font = fontOf('serif', size, 600, tag);
    return { font, baselines, lines: linesOf(title, ROOM, baselines.length, font, tag) };
  });
  const fitting = set.find(({ lines }) => !lines.at(-1)?.endsWith('…')) ?? set.at(-1);
  fitting?.lines.forEach((line, at) => {
    sheet.write(line, MARGIN, fitting.baselines[at], fitting.font, LIGHT.inks.ink);
  });
}

/** The site, the day of the data, and a hairline over them. */
export function writeFoot(sheet: CardSheet, dataset: Dataset, locale: Locale): void {
  const { inks } = LIGHT;
  const { app } = locale.words;
  const updated = parseEdtf(dataset.updated);
  sheet.draw(element('rect', { x: MARGIN, y: FOOT - OVER, width: ROOM, height: 1.5, fill: inks['grid-strong'] }));
  sheet.write(app.title, MARGIN, FOOT, fontOf('serif', 27, 600, locale.tag), inks.accent);
  if (!updated) return;
  const font = fontOf('sans', 22, 400, locale.tag);
  sheet.write(app.updated(locale.format.date(updated)), MARGIN + ROOM, FOOT, font, inks['ink-soft'], 'end');
}
