import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type LibraryFormats, type Plugin, type Rolldown } from 'vite';
import { FINGERPRINT_PLACE } from '../own/places.ts';
import { ROOT, TARGET } from '../paths.ts';
import { siteDefine } from '../site-define.ts';
import { type Chunk, classicParts, type Script } from './classic-parts.ts';
import { elementManifest } from './element-manifest.ts';

/** Leading spaces mean nothing in our sources but would be shipped where they stand in templates of Lit. */
export function unindent(): Plugin {
  return {
    name: 'breach-timeline-unindent',
    apply: 'build',
    transform: {
      // Files with templates only: elsewhere a text may mean its spaces, as the code to copy does.
      filter: { id: /\/src\/(controls|panels|views|publish|embed|app)\/.+\.ts$/, code: /from 'lit['/]/ },
      order: 'pre',
      handler: (code) => squeezeStyles(code).replace(/\n[ \t]+/g, '\n'),
    },
  };
}

/** Code whose templates of CSS have neither comments nor spaces that mean nothing; what is set into them stays. */
export function squeezeStyles(code: string): string {
  return code.replace(/\bcss`([^`]*)`/g, (_, css: string) => {
    const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
    const tight = bare
      .replace(/\$\{[^}]*\}|'[^']*'|"[^"]*"| ?([{};,]) ?/g, (found, sign?: string) => sign ?? found)
      .replace(/\$\{[^}]*\}|'[^']*'|"[^"]*"|: /g, (found) => (found === ': ' ? ':' : found));
    return `css\`${tight.replace(/;\}/g, '}').trim()}\``;
  });
}

const D3_FORMATS = '\0d3-formats';

/** Leaves out what D3's scales would write ticks with, 5 kB after gzip: ours are written by `Intl`. */
export function withoutD3Formats(): Plugin {
  const names =
    'format formatPrefix formatSpecifier precisionFixed precisionPrefix precisionRound timeFormat utcFormat';
  return {
    name: 'breach-timeline-without-d3-formats',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: /^d3-(time-)?format$/ }, handler: () => D3_FORMATS },
    load: {
      filter: { id: /^\0d3-formats$/ },
      handler: () =>
        `const none = () => () => { throw new Error('No format of D3 is shipped.'); };
export { ${names.replaceAll(/\w+/g, 'none as $&,')} };`,
    },
  };
}

/** What stands in the place of parts of the Parquet library that nothing here needs. */
const WITHOUT_PARQUET: Readonly<Record<string, string>> = {
  // Rows are chosen by their dates, not by a filter of the library.
  filter: `export const canSkipRowGroup = () => false;
export const matchFilter = () => true;
export const columnsNeededForFilter = () => [], pathsNeededForFilter = () => [], filterPageRanges = () => [];`,
  bloom: 'export const bloomEligibleColumns = () => new Set(), readBloomFilter = () => undefined;',
  geoparquet: 'export const markGeoColumns = () => undefined;',
  // Columns of these kinds are passed over.
  wkb: 'export const wkbToGeojson = () => undefined;',
  variant: "export const decodeVariantColumn = () => { throw new Error('a column of no one type'); };",
};

/** Leaves out filters and maps of the Parquet library. */
export function withoutRareParquet(): Plugin {
  return {
    name: 'breach-timeline-without-rare-parquet',
    apply: 'build',
    load: {
      filter: { id: /\/hyparquet\/src\/(?:filter|bloom|geoparquet|wkb|variant)\.js$/ },
      handler: (id) => WITHOUT_PARQUET[/(\w+)\.js$/.exec(id)?.[1] ?? ''],
    },
  };
}

/** A class of D3 as it is written: a function and its prototype, which no bundler dares to leave out. */
const D3_CLASS =
  /function (\w+)\(([^)]*)\) \{\n((?: {2}.*\n|\n)*?)\}\n\n\1\.prototype = (\{\n(?: {2}.*\n|\n)*?\});?\n/g;

/** A colour space of D3 other than sRGB: what its constructor is given is set beside it. */
const D3_COLOUR_SPACE = /define\((Lab|Hcl|Cubehelix), (\w+), (extend\(Color, \{\n[\s\S]*?\n\}\))\);/g;

