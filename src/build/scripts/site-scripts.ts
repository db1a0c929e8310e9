import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build, type LibraryFormats, type Plugin } from 'vite';
import { serving } from '../dev-server.ts';
import { FINGERPRINT_PLACE, siteDefine } from '../own/parts.ts';
import { ROOT, TARGET } from '../paths.ts';
import { elementManifest } from './element-docs.ts';

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
  { entry: 'first-data.ts', fileName: 'first-data.js', format: 'iife' },
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
  /** While developing: parts that a script fetches were bundled with it. */
  const built = new Map<string, string>();
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
    ...serving(async (path) => {
      const published = PUBLISHED.find(({ fileName }) => fileName === path);
      if (published) for (const each of await bundle(root, published)) built.set(each.fileName, each.source);
      return built.get(path);
    }),
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

/** All that came of a build. */
export const outputsOf = (result: Awaited<ReturnType<typeof build>>) =>
  [result].flat().flatMap((each) => ('output' in each ? each.output : []));

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
  const chunks = outputsOf(result).filter((output) => output.type === 'chunk');
  return inParts
    ? classicParts(chunks satisfies readonly Chunk[])
    : chunks.map(({ fileName: name, code }) => ({ fileName: name, source: code }));
}

/** A chunk of CommonJS as the bundler writes it. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  /** Files of the chunks that must run before it. */
  readonly imports: readonly string[];
  readonly isEntry: boolean;
}

/** A file of the site. */
export interface Script {
  readonly fileName: string;
  readonly source: string;
}

/**
 * Turns chunks into classic scripts that fetch each other when they are needed. Modules may not be
 * loaded from a file system, nor in a frame without an origin; classic scripts may. The entry holds all
 * that must run at once and a small loader; every other chunk is a script that puts its code into a
 * registry, from which the loader runs it.
 */
export function classicParts(chunks: readonly Chunk[]): readonly Script[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('There is no entry among the chunks.');
  const needed = (name: string, found: Set<string> = new Set()): Set<string> => {
    for (const each of byName.get(name)?.imports ?? []) {
      if (found.has(each) || !byName.has(each)) continue;
      found.add(each);
      needed(each, found);
    }
    return found;
  };
  const atOnce = new Set([...needed(entry.fileName), entry.fileName]);
  const later = chunks.filter(({ fileName }) => !atOnce.has(fileName));
  const names = later.map(({ fileName }) => fileName);
  const before = names.map((name) =>
    [...needed(name)].flatMap((each) => (atOnce.has(each) ? [] : names.indexOf(each))),
  );
  const first = [...atOnce].map((name) => register(byName.get(name) ?? entry)).join('\n');
  return [
    { fileName: entry.fileName, source: `${first}\n${loader(entry.fileName, names, before)}\n` },
    ...later.map((chunk) => ({ fileName: chunk.fileName, source: `${register(chunk)}\n` })),
  ];
}

const REGISTRY = 'self.breachTimelineParts';
const STATIC = /\brequire\((["'`])([^"'`]+)\1\)/g;
/** What a chunk gives to others, as the bundler writes it. */
const GIVEN = /Object\.defineProperty\(exports,("[^"]+"),\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;
const DYNAMIC = /Promise\.resolve\(\)\.then\(\(\)=>require\((["'`])([^"'`]+)\1\)\)/g;

function register({ fileName, code }: Chunk): string {
  const from = posix.dirname(fileName);
  const nameOf = (path: string) => JSON.stringify(posix.normalize(posix.join(from, path)));
  const body = code
    .replace(DYNAMIC, (_all, _quote, path: string) => `load(${nameOf(path)})`)
    .replace(STATIC, (_all, _quote, path: string) => `require(${nameOf(path)})`)
    .replace(GIVEN, (_all, name: string, local: string) => `give(${name},()=>${local})`)
    .trimEnd();
  return `(${REGISTRY}??={})[${JSON.stringify(fileName)}]=(exports,require,load,give)=>{${body}};`;
}

/** Runs the entry. `before` says for each part that is fetched later (`names`) which others it takes, by their places. */
function loader(entry: string, names: readonly string[], before: readonly (readonly number[])[]): string {
  return `(()=>{
const folder=new URL('.',document.currentScript.src).href,names=${JSON.stringify(names)},before=${JSON.stringify(before)},done={},coming={};
const require=(name)=>{if(!done[name]){const part=done[name]={};${REGISTRY}[name](part,require,load,(key,get)=>Object.defineProperty(part,key,{get}))}return done[name]};
const trust=self[Symbol.for('breach-timeline')]??=self.trustedTypes?.createPolicy('breach-timeline',{createScriptURL:(address)=>address});
const run=(name)=>coming[name]??=new Promise((resolve,reject)=>{
const script=document.createElement('script');
const fail=()=>{script.remove();delete coming[name];reject(new Error('The script '+name+' did not come.'))};
script.onload=()=>{if(!${REGISTRY}[name])return fail();script.remove();resolve()};
script.onerror=fail;
script.src=trust?trust.createScriptURL(folder+name):folder+name;
document.head.append(script)});
const load=async(name)=>{await Promise.all([name,...before[names.indexOf(name)].map((at)=>names[at])].map((each)=>${REGISTRY}[each]??run(each)));return require(name)};
require(${JSON.stringify(entry)})})();`;
}

/** Files of the package's command, relative to the site; `bin` of package.json names the first. */
const COMMAND = 'cli.js';
/** What paints a PNG, in a file of its own: the libraries and fonts that it takes are several megabytes, and need not be installed. */
const PAINTER = 'raster.js';

/** Vite plugin: the command of the package, for Node, with all libraries in it but those that paint. */
export function packageCommand(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-command',
    async generateBundle() {
      for (const [fileName, source] of await bundleCommand(root)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The files of the command, by their names. */
export async function bundleCommand(root: string): Promise<ReadonlyMap<string, string>> {
  const command = await bundleForNode(root, 'src/build/cli/package.ts', true);
  return new Map([
    [COMMAND, `#!/usr/bin/env node\n${command}`],
    [PAINTER, await bundleForNode(root, 'src/build/raster/raster.ts', false)],
  ]);
}

/** A program as one file for Node; with all its libraries, or as it imports them. */
async function bundleForNode(root: string, entry: string, withLibraries: boolean): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: {
      noExternal: withLibraries ? true : [],
      target: 'node',
      // Whatever the environment says of itself.
      resolve: { conditions: ['module', 'node', 'production'] },
    },
    build: {
      write: false,
      ssr: entry,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [chunk] = outputsOf(result).filter((output) => output.type === 'chunk');
  return chunk.code;
}
