import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALIGNMENTS, CONTROLS, GROUPS, ORDERS, OUTLINES, ROWS, THEMES, VIEWS, YEARS } from '../../state/state.ts';
import { PARAMETERS } from '../../state/url/url.ts';

/** A name and what it means. */
type Meanings = Readonly<Record<string, string>>;

/**
 * Custom properties and parts that publishers may rely on, as `docs/theming.md` of the project at `root`
 * tells them: rows of its tables that begin with a name in backquotes.
 */
export function looksOf(root: string): { readonly properties: Meanings; readonly parts: Meanings } {
  const text = readFileSync(join(root, 'docs', 'theming.md'), 'utf8');
  const rows = [...text.matchAll(/^\|\s*`([\w-]+)`\s*\|\s*([^|]+?)\s*\|/gm)];
  const pick = (isProperty: boolean) =>
    Object.fromEntries(
      rows
        .filter(([, name]) => name.startsWith('--') === isProperty)
        .map(([, name, meaning]) => [name, meaning.replaceAll('`', '')]),
    );
  return { properties: pick(true), parts: pick(false) };
}

/** What a parameter of the address says, for those who write it as an attribute. */
const MEANINGS: Readonly<Record<string, string>> = {
  view: 'Which picture.',
  group: 'What the lanes stand for.',
  from: 'First moment that is shown, a date in EDTF such as `2019-11`.',
  to: 'Last moment that is shown, a date in EDTF.',
  q: 'Text search.',
  cause: 'Causes that pass, joined by commas.',
  actor: 'Actors that pass, joined by commas.',
  sector: 'Sectors that pass, joined by commas.',
  country: 'Countries that pass, ISO 3166-1, joined by commas.',
  status: 'Grades of certainty that pass, joined by commas.',
  kind: 'Kinds of data that pass, joined by commas.',
  nature: 'Kinds of case that pass, joined by commas.',
  size: 'Limits on the size, `MIN..MAX`; `unknown` for incidents without one.',
  unit: 'Unit of the scale view.',
  align: 'What lives are lined up by in the delay view.',
  order: 'Order of the delays.',
  sort: 'Column by which the table is sorted, with a leading `-` for the largest first.',
  columns: 'Columns of the table, joined by commas.',
  compare: 'Ids of up to four incidents or reference quantities to compare, joined by commas.',
  joined: 'Ids of relations whose incidents are drawn as one, joined by commas.',
  years: 'The chart of counts and sums by year.',
  list: 'What the list of incidents is divided by.',
  rows: 'What the timeline of a narrow page shows: incidents row by row in an order, or `lanes`.',
  incident: 'Id of the open incident.',
  src: 'Address of a data file, or of a table (CSV, TSV, JSON list, HTML); without it our own data, which lie beside the script.',
  mapping: 'Address of a mapping file: `src` is a table then, read by its answers.',
  data: 'Fingerprint of a kept version of our own data; without it the newest.',
  lang: 'Language, a BCP 47 tag; without it that of the browser.',
  theme: 'Colours; `auto` follows the page, then the system.',
  controls: 'How much stands around the picture.',
  views: 'Views that are offered, joined by commas; without it all. One alone needs no tabs.',
  check: '`1` shows what is wrong with the data and the attributes openly, for the author.',
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  view: VIEWS,
  group: GROUPS,
  align: ALIGNMENTS,
  order: ORDERS,
  years: YEARS,
  list: OUTLINES,
  rows: ROWS,
  theme: THEMES,
  controls: CONTROLS,
};

/** Attributes of the element that are no parameters of the address. */
const OWN_ATTRIBUTES: Readonly<Record<string, string>> = {
  address:
    '`follow`: the element is the page, keeps its address and the view the same, and names its language and title; `read`: it is all there is in a frame, whose address says the view. Without it, it is a guest and leaves the page alone.',
  origins: 'Origins besides its own from which the address of the page may name data files, separated by spaces.',
  host: '`slides`: it stands on a slide, large, and leaves the keys of the deck alone.',
};

/** Attributes and properties that hold words of the page around the element. */
const PAGE_WORDS: Meanings = {
  heading: 'What stands as the heading (`controls="full"`), instead of the title of the data.',
  tagline: 'A line under the heading.',
  credit: 'Who made the page, in the line below the picture, instead of `credit` of the data file.',
};

