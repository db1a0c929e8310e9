import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rgb } from 'd3-color';
import { interpolateRgb } from 'd3-interpolate';
import * as v from 'valibot';
import { DARK, LIGHT } from '../../chart/theme.ts';
import { licenceOf } from '../../data/licence.ts';
import { describeIssue, type Problem, shorten } from '../../data/read/problems.ts';
import { readDataFile } from '../../data/read/read.ts';
import { contrast, lightened } from '../../data/read/read-own.ts';
import { link, localized } from '../../data/schema.ts';
import type { HandedInWords } from '../../i18n/handed-in.ts';
import { ALL_LANGUAGES } from '../../i18n/index.ts';
import type { Site } from '../../i18n/site.ts';
import { sayError, sayProblem, sayProblems } from '../cli/check.ts';
import { baseUrl } from '../paths.ts';
import { type ReadWords, readWords } from '../words/words-file.ts';

const TAGS = ALL_LANGUAGES.map(({ tag }) => tag);

const named = v.pipe(
  v.union([v.string(), localized], 'a text, or a text per language such as {"en": "…"}'),
  v.transform((text) => (typeof text === 'string' ? { en: text } : text)),
  v.check((texts) => Object.values(texts).some((text) => text.trim() !== ''), 'a text in at least one language'),
);
const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'a colour such as #1d4f91'));
const address = v.pipe(
  link,
  v.check(
    (text) => !/[?#]/.test(text),
    'the address of the site without ? and #, such as https://example.org/breaches/',
  ),
);

const jsonPath = v.pipe(
  v.string(),
  v.regex(/\.json$/i, 'the path of a file of words, such as fr.json, from this file on'),
);

const SiteSchema = v.strictObject({
  $schema: v.optional(v.string()),
  name: named,
  tagline: v.optional(named),
  address: v.optional(address),
  languages: v.pipe(
    v.tupleWithRest([v.string()], v.string()),
    v.check((tags) => new Set(tags).size === tags.length, 'each language once'),
  ),
  words: v.optional(v.union([jsonPath, v.array(jsonPath)], 'the path of a file of words, or a list of such')),
  logo: v.optional(v.pipe(v.string(), v.regex(/\.svg$/i, 'the path of an SVG file, from this file on'))),
  imprint: v.optional(link),
  privacy: v.optional(link),
  colours: v.optional(v.strictObject({ accent: v.optional(color), paper: v.optional(color) })),
});

type SiteFile = v.InferOutput<typeof SiteSchema>;
type Fault = Pick<Problem, 'path' | 'found' | 'expected'>;

/** What `site.json` says, or what is wrong in it: what, where, and how to mend it. `handedIn` are languages whose words it brings. */
function readSite(
  text: string,
  handedIn: readonly string[] = [],
): { readonly site?: SiteFile; readonly faults: readonly Fault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { faults: [{ path: '', found: shorten(text), expected: `JSON (${sayError(error)})` }] };
  }
  const read = v.safeParse(SiteSchema, value);
  const ofLanguages = faultsOfLanguages(value, [...new Set([...TAGS, ...handedIn])]);
  if (!read.success) return { faults: [...read.issues.map((issue) => faultOf(issue)), ...ofLanguages] };
  const faults = [...ofLanguages, ...faultsOfColours(read.output)];
  return faults.length > 0 ? { faults } : { site: read.output, faults };
}

/** Languages of a `site.json` in which nobody has words; told whatever else is wrong in it. */
function faultsOfLanguages(site: unknown, known: readonly string[]): readonly Fault[] {
  const read = v.safeParse(v.looseObject({ languages: v.array(v.string()) }), site);
  if (!read.success) return [];
  return read.output.languages.flatMap((tag, at) =>
    known.includes(tag)
      ? []
      : [{ path: `languages[${at}]`, found: shorten(tag), expected: `one of ${known.join(', ')}` }],
  );
}

