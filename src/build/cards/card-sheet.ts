import { createFontMeasure } from '../../chart/fonts/font-widths.ts';
import { decimal, element, escapeText } from '../../chart/marks/markup.ts';
import { createSvgRenderer } from '../../chart/render-svg.ts';
import type { Mark } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import { type Font, LIGHT, type Theme } from '../../chart/theme.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import type { Locale } from '../../i18n/locale.ts';
import { CARD } from '../pages/social.ts';

/** Beside everything that is written, pixels. */
export const MARGIN = 64;
export const ROOM = CARD.width - 2 * MARGIN;

/** A line of text on a card, as it was placed. */
export interface CardLine {
  readonly text: string;
  /** Of the first letter, or of the end of the last, and the baseline; pixels. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly font: Font;
  readonly lang: string;
}

export interface Card {
  readonly svg: string;
  /** All that is written on it, but for the axis of a picture. */
  readonly lines: readonly CardLine[];
}

const FAMILIES = {
  sans: { latin: '"Inter Variable"', han: '"Noto Sans SC"', punctuation: '"Han Punctuation"' },
  serif: { latin: '"Source Serif 4 Variable"', han: '"Noto Serif SC"', punctuation: '"Han Serif Punctuation"' },
} as const;

/** Only fonts that the build has: a card is never seen but as a PNG. */
export function fontOf(kind: keyof typeof FAMILIES, size: number, weight: 400 | 600, lang: string): Font {
  const { latin, han, punctuation } = FAMILIES[kind];
  const families = isChinese(lang) ? [punctuation, latin, han] : [latin, han];
  return { family: families.join(', '), size, weight };
}

const isChinese = (lang: string) => lang.startsWith('zh');

/** Width in pixels, as near as a table of letters tells. */
export function widthOf(text: string, font: Font, lang: string): number {
  const family = font.family.replace(/^"Han[^,]*, /, '');
  const measure = createFontMeasure({ ...LIGHT, fonts: { ...LIGHT.fonts, label: { ...font, family } } });
  // In Chinese these are as wide as a Han letter.
  return measure(isChinese(lang) ? text.replace(/[—‘’“”…]/g, '一') : text, 'label');
}

/** Lines no wider than `width` pixels; what finds no room in `most` of them ends with an ellipsis. */
export function linesOf(text: string, width: number, most: number, font: Font, lang: string): string[] {
  return wrapText(text, width, most, 'label', (part) => widthOf(part, font, lang));
}

/** What is drawn and written on a card, in painting order. */
export class CardSheet {
  private drawings = 0;
  private readonly pieces: string[] = [];
  readonly lines: CardLine[] = [];

  constructor(
    private readonly title: string,
    private readonly lang: string,
  ) {}

  draw(markup: string): void {
    this.pieces.push(markup);
  }

  /** Marks, `factor` times as large as they say, from a point of the card on. */
  drawMarks(marks: readonly Mark[], theme: Theme, x: number, y: number, factor: number): void {
    this.drawings += 1;
    const { draw, defs } = createSvgRenderer(theme, `d${this.drawings}-`);
    const drawn = marks.map(draw).join('');
    const transform = `translate(${decimal(x)} ${decimal(y)}) scale(${factor})`;
    this.draw(element('g', { transform, 'font-family': theme.fonts.label.family }, defs() + drawn));
  }

  write(text: string, x: number, y: number, font: Font, fill: string, anchor: 'start' | 'end' = 'start'): void {
    this.lines.push({ text, x, y, anchor, font, lang: this.lang });
    this.draw(
      element(
        'text',
        {
          x,
          y,
          'text-anchor': anchor === 'end' ? anchor : undefined,
          'font-family': font.family,
          'font-size': font.size,
          'font-weight': font.weight,
          fill,
        },
        escapeText(text),
      ),
    );
  }

  finish(): Card {
    const { width, height } = CARD;
    const paper = element('rect', { width, height, fill: LIGHT.inks.paper });
    const svg = element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'xml:lang': this.lang },
      [element('title', {}, escapeText(this.title)), paper, ...this.pieces].join('\n'),
    );
    return { svg, lines: this.lines };
  }
}

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
  const updated = dateOf(dataset.updated);
  sheet.draw(element('rect', { x: MARGIN, y: FOOT - OVER, width: ROOM, height: 1.5, fill: inks['grid-strong'] }));
  sheet.write(app.title, MARGIN, FOOT, fontOf('serif', 27, 600, locale.tag), inks.accent);
  if (!updated) return;
  const font = fontOf('sans', 22, 400, locale.tag);
  sheet.write(app.updated(locale.format.date(updated)), MARGIN + ROOM, FOOT, font, inks['ink-soft'], 'end');
}
