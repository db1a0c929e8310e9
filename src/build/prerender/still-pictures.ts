import { colouringOf, nameOfColour } from '../../chart/colouring.ts';
import { createFontMeasure } from '../../chart/fonts/font-widths.ts';
import { decimal } from '../../chart/marks/markup.ts';
import { marksToSvg, sceneToSvg } from '../../chart/render-svg.ts';
import type { Ink } from '../../chart/scene.ts';
import { DARK, LIGHT, propertyOf, type Theme, withLeastType } from '../../chart/theme.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { LEGEND_HEIGHT } from '../../panels/legend/entries.ts';
import type { Selection } from '../../state/filters.ts';
import { INITIAL } from '../../state/state.ts';
import { timelineLegend } from '../../views/timeline/legend.ts';
import { drawTimeline } from '../../views/timeline/timeline.ts';

/** Boxes of the two pictures, CSS pixels: that of a desk of 1440 by 900 beside the list, and that of a phone. */
const BOXES = {
  wide: { width: 1029, height: 631, most: 900 },
  narrow: { width: 366, height: 430, most: 960 },
} as const;

/** A picture as markup without scripts, its colours custom properties of the page. */
export interface StillPictures {
  readonly wide: string;
  readonly narrow: string;
  /** The legend, an entry each: drawn marks and their words. */
  readonly legend: readonly { readonly svg: string; readonly words: string }[];
  readonly causes: readonly { readonly svg: string; readonly words: string }[];
}

/**
 * The colours of pictures that must be right on light and on dark paper though no script chooses:
 * each pair of colours is a custom property, which the style sheet sets for either paper.
 */
export class Palette {
  private readonly names = new Map<string, string>();

  /** Draws on both papers and puts properties where colours stand. `draw` must differ in its colours only. */
  draw(draw: (theme: Theme) => string, leastType: number): string {
    const dark = [...draw(withLeastType(DARK, leastType)).matchAll(COLOUR)].map(([, colour]) => colour);
    let at = 0;
    return draw(withLeastType(LIGHT, leastType)).replace(
      COLOUR,
      (_attribute, colour: string) => `="var(${this.nameOf(`${colour} ${dark[at++]}`)})"`,
    );
  }

  /** Rules for the page: the roles of the themes, and the colours drawn so far. */
  get rules(): string {
    const pairs = [...this.names].map(([pair, name]) => ({ name, colours: pair.split(' ') }));
    const block = (theme: Theme, place: number) =>
      [
        ...(Object.keys(theme.inks) as Ink[]).map((ink) => `${propertyOf(ink)}:${theme.inks[ink]};`),
        ...pairs.map(({ name, colours }) => `${name}:${colours[place]};`),
      ].join('');
    const dark = block(DARK, 1);
    return `:root{${block(LIGHT, 0)}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
@media screen{:root[data-theme=dark]{${dark}}}
`;
  }

  private nameOf(pair: string): string {
    const name = this.names.get(pair) ?? `--still-${this.names.size}`;
    this.names.set(pair, name);
    return name;
  }
}

/** An attribute that is a colour; text that looks like one is none. */
const COLOUR = /="(#[0-9a-f]{6})"/g;

/** The first view as pictures: the timeline of all incidents, wide and narrow, and how to read it. */
export function drawStill(dataset: Dataset, selection: Selection, locale: Locale, palette: Palette): StillPictures {
  const { app, views } = locale.words;
  const { by, entries } = colouringOf(dataset);
  const draw = (box: keyof typeof BOXES) =>
    palette.draw((theme) => {
      const scene = drawTimeline({
        dataset,
        selection,
        state: INITIAL,
        window: dataset.extent,
        box: BOXES[box],
        measure: createFontMeasure(theme),
        locale,
      });
      const picture = sceneToSvg(scene, theme, {
        title: app.pictureTitle(app.title, views.timeline),
        description: views.describe.timeline,
        idPrefix: `${box}-`,
        incidentId: (row) => dataset.incidents[row].id,
      });
      return lighten(picture).replace('<svg ', `<svg class="${box}" `);
    }, locale.leastType);
  const small = (marks: Parameters<typeof marksToSvg>[0], width: number, name: string) =>
    palette.draw(
      (theme) => lighten(marksToSvg(marks, { width, height: LEGEND_HEIGHT }, theme, name)),
      locale.leastType,
    );
  return {
    wide: draw('wide'),
    narrow: draw('narrow'),
    legend: timelineLegend(locale).map(({ words, width, marks }, at) => ({
      svg: small(marks, width, `legend-${at}-`),
      words,
    })),
    causes: entries.map(({ ink, values }) => ({
      svg: small([disc(ink)], 10, `${ink.replace(/[:#]+/g, '-')}-`),
      words: nameOfColour(by, values, locale).text,
    })),
  };
}

/** The same picture in fewer letters: without what only scripts read, what is the default, and hundredths of a pixel. */
export function lighten(picture: string): string {
  return picture
    .replace(/ data-[a-z]+="[^"]*"/g, '')
    .replace(/ d="((?:M[^"a-zA-Z]+(?:L[^"a-zA-Z]+)+Z)+)"/g, (_attribute, path: string) => ` d="${stepwise(path)}"`)
    .replace(/ y1="0" y2="0"(?=>)| (?:stop-opacity|stroke-width)="1"/g, '')
    .replace(/(?<=(?<! offset)="[^"<>]*)\d+\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/ offset="(\d\.\d\d)\d*"/g, ' offset="$1"');
}

/** A path of closed outlines, each point told from the one before: the stripes of a hatch are alike. Nothing adds up to more than a twentieth of a pixel. */
function stepwise(path: string): string {
  let pen = [0, 0];
  const step = (to: readonly number[]) => {
    const by = to.map((value, axis) => Math.round((value - pen[axis]) * 10) / 10);
    pen = pen.map((value, axis) => value + by[axis]);
    return by.map(decimal).join(' ');
  };
  const outlines = path.split('Z').filter((outline) => outline !== '');
  return outlines
    .map((outline) => {
      const [first, ...others] = outline.slice(1).split('L');
      const numbers = (point: string) => point.split(',').map(Number);
      const move = step(numbers(first));
      const start = pen;
      const lines = others.map((point) => step(numbers(point)));
      pen = start;
      return `m${move}l${lines.join(' ')}z`;
    })
    .join('');
}

function disc(fill: Ink) {
  const place = { cx: 5, cy: LEGEND_HEIGHT / 2, radius: 4.5 };
  const looks = { shape: 'circle', fillStyle: 'filled', emphasis: 'normal' } as const;
  return { type: 'symbol', key: fill, part: 'legend', row: -1, ...place, ...looks, fill } as const;
}
