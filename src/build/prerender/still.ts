import { buildDataset } from '../../data/build.ts';
import { readDataFile } from '../../data/read/read.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { pageOf, viewCardPath } from '../../i18n/page-addresses.ts';
import { SITE } from '../../i18n/site.ts';
import { select } from '../../state/filters.ts';
import { INITIAL } from '../../state/state.ts';
import { dataBlock, html, type Markup, spokenIn } from '../pages/html.ts';
import { datasetLinkedData } from '../pages/linked-data.ts';
import { siteSocialTags } from '../pages/site-social.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { publishedFile } from '../published-file.ts';
import { feedLink } from '../versions/feed.ts';
import { addresses, sayFailure, sayOwn, stillPage } from './still-page.ts';
import { drawStill, Palette } from './still-pictures.ts';

/** The first view of our own data as it stands in the page before a script runs, and where none does. */
export interface Still {
  /** Files of the page, by language, from the page as it is without them. */
  readonly pages: readonly { readonly fileName: string; fill(shell: string): string }[];
  /** All of them, by their names, from the page as the bundler writes it and the names of all files. */
  fillPages(shell: string, files: readonly string[]): ReadonlyMap<string, string>;
  /** The frame's page, whose picture without scripts says whose incidents it shows: an address may name others'. */
  fillEmbed(page: string): string;
  /** Their colours, for the style sheet. */
  readonly rules: string;
}

async function draw(root: string): Promise<Still> {
  const dataset = buildDataset(readDataFile(JSON.stringify(publishedFile(root))));
  const selection = select(dataset, INITIAL, { find: () => null });
  const palette = new Palette();
  const base = baseUrl();
  const pages: Still['pages'][number][] = [];
  const own: Markup[] = [];
  const locales = await Promise.all(LANGUAGES.map(({ load }) => load()));
  for (const locale of locales) await locale.loadLazy();
  for (const locale of locales) {
    own.push(html`<span${spokenIn(locale)}>${sayOwn(dataset, locale)}</span>`);
    const pictures = drawStill(dataset, selection, locale, palette);
    const failure = sayFailure(dataset, [locale, ...locales.filter((other) => other !== locale)]);
    const markup = html`${stillPage(dataset, selection, locale, pictures)}\n${failure}`;
    const linked = datasetLinkedData(dataset, locale, { root: './', base });
    const social = siteSocialTags(locale, locale.lazy.paper.still.description, base);
    const head = html`${addresses(locale.tag, base)}${social}${feedLink(locale)}\n  ${dataBlock('application/ld+json', linked)}`;
    pages.push({ fileName: pageOf(locale.tag), fill: (shell: string) => fill(shell, locale, head, markup) });
  }
  const spans = own.map(({ text }) => text).join(' · ');
  const failure = sayFailure(dataset, locales, '_blank');
  return {
    pages,
    fillPages: (shell, files) => {
      const page = shell.replace('</head>', () => `  ${preloads(files)}\n  </head>`);
      return new Map(pages.map(({ fileName, fill }) => [fileName, fill(page)]));
    },
    fillEmbed: (page) =>
      (SITE ? ofOwnSite(page, locales[0]) : page)
        .replace(/<span data-own>[^<]*<\/span>/, () => spans)
        .replace('</breach-timeline>', () => `${failure.text}\n    </breach-timeline>`),
    rules: palette.rules,
  };
}

/** Asks for the fonts at once: text that is set in others first would move everything when they come. */
function preloads(files: readonly string[]): string {
  const fonts = files.filter((file) => file.endsWith('.woff2')).sort();
  return fonts.map((file) => `<link rel="preload" href="./${file}" as="font" crossorigin />`).join('\n    ');
}

/** The page in a language. Our English leaves the language to the reader's browser; another page was chosen by its address, and somebody's own site says which is its own. */
function fill(page: string, locale: Locale, head: Markup, markup: Markup): string {
  const { pageTitle } = locale.words.app;
  const { description } = locale.lazy.paper.still;
  const lang = pageOf(locale.tag) === 'index.html' && !SITE ? '' : ` lang="${locale.tag}"`;
  return page
    .replace(/<html lang="[^"]*">/, () => `<html${spokenIn(locale).text}>`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${html`${pageTitle}`.text}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_all, start: string) => start + html`${description}`.text)
    .replace('</head>', () => `  ${head.text}  </head>`)
    .replace(
      /<breach-timeline([^>]*)>[\s\S]*<\/breach-timeline>/,
      (_all, attributes: string) => `<breach-timeline${attributes}${lang}>${markup.text}</breach-timeline>`,
    );
}

/** The frame's page without what it says of ours. */
function ofOwnSite(page: string, locale: Locale): string {
  const { tag, words } = locale;
  const { pageTitle } = words.app;
  return page
    .replace(/<html lang="[^"]*">/, () => `<html${spokenIn(locale).text}>`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${html`${pageTitle}`.text}</title>`)
    .replace('cards/timeline.png', () => viewCardPath('timeline', tag))
    .replace(/(<br \/>)[^<]*(?=<br \/>)/, (_all, line: string) => line + html`${pageTitle}`.text);
}

/** Drawn while this module is loaded: what it loads on demand must come before its runner ends. */
export const STILL = await draw(ROOT);
