import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { Dataset } from '../../data/dataset.ts';
import type { IncidentPageWords } from '../../i18n/en/pages.ts';
import type { Locale } from '../../i18n/locale.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import { INCIDENT_PAGE } from '../../i18n/pages.ts';
import type { DetailsContext, Part } from '../../panels/details/details-context.ts';
import { numberSources } from '../../panels/details/sections.ts';
import type { LegendEntry } from '../../panels/legend/entries.ts';
import { Markup } from '../pages/html.ts';
import type { Palette } from '../prerender/still-pictures.ts';

/** From the folder of an incident to the site. */
export const ROOT = '../../';

/** An entry of the legend of the pictures, drawn. */
export interface DrawnEntry extends LegendEntry {
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
