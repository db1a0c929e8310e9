import { createFontMeasure } from '../../chart/fonts/font-widths.ts';
import { marksToSvg, sceneToSvg } from '../../chart/render-svg.ts';
import type { Mark, Scene } from '../../chart/scene.ts';
import { LIGHT, type Theme, withLeastType } from '../../chart/theme.ts';
import { ACTIONS } from '../../data/vocabulary.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { LEGEND_HEIGHT } from '../../panels/legend/entries.ts';
import { sayIncident } from '../../state/outline.ts';
import { drawOneLife } from '../../views/common/one-life.ts';
import { timelineLegend } from '../../views/timeline/legend.ts';
import { html, Markup } from '../pages/html.ts';
import { lighten, type Palette } from '../prerender/still-pictures.ts';
import type { DrawnEntry, Page } from './page.ts';

/** Widths of the two pictures, CSS pixels: the column of text on a desk, and a phone of 320. */
const WIDTHS = { wide: 720, narrow: 288 } as const;

/** The life of the incident as a picture, wide and narrow, with the legend of what is in it. */
export function picture(page: Page): Markup {
  const { dataset, row, incident, locale, words, palette } = page;
  // Both themes set their type alike.
  const measure = createFontMeasure(withLeastType(LIGHT, locale.leastType));
  const draw = (kind: keyof typeof WIDTHS) => drawOneLife(dataset, row, WIDTHS[kind], measure, locale);
  const scenes = { wide: draw('wide'), narrow: draw('narrow') };
  if (!scenes.wide || !scenes.narrow) return html`<p class="quiet">${words.noPicture}</p>\n`;
  // Of one incident the words say how big it was, and what belongs to none leads to words.
  const marks = scenes.wide.marks.filter(({ row, type }) => row >= 0 || type === 'flag');
  const explained = page.legend.filter(
    ({ explains, words: said }) => marks.some(explains) && said !== locale.lazy.legend.sizes,
  );
  const description = describe(page);
  const write = (scene: Scene, kind: keyof typeof WIDTHS) => {
    const options = {
      title: nameOf(incident, locale.tag).text,
      description,
      idPrefix: `${kind}-`,
      incidentId: () => incident.id,
    };
    const svg = palette.draw((theme) => sceneToSvg(scene, theme, options), locale.leastType);
    return new Markup(plain(svg).replace('<svg ', `<svg class="${kind}" `));
  };
  return html`<figure aria-label="${words.picture}">
${write(scenes.wide, 'wide')}
${write(scenes.narrow, 'narrow')}
<figcaption>
<ul>${explained.map(({ svg, words: said }) => html`<li>${svg}${said}</li>`)}</ul>
</figcaption>
</figure>
`;
}

/** The picture in a sentence: phases, dates and size. */
export function describe({ dataset, row, locale }: Pick<Page, 'dataset' | 'row' | 'locale'>): string {
  return sayIncident(dataset, row, locale);
}

/** The same picture in fewer letters: the page is its paper, and the style sheet says what most of its text has. */
function plain(svg: string): string {
  return lighten(svg)
    .replace(/<rect width="[\d.]+" height="[\d.]+" fill="[^"]*"\/>\n/, '')
    .replace(/ xmlns="[^"]*"| font-family="[^"]*"(?= data|>)| font-size="12"/g, '')
    .replace(/ stroke="[^"]*" stroke-width="3" stroke-linejoin="round" paint-order="stroke"/g, ' class="halo"');
}

/** What the marks of such pictures mean. */
export function drawLegend(locale: Locale, palette: Palette): readonly DrawnEntry[] {
  return timelineLegend(locale).map((entry, at) => {
    const box = { width: entry.width, height: LEGEND_HEIGHT };
    const draw = (theme: Theme) => plain(marksToSvg(entry.marks, box, theme, `legend-${at}-`));
    return { ...entry, svg: new Markup(palette.draw(draw, locale.leastType)) };
  });
}

/** Draws every colour that a page may have, so that the style sheet has all of them whichever pages are drawn. */
export function mixColours(palette: Palette): void {
  const base = { row: -1, part: '', key: '', emphasis: 'normal' } as const;
  const bar = { ...base, type: 'stretch', x: 0, y: 0, width: 9, height: 9, fadeIn: 0, fadeOut: 0 } as const;
  const disc = { ...base, type: 'symbol', cx: 0, cy: 0, radius: 5, shape: 'circle' } as const;
  const causes = ACTIONS.flatMap((action): readonly Mark[] => {
    const fill = `cause:${action}` as const;
    return [
      { ...bar, fill, pattern: 'hatch' },
      { ...bar, fill, pattern: 'tone' },
      { ...disc, fill, fillStyle: 'cored' },
      { ...disc, fill, fillStyle: 'hollow' },
    ];
  });
  const roles = (['ink', 'ink-soft', 'ink-faint', 'grid', 'grid-strong', 'paper', 'paper-band'] as const).map(
    (fill): Mark => ({ ...base, type: 'band', x: 0, y: 0, width: 1, height: 1, fill }),
  );
  palette.draw((theme) => marksToSvg([...causes, ...roles], { width: 9, height: 9 }, theme, ''), 0);
}
