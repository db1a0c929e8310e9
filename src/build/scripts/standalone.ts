import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { fingerprintOf, keptFile } from '../../data/fingerprint.ts';
import { toDenseText } from '../../entries/dense-text.ts';
import { readEdition, textOf } from '../edition.ts';
import { STANDALONE } from '../headers.ts';
import { html, Markup } from '../pages/html.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { bundle } from './site-scripts.ts';
import type { StandaloneWords } from './standalone-words.ts';

/** Page of the build whose style sheet is that of every page, without more. */
const STYLED_LIKE = 'embed.html';

/** A font as the style sheet of the site declares it. */
interface Face {
  readonly family: string;
  readonly weight: string;
  readonly range: string;
  /** File in the build. */
  readonly fileName: string;
}

/** All that goes into the file. */
export interface Contents {
  readonly css: string;
  readonly faces: readonly (Face & { readonly bytes: Uint8Array })[];
  /** Texts of data files, each with the paths that it has in the site. */
  readonly data: readonly { readonly paths: readonly string[]; readonly text: string }[];
  /** Classic scripts: the one that unpacks, and the explorer. */
  readonly unpack: string;
  readonly explorer: string;
  readonly icon: string;
  /** Address of the site, if it has one. */
  readonly site: string | undefined;
  readonly words: readonly StandaloneWords[];
}

/** Vite plugin: writes the whole site into one file, for a stick, a mail, a room without a network. */
export function standalone(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-standalone',
    generateBundle: {
      // Style sheets and data are written by then.
      order: 'post',
      async handler(_options, files) {
        const { css, faces } = styleOf(files);
        const { file } = readEdition(root);
        const kept = `data/${keptFile(fingerprintOf(String(file.version)))}`;
        const [unpack, explorer] = await Promise.all(
          ['unpack.ts', 'standalone.ts'].map((entry) => script(root, entry)),
        );
        const source = standalonePage({
          css,
          faces: faces.map((face) => ({ ...face, bytes: bytesOf(files, face.fileName) })),
          data: [{ paths: ['data/first.json', 'data/incidents.json', kept], text: textOf(file) }],
          unpack,
          explorer,
          icon: readFileSync(join(root, 'public/favicon.svg'), 'utf8'),
          site: baseUrl(),
          words: await loadWords(root),
        });
        // A mark of byte order says UTF-16, whatever a host may say.
        this.emitFile({ type: 'asset', fileName: STANDALONE, source: Buffer.from(`\ufeff${source}`, 'utf16le') });
      },
    },
  };
}

/** The page as text; it must be written in UTF-16. */
export function standalonePage({ css, faces, data, unpack, explorer, icon, site, words }: Contents): string {
  const style = css + PLAIN;
  // No request can leave the page, and no script runs in it but these two.
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(unpack)} blob:`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const [first] = words;
  return html`<!doctype html>
<html lang="${first.lang}">
<head>
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
${words.map(({ lang, tooOld }) => html`<p class="too-old" lang="${lang}" hidden>${tooOld}</p>\n`)}<noscript>
${words.map(still)}</noscript>
${faces.map(({ family, weight, range, bytes }) => block({ family, weight, range }, bytes))}${data.map(
  ({ paths, text }) => block({ paths: paths.join(' ') }, pack(text)),
)}${block({ explorer: '' }, pack(explorer))}<script>${new Markup(unpack)}</script>
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

/** What can be said without a script. */
function still({ lang, title, packed, summary, years }: StandaloneWords): Markup {
  return html`<section lang="${lang}">
<h1>${title}</h1>
<p>${packed}</p>
<p>${summary}</p>
${years.map(({ year, incidents }) => html`<h2>${year}</h2>\n<ul>\n${incidents.map(incidentItem)}</ul>\n`)}</section>
`;
}

function incidentItem({ name, says }: StandaloneWords['years'][number]['incidents'][number]): Markup {
  return html`<li>${name}${says === undefined ? '' : html`<br>${says}`}</li>\n`;
}

/** Bytes in the page, under names that the script finds them by. A block of data is never run. */
function block(names: Readonly<Record<string, string>>, bytes: Uint8Array): Markup {
  const marks = Object.entries(names).map(([name, value]) => html` data-${name}="${value}"`);
  return html`<script type="application/octet-stream"${marks} data-bytes="${bytes.length}">${new Markup(toDenseText(bytes))}</script>
`;
}

const pack = (text: string): Uint8Array => gzipSync(text, { level: 9, memLevel: 9 });

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The style sheet of the pages, with its fonts apart, which are files. */
function styleOf(files: Rolldown.OutputBundle): { css: string; faces: readonly Face[] } {
  const page = files[STYLED_LIKE];
  const link = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/.exec(page?.type === 'asset' ? String(page.source) : '');
  const sheet = link && files[link[1]];
  if (sheet?.type !== 'asset') throw new Error(`${STYLED_LIKE} has no style sheet to take.`);
  const faces: Face[] = [];
  const css = String(sheet.source).replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const say = (name: string) => new RegExp(`${name}:\\s*["']?([^;"'}]+)`).exec(rule)?.[1].trim() ?? '';
    const file = /url\(["']?([^"')]+\.woff2)/.exec(rule);
    if (!file) return rule;
    const fileName = join(dirname(link?.[1] ?? ''), file[1]);
    faces.push({ family: say('font-family'), weight: say('font-weight'), range: say('unicode-range'), fileName });
    return '';
  });
  return { css: css.trim(), faces };
}

function bytesOf(files: Rolldown.OutputBundle, fileName: string): Uint8Array {
  const file = files[fileName];
  if (file?.type !== 'asset') throw new Error(`${fileName} is not in the build.`);
  return typeof file.source === 'string' ? Buffer.from(file.source) : file.source;
}

async function script(root: string, entry: string): Promise<string> {
  const [{ source }] = await bundle(root, { entry, fileName: entry.replace(/\.ts$/, '.js'), format: 'iife' });
  // Nothing in a script may end its element.
  return source.trim().replaceAll('</script', '<\\/script');
}

/** Loaded apart, so that the configuration does not hang on every file that knows words. */
async function loadWords(root: string): Promise<readonly StandaloneWords[]> {
  const program = join(root, 'src/build/scripts/standalone-words.ts');
  const options = { configFile: false, logLevel: 'error', root } as const;
  const { module } = await runnerImport<typeof import('./standalone-words.ts')>(program, options);
  return module.WORDS;
}