/** Properties that only say something, with their types. */
const READ_ONLY: Readonly<Record<string, readonly [type: string, meaning: string]>> = {
  search: ['string', "The address of what is shown, from the question mark on; `''` for the usual view."],
  complete: [
    'Promise<void>',
    'Resolves when everything that was asked for stands and the height is final; ask again after a change.',
  ],
};

/** Calls of methods, and what each gives. */
const METHODS: Readonly<Record<string, string>> = {
  'select(id)': "Opens an incident by its id; `''` closes.",
  'zoomTo(from, to)': 'Shows the time between two moments, milliseconds or `Date`.',
  'fit()': 'Shows everything.',
  "show({view: 'scale', country: 'CN'})": 'Sets parameters by their names, all at once.',
  'refresh()': 'Follows the page anew after a change of its style sheets that gives no sign of itself.',
  'parameter(name)': "The text of a parameter as the address would have it; `''` for the default.",
  'toSVG()':
    "The picture on the screen with title, key, sources and address: text, at once, `''` before it stands with all around it (`breach-ready`). The years of the sources only once all data are there.",
  'toSVG({width, height})':
    'A promise of the same drawn anew for a size: the same text in any browser and from the command line.',
  'toPNG({width, height, scale})': 'A promise of the picture as PNG, 1920 × 1080 unless told.',
  'toCSV()': 'A promise of what is selected as rows.',
  'toDataFile()': 'A promise of what is selected as a data file of our format.',
};

const EVENTS: Readonly<Record<string, string>> = {
  'breach-ready': 'The picture of a data set and everything around it stand, and the height of the element is final.',
  'breach-select': "An incident has been opened (`event.id`), or closed (`''`).",
  'breach-viewchange': 'The view has changed; `event.search` reopens it.',
  'breach-error':
    'A data file, a part of it or an attribute could not be used: `event.problems`, each with `path`, `found`, `expected`.',
};

/** What a parameter of the address means. Throws where nobody has said it: what is promised is described. */
function meaningOf(parameter: string): string {
  const meaning = MEANINGS[parameter] ?? PAGE_WORDS[parameter];
  if (meaning === undefined) throw new Error(`The parameter ${parameter} has no meaning in element-docs.ts.`);
  return meaning;
}

/** Every attribute with the words that it may have, where they are few, and its meaning. */
const attributes = () => [
  ...PARAMETERS.map((name) => ({ name, choices: CHOICES[name] ?? [], meaning: meaningOf(name) })),
  ...Object.entries({ ...PAGE_WORDS, ...OWN_ATTRIBUTES }).map(([name, meaning]) => ({ name, choices: [], meaning })),
];

/** Parameters that are properties of our own; every element has `lang`. */
const PROPERTIES: readonly string[] = [...PARAMETERS.filter((name) => name !== 'lang'), ...Object.keys(PAGE_WORDS)];

/** Parts of other files that are written from the tables here, by file and by the name of the part. */
export function writtenParts(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const code = (text: string) => `\`${text}\``;
  const table = (head: string, rows: readonly (readonly [string, string])[]) =>
    markdownTable(head, 'what it is for', rows);
  const allowed = (choices: readonly string[]) =>
    choices.length > 0 ? ` One of ${choices.map(code).join(', ')}.` : '';
  return {
    'docs/element.md': {
      attributes: table(
        'attribute',
        attributes().map(({ name, choices, meaning }) => [name, meaning + allowed(choices)]),
      ),
      methods: table('method', [
        ...Object.entries(METHODS),
        ...Object.entries(READ_ONLY).map(([name, [, meaning]]) => [name, meaning] as const),
      ]),
      events: table('event', Object.entries(EVENTS)),
    },
    'src/embed/types/breach-timeline.d.ts': {
      parameters: PROPERTIES.map(
        (name) => `  /** ${meaningOf(name)}${allowed(CHOICES[name] ?? [])} */\n  ${name}: string;`,
      ).join('\n'),
    },
    'src/embed/types/jsx.d.ts': {
      parameters: `type Parameter =\n${[...PARAMETERS, ...Object.keys(PAGE_WORDS)].map((name) => `  | '${name}'`).join('\n')};`,
    },
  };
}

