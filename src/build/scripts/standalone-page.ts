import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeBase85 } from '../../data/base85.ts';
import { fingerprintOf, keptFile } from '../../data/dataset.ts';
import { byFields } from '../../data/field-columns.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { select } from '../../state/filters.ts';
import { newestFirst, outlineOf, sayIncident } from '../../state/outline.ts';
import { INITIAL } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';
import { datasetOf, publishedFile, type Raw, textOf } from '../edition.ts';
import { loadLocales } from '../locales.ts';
import { html, Markup, spokenIn } from '../pages/html.ts';
import { ROOT } from '../paths.ts';

/** Page of the build whose style sheet is that of every page, without more. */
const STYLED_LIKE = 'embed.html';

/** All that goes into the file. */
export interface Contents {
  /** With its fonts in it. */
  readonly css: string;
  /** Text of the data file, and the paths that it has in the site. */
  readonly data: { readonly paths: readonly string[]; readonly text: string };
  /** The explorer as a classic script. */
  readonly script: string;
  /** A classic script that imports tables, which few readers need. */
  readonly importScript: string;
  readonly icon: string;
  /** Address of the site, if it has one. */
  readonly site: string | undefined;
  readonly words: readonly StandaloneWords[];
}

/** The page as text. */
export function standalonePage({ css, data, script, importScript, icon, site, words }: Contents): string {
  const style = css + PLAIN;
  const code = withoutTags(script.trim());
  // No request can leave the page, and no script runs in it but this one.
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)} ${hashOf(importScript)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const [first] = words;
  return html`<!doctype html>
<html${spokenIn(first)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${first.pageTitle}</title>
<meta name="description" content="${first.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.trim())}">
${site === undefined ? '' : html`<link rel="canonical" href="${site}">\n`}<style>${new Markup(style)}</style>
</head>
<body>
<breach-timeline address="follow"><p data-stand-in>${first.loading}</p></breach-timeline>
${words.map((each) => html`<p class="too-old"${spokenIn(each)} hidden>${each.tooOld}</p>\n`)}<noscript>
${words.map(still)}</noscript>
${packed('data-paths', data.paths.join(' '), byFields(data.text))}
${packed('data-import', '', importScript)}
<script>${new Markup(code)}</script>
</body>
</html>
`.text;
}

/** For what is said without the explorer; the one paragraph in its place must not say that it is coming. */
const PLAIN = `
noscript section, .too-old { max-inline-size: 44em; margin: 24px; font: 16px/1.5 system-ui, sans-serif; color: var(--breach-ink) }
noscript h1 { font-size: 24px }
noscript h2 { margin: 12px 0 0; font-size: 16px }
noscript ul { margin: 0; padding-inline-start: 20px }
[data-stand-in] { margin: 24px; font: 16px/1.5 system-ui, sans-serif; color: var(--breach-ink-soft) }
@media (scripting: none) { [data-stand-in] { display: none } }
`;

/** A block that holds a text packed, and an attribute that it is known by. */
function packed(name: string, value: string, text: string): Markup {
  const bytes = gzipSync(text, { level: 9, memLevel: 9 });
  return html`<script type="application/gzip" ${new Markup(name)}="${value}" data-length="${String(bytes.length)}">${new Markup(encodeBase85(bytes))}</script>`;
}

/** What can be said without a script. */
function still(words: StandaloneWords): Markup {
  const { title, packed, summary, years } = words;
  return html`<section${spokenIn(words)}>
<h1>${title}</h1>
<p>${packed}</p>
<p>${summary}</p>
${years.map(({ year, incidents }) => html`<h2>${year}</h2>\n<ul>\n${incidents.map(incidentItem)}</ul>\n`)}</section>
`;
}

function incidentItem({ name, says }: StandaloneWords['years'][number]['incidents'][number]): Markup {
  return html`<li>${name}${says === undefined ? '' : html`<br>${says}`}</li>\n`;
}

/** Code in which nothing looks like a tag to a page that it stands in. */
const withoutTags = (code: string): string => code.replace(/<(?=\/?script|!--)/gi, '\\x3c');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A data file as the site in one file holds it. */
export const dataOf = (file: Raw): Contents['data'] => ({
  paths: ['data/first.json', 'data/incidents.json', `data/${keptFile(fingerprintOf(String(file.version)))}`],
  text: textOf(file),
});

/** The style sheet of the pages, with the fonts that it names in it. */
export function styleOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const [, path = ''] = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/.exec(String(files.get(STYLED_LIKE))) ?? [];
  const sheet = files.get(path);
  if (sheet === undefined) throw new Error(`${STYLED_LIKE} has no style sheet to take.`);
  const folder = dirname(path);
  return String(sheet)
    .replace(/url\(["']?([^"')]+\.woff2)["']?\)/g, (_, name) => {
      const font = files.get(join(folder, name));
      if (font === undefined) throw new Error(`${name} is not in the build.`);
      return `url(data:font/woff2;base64,${Buffer.from(font).toString('base64')})`;
    })
    .trim();
}

/** What the file that holds everything says in a language without its script. */
interface StandaloneWords {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly direction: Locale['direction'];
  readonly title: string;
  readonly pageTitle: string;
  readonly description: string;
  readonly loading: string;
  readonly packed: string;
  readonly tooOld: string;
  readonly summary: string;
  /** The incidents, year by year; those that are told in full with a sentence. */
  readonly years: readonly {
    readonly year: string;
    readonly incidents: readonly { readonly name: string; readonly says?: string }[];
  }[];
}

async function wordsOf(root: string): Promise<readonly StandaloneWords[]> {
  const dataset = datasetOf(publishedFile(root));
  const selection = select(dataset, INITIAL, { find: () => null });
  const words: StandaloneWords[] = [];
  for (const locale of await loadLocales()) {
    const { app } = locale.words;
    const { description, packed, tooOld } = locale.lazy.paper.still;
    const { sentence } = saySummary(summarise(dataset, INITIAL, selection), locale);
    const years = newestFirst(outlineOf(dataset, selection.inWindow)).map(({ year, rows }) => ({
      year: year === null ? locale.words.outline.noYear : locale.format.year(Date.UTC(year, 6)),
      incidents: rows.map((row) => ({
        name: nameOf(dataset.incidents[row], locale.tag).text,
        ...(dataset.incidents[row].featured ? { says: sayIncident(dataset, row, locale) } : {}),
      })),
    }));
    words.push({
      tag: locale.tag,
      direction: locale.direction,
      title: app.title,
      pageTitle: app.pageTitle,
      loading: app.loading,
      description,
      packed,
      tooOld,
      summary: sentence,
      years,
    });
  }
  return words;
}

/** Said while this module is loaded: what it loads on demand must come before its runner ends. */
export const WORDS = await wordsOf(ROOT);