/** Paths of the files of words that a `site.json` names, however faulty it is otherwise. */
function wordsPaths(text: string): readonly string[] {
  try {
    const read = v.safeParse(v.looseObject({ words: v.union([v.string(), v.array(v.string())]) }), JSON.parse(text));
    return read.success ? [read.output.words].flat() : [];
  } catch {
    return [];
  }
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const fault = describeIssue(issue, '');
  // What the library says by itself begins so; what we say is better.
  if (issue.kind === 'schema' && !issue.message.startsWith('Invalid')) return { ...fault, expected: issue.message };
  if (issue.type !== 'strict_object' || issue.expected !== 'never') return fault;
  return { ...fault, expected: `no such field; known are ${Object.keys(SiteSchema.entries).join(', ')}` };
}

/** WCAG 2.1, 1.4.3 and 1.4.11. */
const LEAST = { text: 4.5, mark: 3 } as const;

/** Whether all that is written and drawn on the paper can be read there. */
function faultsOfColours({ colours = {} }: SiteFile): readonly Fault[] {
  const { light } = inksOf(colours);
  const inks = { ...LIGHT.inks, ...light };
  const grounds = [inks.paper, inks['paper-band']];
  const faults: Fault[] = [];
  const isFaint = (ink: string, least: number) => grounds.some((ground) => contrast(ink, ground) < least);
  const texts = [inks.ink, inks['ink-soft'], inks['ink-faint'], inks.reference];
  const causes = Object.entries(inks).flatMap(([role, ink]) => (role.startsWith('cause:') ? [ink] : []));
  if (colours.paper !== undefined) {
    const isDark = texts.some((ink) => isFaint(ink, LEAST.text)) || causes.some((ink) => isFaint(ink, LEAST.mark));
    if (isDark)
      faults.push({
        path: 'colours.paper',
        found: colours.paper,
        expected: `a lighter colour, such as ${LIGHT.inks.paper} or #ffffff: texts need a contrast of ${LEAST.text} : 1 on it, marks of ${LEAST.mark} : 1`,
      });
  }
  if (colours.accent !== undefined && isFaint(colours.accent, LEAST.text))
    faults.push({
      path: 'colours.accent',
      found: colours.accent,
      expected: `a darker colour: links are written in it, which need a contrast of ${LEAST.text} : 1 on the paper`,
    });
  return faults;
}

/** The colours that follow from those of the site: bands and grids are mixed of paper and ink, as far apart as ours; on dark paper the accent is lighter. */
function inksOf({ accent, paper }: { readonly accent?: string; readonly paper?: string }): Site['inks'] {
  const light: Record<string, string> = {};
  if (paper !== undefined) {
    const mix = (share: number) => rgb(interpolateRgb(paper, LIGHT.inks.ink)(share)).formatHex();
    Object.assign(light, { paper, 'paper-band': mix(0.035), grid: mix(0.1), 'grid-strong': mix(0.21) });
  }
  if (accent === undefined) return { light, dark: {} };
  let bright = lightened(accent);
  while (contrast(bright, DARK.inks['paper-band']) < LEAST.text)
    bright = rgb(interpolateRgb(bright, '#ffffff')(0.1)).formatHex();
  return { light: { ...light, accent }, dark: { accent: bright } };
}