/** What D3 makes once when it is loaded, of functions alone. */
const D3_MADE =
  /= (?=\(function (?:custom|zoomRho)\(|(?:Blur2|curveRadial|hsl|hcl|cubehelix|rgbSpline|interpolateTransform|timeInterval|timeWeekday|utcWeekday)\()/g;

/** Ticks of local time, and the shorter name of each interval's `range`: we count in UTC, by the intervals themselves. */
const D3_LOCAL_TICKS = /^const \[(timeTicks), (timeTickInterval)\] = (ticker\(.*\));$/m;
const D3_LOCAL_YEARS = /^timeYear\.every = [\s\S]*?^\};\n/m;
const D3_RANGES = /^const (\w+) = (\w+)\.range;$/gm;

/**
 * Says of the curves, colour spaces and interpolators of D3 that they may be left out where nothing uses them: 1.2 kB
 * of shapes and 3 kB of colours after gzip; and of its easings and of local time.
 */
export function withoutUnusedD3(): Plugin {
  return {
    name: 'breach-timeline-without-unused-d3',
    apply: 'build',
    transform: {
      filter: { id: /\/d3-(array|shape|color|interpolate|ease|time)\/.*\.mjs$/ },
      handler: (code) =>
        code
          .replace(
            D3_CLASS,
            (_all, name: string, parameters: string, body: string, prototype: string) =>
              `var ${name} = /* @__PURE__ */ (() => { function ${name}(${parameters}) {\n${body}}\n${name}.prototype = ${prototype};\nreturn ${name}; })();\n`,
          )
          .replace(
            /^\(MonotoneY\.prototype = [\s\S]*?\n\};\n/m,
            (set) => `const SetMonotoneY = /* @__PURE__ */ (() => {\n${set}return MonotoneY;\n})();\n`,
          )
          .replace('return new MonotoneY(', 'return new SetMonotoneY(')
          .replace(/^function (Lab|Hcl|Cubehelix)\(/gm, 'function Bare$1(')
          .replace(
            D3_COLOUR_SPACE,
            (_all, name: string, factory: string, prototype: string) =>
              `var ${name} = /* @__PURE__ */ (() => { define(Bare${name}, ${factory}, ${prototype}); return Bare${name}; })();`,
          )
          .replace(
            D3_LOCAL_TICKS,
            (_all, ticks: string, interval: string, made: string) =>
              `const ${ticks}Made = /* @__PURE__ */ ${made};\nconst ${ticks} = /* @__PURE__ */ (() => ${ticks}Made[0])();\nconst ${interval} = /* @__PURE__ */ (() => ${ticks}Made[1])();`,
          )
          .replace(D3_LOCAL_YEARS, '')
          .replace(D3_RANGES, 'const $1 = /* @__PURE__ */ (() => $2.range)();')
          .replace(D3_MADE, '= /* @__PURE__ */ '),
    },
  };
}

/** What the bundler knows of a module. */
interface Known {
  readonly isEntry: boolean;
  /** Modules that import it to run with them, not later. */
  readonly importers: readonly string[];
}

/**
 * Names the chunk of a module for the bundler: all that a module of `src/entries/` runs at once goes into one, since
 * pieces of a few kilobytes compress badly and come one after the other.
 */
export function firstChunk(entry = 'explorer.ts') {
  const known = new Map<string, boolean>();
  const isFirst = (id: string, about: (id: string) => Known | null): boolean => {
    const found = known.get(id);
    if (found !== undefined) return found;
    // Modules may import each other in a circle.
    known.set(id, false);
    const module = about(id);
    const first =
      module !== null &&
      (id.endsWith(`/src/entries/${entry}`) || module.importers.some((each) => isFirst(each, about)));
    known.set(id, first);
    return first;
  };
  return (id: string, bundler: { getModuleInfo(id: string): Known | null }) =>
    !id.endsWith('.css') && isFirst(id, (each) => bundler.getModuleInfo(each)) ? 'first' : null;
}

/** A script of the site that other pages load by its name, so that the name carries no fingerprint. */
interface Published {
  /** Its module in `src/entries/`. */
  readonly entry: string;
  readonly fileName: string;
  readonly format: LibraryFormats;
  /** In parts that are fetched when they are needed; else everything is included. */
  readonly inParts?: boolean;
  /** What a classic script is called by others; its exports are its fields. */
  readonly global?: string;
  /** Modules that stand for libraries, by the name of the library. */
  readonly alias?: Readonly<Record<string, string>>;
}

const PUBLISHED: readonly Published[] = [
  { entry: 'embed.ts', fileName: 'embed.js', format: 'cjs', inParts: true },
  { entry: 'library.ts', fileName: 'breach-timeline.js', format: 'es' },
  { entry: 'library-classic.ts', fileName: 'breach-timeline.classic.js', format: 'iife' },
  { entry: 'frames.ts', fileName: 'frames.js', format: 'iife' },
  { entry: 'not-found.ts', fileName: 'not-found.js', format: 'iife' },
];

const EMBED = 'embed.html';
/** Types of the element for those who install it as a package. */
const TYPES = 'src/embed/types';

/**
 * Vite plugin: publishes the scripts that run where modules of the explorer cannot: that of the embed, the
 * element as a library, and what a page with our frames may add.
 */
export function siteScripts(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-scripts',
    generateBundle: {
      // The pages themselves are written by then.
      order: 'post',
      async handler(_options, files) {
        for (const { fileName, source } of await publishedScripts(root))
          this.emitFile({ type: 'asset', fileName, source });
        const page = files[EMBED];
        if (page?.type === 'asset') page.source = classicPage(String(page.source));
      },
    },
    configureServer(server) {
      const built = new Map<string, string>();
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').split('?')[0].replace(/^\//, '');
        const published = PUBLISHED.find(({ fileName }) => fileName === path);
        try {
          if (published) for (const each of await bundle(root, published)) built.set(each.fileName, each.source);
        } catch (error) {
          return next(error);
        }
        const source = built.get(path);
        if (source === undefined) return next();
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.end(source);
      });
    },
  };
}