/** Names in backquotes, and what is said of each. */
export const markdownTable = (head: string, says: string, rows: readonly (readonly [string, string])[]): string =>
  [`| ${head} | ${says} |`, '| --- | --- |', ...rows.map(([name, text]) => `| \`${name}\` | ${text} |`)].join('\n');

/** A text with each of its parts put between the lines that begin and end it, and name the program that writes them. */
export function withParts(text: string, parts: Readonly<Record<string, string>>, program = 'element-docs.ts'): string {
  return Object.entries(parts).reduce((so, [name, part]) => {
    const between = new RegExp(
      `(^.*\\b${name}: written by ${program.replace('.', '\\.')}.*\\n)[\\s\\S]*?(^.*\\bend of ${name}\\b)`,
      'm',
    );
    if (!between.test(so)) throw new Error(`There is no place for the part ${name}.`);
    return so.replace(between, (_, begin: string, end: string) => `${begin}${part}\n${end}`);
  }, text);
}

const entries = <Entry extends object>(of: Readonly<Record<string, string>>, more: Entry) =>
  Object.entries(of).map(([name, description]) => ({ name, description: plain(description), ...more }));

/** Text without the marks of Markdown. */
const plain = (text: string): string => text.replaceAll('`', '');

/** What `<breach-timeline>` offers, for editors and documentation: a custom-elements manifest, schema version 1.0.0. */
export function elementManifest(root: string): object {
  const { properties, parts } = looksOf(root);
  const described = attributes().map(({ name, choices, meaning }) => ({
    name,
    description: plain(meaning),
    type: { text: choices.map((choice) => `'${choice}'`).join(' | ') || 'string' },
  }));
  // Two ways to call a method are one member.
  const calls = Object.entries(METHODS).map(([call, meaning]) => ({ name: call.replace(/\(.*/, ''), meaning }));
  const methods = [...new Set(calls.map(({ name }) => name))];
  return {
    schemaVersion: '1.0.0',
    readme: '../README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/breach-timeline.js',
        declarations: [
          {
            kind: 'class',
            name: 'BreachTimeline',
            tagName: 'breach-timeline',
            customElement: true,
            description:
              'An interactive picture of data breaches. What stands in the element is shown until there is a picture, and where there is none.',
            superclass: { name: 'HTMLElement' },
            attributes: described.map((attribute) =>
              PROPERTIES.includes(attribute.name) ? { ...attribute, fieldName: attribute.name } : attribute,
            ),
            members: [
              ...described
                .filter(({ name }) => PROPERTIES.includes(name))
                .map((attribute) => ({ kind: 'field', ...attribute, attribute: attribute.name })),
              ...Object.entries(READ_ONLY).map(([name, [text, meaning]]) => ({
                kind: 'field',
                name,
                description: plain(meaning),
                type: { text },
                readonly: true,
              })),
              ...methods.map((name) => ({
                kind: 'method',
                name,
                description: plain(calls.flatMap((call) => (call.name === name ? call.meaning : [])).join(' ')),
              })),
            ],
            events: entries(EVENTS, { type: { text: 'Event' } }),
            slots: [{ name: '', description: 'Fallback: shown until there is a picture.' }],
            cssProperties: entries(properties, {}),
            cssParts: entries(parts, {}),
          },
        ],
        exports: [
          { kind: 'js', name: 'BreachTimeline', declaration: { name: 'BreachTimeline' } },
          { kind: 'custom-element-definition', name: 'breach-timeline', declaration: { name: 'BreachTimeline' } },
        ],
      },
    ],
  };
}

/**
 * `node src/build/run.mjs src/build/scripts/element-docs.ts`: writes what is said here of the element into its
 * documentation and its types. To be run when an attribute, a method or an event changes;
 * `library-types.test.ts` tells when.
 */
export async function main(): Promise<number> {
  for (const [file, parts] of Object.entries(writtenParts())) {
    writeFileSync(file, withParts(readFileSync(file, 'utf8'), parts));
    console.log(file);
  }
  return 0;
}
