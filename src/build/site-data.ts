import type { Plugin } from 'vite';
import { LANGUAGES } from '../i18n/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { aboutPath, correctionsPath } from '../i18n/page-addresses.ts';
import { SITE } from '../i18n/site.ts';
import { serving } from './dev-server.ts';
import {
  INCIDENTS,
  incidentDataPath,
  prepareFirst,
  prepareIncidents,
  publishedFile,
  type Raw,
  textOf,
} from './edition.ts';
import { dataFileJsonSchema } from './json-schema.ts';
import { loadWhole } from './locales.ts';
import { aboutPage } from './pages/about.ts';
import {
  CORRECTIONS_FILE,
  type Correction,
  correctionsPage,
  correctionsText,
  readCorrections,
} from './pages/corrections.ts';
import { NOT_FOUND_PATH, writeNotFound } from './pages/text-pages.ts';
import { baseUrl, ROOT } from './paths.ts';
import { CROISSANT_PATH, DATA_PACKAGE_PATH, TABLE_NAMES, tablePath } from './tables/table.ts';
import { tableFiles } from './tables/table-files.ts';

/** The script beside a data file. */
export const scriptOf = (path: string) => path.replace(/\.json$/, '.js');

/** A data file as a script that hands over its text, for pages that may run what they may not fetch; see `controls/site.ts`. */
export function asScript(text: string): string {
  const address = "document.currentScript.src.replace(/\\.js$/,'.json')";
  return `(self.breachTimelineTexts??={})[${address}]=${JSON.stringify(text)}\n`;
}

/** The file of each incident and the script beside it, by their paths. */
function incidentData(file: Raw): ReadonlyMap<string, string> {
  return new Map(
    [...prepareIncidents(file)].flatMap(([id, part]) => {
      const text = `${JSON.stringify(part)}\n`;
      const path = incidentDataPath(id);
      return [
        [path, text],
        [scriptOf(path), asScript(text)],
      ];
    }),
  );
}

/** A page in each language, by its path; its words are loaded when it is asked for. */
function inEachLanguage(
  path: (tag: string) => string,
  write: (locale: Locale) => string,
): Record<string, () => Promise<string>> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [path(language.tag), async () => write(await loadWhole(language))]),
  );
}

/** The corrections of our own data. Throws when one has a fault: nothing faulty is published. */
function ownCorrections(root: string, { incidents }: Raw): readonly Correction[] {
  const ids = new Set((incidents as readonly Raw[]).map(({ id }) => String(id)));
  const { corrections, faults } = readCorrections(correctionsText(root), ids);
  const [fault] = faults;
  if (fault) throw new Error(`${CORRECTIONS_FILE}: ${fault.path}: got ${fault.found}, expected ${fault.expected}`);
  return corrections;
}

/** What was wrong in our own data, as a file and as a page in each language. */
const correctionFiles = (root: string): Record<string, () => string | Promise<string>> => ({
  [CORRECTIONS_FILE]: () => correctionsText(root),
  ...inEachLanguage(correctionsPath, (locale) => {
    const file = publishedFile(root);
    return correctionsPage(file, ownCorrections(root, file), locale, baseUrl());
  }),
});

/** The same as `siteData`, as a list: all that is written of the data alone, by the paths in the site. */
export async function dataFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [path, write] of Object.entries(filesOf(root))) files.set(path, await write());
  for (const [path, text] of incidentData(publishedFile(root))) files.set(path, text);
  return files;
}

/** Each file of the data but those of single incidents, written when it is asked for. */
function filesOf(root: string): Record<string, () => string | Promise<string>> {
  const files: Record<string, () => string | Promise<string>> = {
    'data/incidents.json': () => textOf(publishedFile(root)),
    'data/first.json': () => `${JSON.stringify(prepareFirst(publishedFile(root)))}\n`,
    'schema/incidents.schema.json': () => `${JSON.stringify(dataFileJsonSchema(), null, 2)}\n`,
    [NOT_FOUND_PATH]: () => writeNotFound(publishedFile(root), baseUrl()),
    ...Object.fromEntries(
      [...TABLE_NAMES.map(tablePath), DATA_PACKAGE_PATH, CROISSANT_PATH].map((path) => [
        path,
        async () => (await tableFiles(publishedFile(root), baseUrl())).get(path) ?? '',
      ]),
    ),
    ...inEachLanguage(aboutPath, (locale) => aboutPage(publishedFile(root), locale, baseUrl())),
    ...(SITE ? {} : correctionFiles(root)),
  };
  for (const path of ['data/incidents.json', 'data/first.json']) {
    const write = files[path];
    files[scriptOf(path)] = async () => asScript(await write());
  }
  return files;
}

/**
 * Vite plugin: publishes `data/incidents.json` (everything), the same as tables with what describes these (`tables/`),
 * `data/first.json` (what the first picture needs), `data/incident/<id>.json` (what the details of one incident need beside
 * it), a script beside each of these for pages that may not fetch,
 * `data/corrections.json`, `schema/incidents.schema.json`, the pages about the data and of corrections in each language
 * and the one for addresses where nothing is, in the build and while developing.
 */
export function siteData(root = ROOT): Plugin {
  const files = filesOf(root);
  return {
    name: 'breach-timeline-data',
    async generateBundle() {
      for (const [fileName, source] of await dataFiles(root)) this.emitFile({ type: 'asset', fileName, source });
    },
    ...serving((path) =>
      Object.hasOwn(files, path)
        ? files[path]()
        : path.startsWith(INCIDENTS)
          ? incidentData(publishedFile(root)).get(path)
          : undefined,
    ),
  };
}