/** All scripts that other pages load, what describes them, and their types; `isOwn` for a site of somebody's own. */
export async function publishedScripts(root: string, isOwn = false): Promise<readonly Script[]> {
  const scripts: Script[] = [];
  for (const published of PUBLISHED) scripts.push(...(await bundle(root, published, isOwn)));
  const types = readdirSync(join(root, TYPES)).map((name) => ({
    fileName: `types/${name}`,
    source: readFileSync(join(root, TYPES, name), 'utf8'),
  }));
  const manifest = `${JSON.stringify(elementManifest(root), null, 2)}\n`;
  return [...scripts, { fileName: 'custom-elements.json', source: manifest }, ...types];
}

/**
 * The page of the embed without modules. A style sheet that is asked for across origins does not come from a file system, nor into
 * a frame without an origin. And the bundler adds a module of its own where style sheets are shared: the explorer's,
 * which would come first.
 */
export function classicPage(page: string): string {
  return page
    .replace(/ crossorigin(?=[ >])/g, '')
    .replace(/ *<(script|link)\b[^>]*\b(type="module"|rel="modulepreload")[^>]*>(<\/script>)?\n?/g, '');
}

/** A script of `src/entries/` with what it needs, as it is published; `isOwn` for a site of somebody's own. */
export async function bundle(
  root: string,
  { entry, fileName, format, inParts, global = 'BreachTimeline', alias = {} }: Published,
  isOwn = false,
): Promise<readonly Script[]> {
  const folder = fileName.replace(/\.js$/, '');
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [unindent(), withoutD3Formats(), withoutUnusedD3(), withoutRareParquet()],
    resolve: { alias },
    define: { ...siteDefine(isOwn), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: TARGET,
      minify: true,
      lib: { entry: `src/entries/${entry}`, formats: [format], name: global },
      rolldownOptions: {
        output: {
          entryFileNames: fileName,
          chunkFileNames: `${folder}/[name]-[hash]${isOwn ? `-${FINGERPRINT_PLACE}` : ''}.js`,
          codeSplitting: inParts ? { groups: [{ name: firstChunk(entry) }] } : false,
          minify: true,
        },
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.filter((output): output is Rolldown.OutputChunk => output.type === 'chunk');
  return inParts
    ? classicParts(chunks satisfies readonly Chunk[])
    : chunks.map(({ fileName: name, code }) => ({ fileName: name, source: code }));
}
