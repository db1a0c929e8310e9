/** The one immutable value that says what the reader looks at. Everything in it is in the address. */

export const VIEWS = ['timeline', 'scale', 'delay', 'compare', 'table'] as const;
export const GROUPS = ['sector', 'country', 'cause', 'actor', 'none'] as const;
export const ALIGNMENTS = ['breach', 'discovery', 'disclosure'] as const;
export const ORDERS = ['longest', 'time'] as const;
export const YEARS = ['closed', 'open', 'without-largest'] as const;
export const OUTLINES = ['time', 'lane'] as const;
export const ROWS = ['known', 'largest', 'newest', 'lanes'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const CONTROLS = ['full', 'minimal', 'none'] as const;
export const CHECKS = ['', '1'] as const;

export type ViewId = (typeof VIEWS)[number];
export type GroupId = (typeof GROUPS)[number];
export type Alignment = (typeof ALIGNMENTS)[number];
export type Order = (typeof ORDERS)[number];

/** Limits on the size of the whole, in the incident's own unit. */
export interface SizeRange {
  /** Smallest size that passes; 0 for no limit. */
  readonly min: number;
  /** Largest size that passes; Infinity for no limit. */
  readonly max: number;
  /** Whether incidents of unknown size pass. */
  readonly unknown: boolean;
}

export const ANY_SIZE: SizeRange = { min: 0, max: Infinity, unknown: true };

/** No size passes but the unknown one: a range that holds no number. */
export const ONLY_UNKNOWN: SizeRange = { min: Infinity, max: Infinity, unknown: true };

export interface State {
  /** Which picture. */
  readonly view: ViewId;
  /** The pictures that are offered, in our order; none for all. */
  readonly views: readonly ViewId[];
  /** What the lanes of the timeline stand for. */
  readonly group: GroupId;
  /** Visible stretch of time, UTC ms at civil midnights, [from, to); null shows everything. It filters, too. */
  readonly window: readonly [number, number] | null;
  /** Text search, as typed, at most 200 characters. */
  readonly query: string;
  /** Chosen values per facet id (see `facets.ts`); a facet without choices is left out. Values are sorted, unique. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly size: SizeRange;
  /** Unit of the scale view; '' lets the data choose. */
  readonly unit: string;
  /** What lives are lined up by in the delay view. */
  readonly align: Alignment;
  /** Order of the delays: the longest first, or as the calendar has it. */
  readonly order: Order;
  /** Column by which the table is sorted, with a leading `-` for the largest first; '' for its own order. */
  readonly sort: string;
  /** Columns of the table, in their order; none for the usual ones. */
  readonly columns: readonly string[];
  /** Ids of what is compared, incidents and reference quantities, in the order in which they were added. */
  readonly compare: readonly string[];
  /** Ids of relations whose incidents are drawn as one; sorted, unique. */
  readonly joined: readonly string[];
  /** The chart of counts and sums by year: closed, open, or open without the largest incident. */
  readonly years: (typeof YEARS)[number];
  /** What the list of incidents is divided by. */
  readonly outline: (typeof OUTLINES)[number];
  /** What the timeline of a narrow page shows: a row for each incident, in one order or another, or lanes. */
  readonly rows: (typeof ROWS)[number];
  /** Id of the open incident, or ''. */
  readonly incident: string;
  /** Data file, relative to the page or of an allowed origin; '' for our own. */
  readonly source: string;
  /** Mapping by which `source` is read as a table, as an address; '' for none. */
  readonly mapping: string;
  /** Fingerprint of the version of our own data, or '' for the newest; always '' where there is a `source`. */
  readonly edition: string;
  /** BCP 47 tag, or '' to follow the browser. */
  readonly lang: string;
  readonly theme: (typeof THEMES)[number];
  readonly controls: (typeof CONTROLS)[number];
  /** `1`: what is wrong with the data and the address is shown openly, for their author; '' leaves readers in peace. */
  readonly check: (typeof CHECKS)[number];
}

/** The pictures that a reader can choose from. */
export const offeredViews = ({ views }: Pick<State, 'views'>): readonly ViewId[] =>
  views.length === 0 ? VIEWS : views;

export const INITIAL: State = {
  view: 'timeline',
  views: [],
  group: 'sector',
  window: null,
  query: '',
  choices: {},
  size: ANY_SIZE,
  unit: '',
  align: 'breach',
  order: 'longest',
  sort: '',
  columns: [],
  compare: [],
  joined: [],
  years: 'closed',
  outline: 'time',
  rows: 'known',
  incident: '',
  source: '',
  mapping: '',
  edition: '',
  lang: '',
  theme: 'auto',
  controls: 'full',
  check: '',
};

/** What names a table that the reader has brought, in the place of a data file's address. */
export const OWN_TABLE = '#own-';

/** Whether a source is a table that the reader has brought, which is on this machine alone. */
export const isOwnTable = (source: string): boolean => source.startsWith(OWN_TABLE);

/**
 * Limits on size, as text: `1000..5000`, `1000..`, `..5000`, `0..` (any known size), each with
 * `,unknown` where incidents of unknown size pass as well; `unknown` alone lets only those pass.
 */

const RANGE = /^(\d{0,16})\.\.(\d{0,16})(,unknown)?$/;

export function sameSize(a: SizeRange, b: SizeRange): boolean {
  return a.min === b.min && a.max === b.max && a.unknown === b.unknown;
}

/**
 * Whole numbers, `min` rounded down and `max` up, exchanged where they stand the wrong way round,
 * within 0 and `Number.MAX_SAFE_INTEGER` (above which there is no limit). What is no number sets no limit.
 */
export function normalSize({ min, max, unknown }: SizeRange): SizeRange {
  if (min === Infinity && unknown) return ONLY_UNKNOWN;
  const low = Number.isNaN(min) ? 0 : Math.min(min, Number.isNaN(max) ? Infinity : max);
  const high = Number.isNaN(max) ? Infinity : Math.max(max, Number.isNaN(min) ? 0 : min);
  const floor = Math.min(Math.max(Math.floor(low), 0), Number.MAX_SAFE_INTEGER);
  const ceiling = Math.max(Math.ceil(high), 0);
  return { min: floor, max: ceiling > Number.MAX_SAFE_INTEGER ? Infinity : ceiling, unknown };
}

/** '' for any size. */
export function writeSize(size: SizeRange): string {
  if (sameSize(size, ANY_SIZE)) return '';
  if (size.min === Infinity) return 'unknown';
  const min = size.min === 0 && size.max < Infinity ? '' : String(size.min);
  const max = size.max === Infinity ? '' : String(size.max);
  return `${min}..${max}${size.unknown ? ',unknown' : ''}`;
}

export function readSize(text: string): SizeRange | undefined {
  if (text === 'unknown') return ONLY_UNKNOWN;
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const min = Number(match[1]);
  const max = match[2] === '' ? Infinity : Number(match[2]);
  const readable = Number.isSafeInteger(min) && (max === Infinity || Number.isSafeInteger(max));
  return readable && min <= max ? { min, max, unknown: match[3] !== undefined } : undefined;
}