/** What a build of somebody's data needs: the site, and values for the environment. */
interface OwnBuild {
  readonly site: Site;
  /** Words that are handed in, by their BCP 47 tags. */
  readonly words: Readonly<Record<string, HandedInWords>>;
  /** What of these is English still, in Markdown. */
  readonly report: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Reads and checks a data file and the `site.json` beside it; without that, the file's own title names the site. `day` is today,
 * YYYY-MM-DD. Faults are printed as `data -- check` prints them; undefined when the site cannot be built.
 */
export function prepareOwnSite(dataPath: string, sitePath: string | undefined, day: string): OwnBuild | undefined {
  const text = readText(dataPath);
  const siteText = sitePath === undefined ? undefined : readText(sitePath);
  if (text === undefined || (sitePath !== undefined && siteText === undefined)) return undefined;
  const { file, problems, offered } = readDataFile(text, day);
  for (const line of sayProblems(problems)) console.error(`${dataPath}: ${line}`);
  const stops = problems.filter(({ effect }) => effect !== 'doubt' && effect !== 'ignored').length;
  const given: ReadWords[] = [];
  let isFaulty = false;
  for (const name of siteText === undefined ? [] : wordsPaths(siteText)) {
    const path = resolve(dirname(sitePath ?? ''), name);
    const words = readText(path);
    const { read, faults } = words === undefined ? { faults: [] } : readWords(words);
    for (const fault of faults) console.error(`${path}: ${sayProblem({ ...fault, effect: 'file' })}`);
    if (read) given.push(read);
    else isFaulty = true;
    if (read)
      console.error(
        `${path}: ${read.all - read.missing.length} of ${read.all} words; the other ${read.missing.length} are English (--report FILE lists them)`,
      );
  }
  const tags = given.map(({ about }) => about.tag);
  const { site: read, faults } = siteText === undefined ? siteOf(file.title) : readSite(siteText, tags);
  for (const fault of faults) console.error(`${sitePath ?? dataPath}: ${sayProblem({ ...fault, effect: 'file' })}`);
  if (stops === 0 && offered === 0)
    console.error(`${dataPath}: incidents: got a list of 0, expected at least one incident`);
  if (stops > 0 || offered === 0 || !read || isFaulty) {
    console.error('Nothing was built: mend what is named above, and build again.');
    return undefined;
  }
  if (file.updated === undefined)
    console.error(`${dataPath}: updated: got nothing, expected the day of the data; ${day}, today, is taken`);
  const logo = read.logo === undefined ? '' : resolve(dirname(sitePath ?? ''), read.logo);
  if (logo !== '' && readText(logo) === undefined) return undefined;
  const [first, ...others] = read.languages;
  const { name, tagline, imprint, privacy, colours = {} } = read;
  return {
    site: {
      name,
      ...(tagline === undefined ? {} : { tagline }),
      languages: [first, ...others],
      handedIn: given.map(({ about }) => about),
      logo: logo !== '',
      ...(imprint === undefined ? {} : { imprint }),
      ...(privacy === undefined ? {} : { privacy }),
      licence: licenceOf(file.license ?? '')?.name ?? '',
      inks: inksOf(colours),
    },
    words: Object.fromEntries(given.map(({ about, words }) => [about.tag, words])),
    report: reportOf(given),
    environment: {
      OWN_DATA: resolve(dataPath),
      OWN_DATA_DAY: day,
      OWN_LOGO: logo,
      BASE_URL: process.env.BASE_URL || baseUrl(read.address ?? '') || '',
    },
  };
}

/** What is English still in languages that were handed in, in Markdown. */
function reportOf(given: readonly ReadWords[]): string {
  const list = (keys: readonly string[]) => keys.map((key) => `- \`${key}\`\n`).join('');
  const missing = given.map(
    ({ about: { name, tag }, missing }) =>
      `# ${name} (${tag}): ${missing.length} words are English\n\n${list(missing)}`,
  );
  return missing.join('\n');
}

/** The site that a data file describes by itself: its title, and the languages of that which we have. */
function siteOf(title: string | Readonly<Record<string, string>> | undefined): ReturnType<typeof readSite> {
  const name = typeof title === 'string' ? { en: title } : (title ?? {});
  if (Object.values(name).every((text) => text.trim() === ''))
    return { faults: [{ path: 'title', found: 'nothing', expected: 'the name of the site, or --site site.json' }] };
  const [first = 'en', ...others] = TAGS.filter((tag) => tag in name);
  return { site: { name, languages: [first, ...others] }, faults: [] };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`${path} cannot be read: ${sayError(error)}`);
    return undefined;
  }
}
