import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { createFontMeasure } from '../../chart/fonts/font-widths.ts';
import { marksToSvg, sceneToSvg } from '../../chart/render-svg.ts';
import type { Mark, Scene } from '../../chart/scene.ts';
import { LIGHT, type Theme, withLeastType } from '../../chart/theme.ts';
import type { Dataset } from '../../data/dataset.ts';
import { ACTIONS } from '../../data/vocabulary.ts';
import type { IncidentPageWords } from '../../i18n/en/pages.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import { INCIDENT_PAGE } from '../../i18n/pages.ts';
import type { DetailsContext, Part } from '../../panels/details/details-context.ts';
import { numberSources } from '../../panels/details/sections.ts';
import { LEGEND_HEIGHT, type LegendEntry } from '../../panels/legend/entries.ts';
import { sayIncident } from '../../state/outline.ts';
import { drawOneLife } from '../../views/common/one-life.ts';
import { timelineLegend } from '../../views/timeline/legend.ts';
import { html, Markup } from '../pages/html.ts';
import { lighten, type Palette } from '../prerender/still-pictures.ts';

/** From the folder of an incident to the site. */
export const ROOT = '../../';

/** An entry of the legend of the pictures, drawn. */
interface DrawnEntry extends LegendEntry {
  readonly svg: Markup;
}

/** What every part of an incident's page is told. */
export interface Page extends Required<DetailsContext> {
  readonly words: IncidentPageWords;
  readonly palette: Palette;
  readonly legend: readonly DrawnEntry[];
  /** Where the site stands, with a slash at its end; undefined when that is not known. */
  readonly base: string | undefined;
}

/** The page of the incident in a row, in a language. */
export function createPage(
  dataset: Dataset,
  row: number,
  locale: Locale,
  drawn: Pick<Page, 'palette' | 'legend'>,
  base: string | undefined,
): Page {
  const incident = dataset.incidents[row];
  const numbers = numberSources(dataset, row, true);
  const pageOf = (id: string) => `${ROOT}${incidentPath(id, locale.tag)}`;
  return {
    dataset,
    row,
    incident,
    locale,
    numbers,
    pageOf,
    isUnfolded: true,
    words: INCIDENT_PAGE[locale.tag],
    ...drawn,
    base,
  };
}

/** A template of the details panel as markup of a page, without the comments by which Lit finds its place again. */
export function write(part: Part | string): Markup {
  const text = collectResultSync(render(part));
  return new Markup(
    raiseHeadings(text.replace(/<!--[^>]*-->|<\?>/g, ''), /(?<=<\/?h)[2-4](?=[ >])/g).replace(/\s*\n\s*/g, '\n'),
  );
}

/** How much larger the type of a page is than that of a panel. */
const LARGER = 1.08;

/** The styles of the panel for a page: what holds for the element holds for the page. */
export function pageStyles(css: string): string {
  return raiseHeadings(css, /(?<=\bh)[2-4](?=[\s,:.])/g)
    .replace(/(?<=\bfont(?:-size)?:[^;]*?)[\d.]+(?=px)/g, (size) => String(Math.round(Number(size) * LARGER * 2) / 2))
    .replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, ':root$1')
    .replaceAll(':host', ':root')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n');
}

/** In the panel an incident is a heading of the second rank, on its page one of the first. */
const raiseHeadings = (text: string, rank: RegExp): string => text.replace(rank, (found) => String(Number(found) - 1));

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
