import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALIGNMENTS, CONTROLS, GROUPS, ORDERS, OUTLINES, THEMES, VIEWS, YEARS } from '../../state/state.ts';
import { PARAMETERS } from '../../state/url.ts';

/** A name and what it means. */
export type Meanings = Readonly<Record<string, string>>;

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
  from: 'First moment that is shown, a date in EDTF such as 2019-11.',
  to: 'Last moment that is shown, a date in EDTF.',
  q: 'Text search.',
  cause: 'Causes that pass, joined by commas.',
  actor: 'Actors that pass, joined by commas.',
  sector: 'Sectors that pass, joined by commas.',
  country: 'Countries that pass, ISO 3166-1, joined by commas.',
  status: 'Grades of certainty that pass, joined by commas.',
  kind: 'Kinds of data that pass, joined by commas.',
  nature: 'Kinds of case that pass, joined by commas.',
  size: 'Limits on the size, MIN..MAX; unknown for incidents without one.',
  unit: 'Unit of the scale view.',
  align: 'What lives are lined up by in the delay view.',
  order: 'Order of the delays.',
  sort: 'Column by which the table is sorted, with a leading - for the largest first.',
  columns: 'Columns of the table, joined by commas.',
  compare: 'Ids of what is compared, joined by commas.',
  joined: 'Ids of relations whose incidents are drawn as one, joined by commas.',
  years: 'The chart of counts and sums by year.',
  list: 'What the list of incidents is divided by.',
  incident: 'Id of the open incident.',
  src: 'Address of a data file; without it our own data, which lie beside the script.',
  data: 'Fingerprint of a kept version of our own data; without it the newest.',
  lang: 'Language, a BCP 47 tag; without it that of the browser.',
  theme: 'Colours; auto follows the page, then the system.',
  controls: 'How much stands around the picture.',
  check: '`1` shows what is wrong with the data and the attributes openly, for the author.',
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  view: VIEWS,
  group: GROUPS,
  align: ALIGNMENTS,
  order: ORDERS,
  years: YEARS,
  list: OUTLINES,
  theme: THEMES,
  controls: CONTROLS,
};

/** Attributes of the element that are no parameters of the address. */
const OWN_ATTRIBUTES: Readonly<Record<string, string>> = {
  address:
    'follow: the element is the page, keeps its address and the view the same, and names its language and title; read: it is all there is in a frame, whose address says the view. Without it, it is a guest and leaves the page alone.',
  origins: 'Origins besides its own from which the address of the page may name data files, separated by spaces.',
  host: 'slides: it stands on a slide, large, and leaves the keys of the deck alone.',
};

const METHODS: Readonly<Record<string, string>> = {
  select: 'Opens an incident by its id; the empty text closes.',
  zoomTo: 'Shows the time between two moments, milliseconds or Date.',
  fit: 'Shows everything.',
  show: 'Sets parameters by their names, all at once.',
  refresh: 'Follows the page anew after a change of its style sheets that gives no sign of itself.',
  parameter: 'The text of a parameter as the address would have it.',
  toSVG: 'The picture on the screen as SVG text; with a size a promise of the picture drawn anew.',
  toPNG: 'A promise of the picture as PNG, 1920 by 1080 unless told.',
  toCSV: 'A promise of what is selected as rows.',
  toDataFile: 'A promise of what is selected as a data file.',
};

const EVENTS: Readonly<Record<string, string>> = {
  'breach-ready': 'The picture of a data set and everything around it stand; the height is final.',
  'breach-select': 'An incident has been opened, `id`, or closed.',
  'breach-viewchange': 'The view has changed; `search` reopens it.',
  'breach-error': 'A data file or a part of it could not be used: `problems`.',
};

const entries = <Entry extends object>(of: Readonly<Record<string, string>>, more: (name: string) => Entry) =>
  Object.entries(of).map(([name, description]) => ({ name, description, ...more(name) }));

/**
 * What `<breach-timeline>` offers, for editors and documentation: a custom-elements manifest, schema
 * version 1.0.0. Throws when a parameter has no meaning here: what is promised is described.
 */
export function elementManifest(root: string): object {
  const { properties, parts } = looksOf(root);
  const attributes = PARAMETERS.map((name) => {
    const description = MEANINGS[name];
    if (description === undefined) throw new Error(`The parameter ${name} has no meaning in element-manifest.ts.`);
    const text = CHOICES[name]?.map((choice) => `'${choice}'`).join(' | ') ?? 'string';
    return { name, description, type: { text }, ...(name === 'lang' ? {} : { fieldName: name }) };
  });
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
            attributes: [...attributes, ...entries(OWN_ATTRIBUTES, () => ({ type: { text: 'string' } }))],
            members: [
              ...attributes
                .filter(({ name }) => name !== 'lang')
                .map(({ name, description, type }) => ({ kind: 'field', name, description, type, attribute: name })),
              {
                kind: 'field',
                name: 'search',
                description: 'The address of what is shown.',
                type: { text: 'string' },
                readonly: true,
              },
              {
                kind: 'field',
                name: 'complete',
                description: 'A promise that resolves when everything that was asked for stands.',
                type: { text: 'Promise<void>' },
                readonly: true,
              },
              ...entries(METHODS, () => ({ kind: 'method' })),
            ],
            events: entries(EVENTS, () => ({ type: { text: 'Event' } })),
            slots: [{ name: '', description: 'Fallback: shown until there is a picture.' }],
            cssProperties: entries(properties, () => ({})),
            cssParts: entries(parts, () => ({})),
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
