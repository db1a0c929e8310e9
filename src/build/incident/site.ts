import { typefaceStyles } from '../../controls/styles.ts';
import { buildDataset } from '../../data/build.ts';
import { readDataFile } from '../../data/read/read.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import { withOwnWords } from '../../i18n/names.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import { detailsStyles } from '../../panels/details/sections.ts';
import { outlineOf } from '../../state/outline.ts';
import type { Raw } from '../edition.ts';
import { Palette } from '../prerender/still-pictures.ts';
import { incidentDocument, STYLE_SHEET } from './document.ts';
import { plainPath, plainText, robots, sitemap } from './listings.ts';
import { createPage, pageStyles } from './page.ts';
import { drawLegend, mixColours } from './picture.ts';

/** How the panel looks, said of a page. */
const panelStyles = detailsStyles.map(({ cssText }) => pageStyles(cssText)).join('\n');

/** The typefaces of all pages, and the colours of those without pictures. */
const typefaces = pageStyles(typefaceStyles.cssText);
export const THEME = `${typefaces}\n${new Palette().rules}`;

/** Where things are that only the build knows. */
export interface Built {
  /** Address of the site with a slash at its end, where it is known; see `base-url.ts`. */
  readonly base: string | undefined;
  /** The rules of the pages, without colours. */
  readonly styles: string;
  /** Font files to be asked for at once, relative to the site. */
  readonly fonts: readonly string[];
}

/** Loaded with this module: what it loads on demand must come before its runner ends. */
const LOCALES = await Promise.all(
  LANGUAGES.map(async (language) => {
    const locale = await language.load();
    await locale.loadLazy();
    return locale;
  }),
);

/** The files about single incidents, by their paths relative to the site; each is written when it is asked for. */
export function incidentFiles(file: Raw, { base, styles, fonts }: Built): ReadonlyMap<string, () => string> {
  const dataset = buildDataset(readDataFile(JSON.stringify(file)));
  const palette = new Palette();
  mixColours(palette);
  const order = outlineOf(dataset, dataset.incidents.keys()).flatMap(({ rows }) => rows);
  const files = new Map<string, () => string>();
  for (const language of LOCALES) {
    const locale = withOwnWords(language, dataset);
    const drawn = { palette, legend: drawLegend(locale, palette) };
    const pages = order.map((row) => createPage(dataset, row, locale, drawn, base));
    pages.forEach((page, place) => {
      const around = { previous: order[place - 1], next: order[place + 1], fonts };
      files.set(fileOf(incidentPath(page.incident.id, locale.tag)), () => incidentDocument(page, around));
    });
    files.set(plainPath(locale.tag), () => plainText(dataset, pages, locale, base));
  }
  files.set(STYLE_SHEET, () => `${typefaces}\n${panelStyles}\n${palette.rules}${styles}`);
  if (base !== undefined) {
    files.set('sitemap.xml', () => sitemap(dataset, base));
    files.set('robots.txt', () => robots(base));
  }
  return files;
}

/** The file that a folder answers with. */
const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);
