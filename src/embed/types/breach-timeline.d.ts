/** A problem of a data file, or of a part of it. */
export interface Problem {
  /** Where, as in `incidents[12].events[0].date`; '' for the whole file. */
  readonly path: string;
  /** What stands there, shortened. */
  readonly found: string;
  /** What may stand there. */
  readonly expected: string;
  /**
   * What is left out for it: nothing could be read, an incident, a part of one, or a field that nobody reads. A
   * `doubt` leaves out nothing: what is shown contradicts itself or had to be written otherwise.
   */
  readonly effect: 'file' | 'incident' | 'part' | 'ignored' | 'doubt';
  /** Id of the incident concerned, where it has one. */
  readonly incident?: string;
}

/** `breach-select`: an incident has been opened. */
export interface SelectEvent extends Event {
  /** Its id; '' when one has been closed. */
  readonly id: string;
}

/** `breach-viewchange`: the view has changed. */
export interface ViewChangeEvent extends Event {
  /** The part of an address that reopens it, from the question mark on; '' for the usual view. */
  readonly search: string;
}

/** `breach-error`: a data file, or a part of it, could not be used. What could be used is shown. */
export interface ProblemsEvent extends Event {
  readonly problems: readonly Problem[];
}

/** Outer size of a picture, CSS pixels. Without a height it takes what it needs. */
export interface PictureSize {
  readonly width: number;
  readonly height?: number;
}

/**
 * `<breach-timeline>`. Its attributes are the parameters of the explorer's address; the property of the
 * same name says what is shown now, '' for the default, and sets the attribute.
 */
export class BreachTimeline extends HTMLElement {
  // parameters: written by element-docs.ts
  /** Which picture. One of `timeline`, `scale`, `delay`, `compare`, `table`. */
  view: string;
  /** What the lanes stand for. One of `sector`, `country`, `cause`, `actor`, `none`. */
  group: string;
  /** First moment that is shown, a date in EDTF such as `2019-11`. */
  from: string;
  /** Last moment that is shown, a date in EDTF. */
  to: string;
  /** Text search. */
  q: string;
  /** Causes that pass, joined by commas. */
  cause: string;
  /** Actors that pass, joined by commas. */
  actor: string;
  /** Sectors that pass, joined by commas. */
  sector: string;
  /** Countries that pass, ISO 3166-1, joined by commas. */
  country: string;
  /** Grades of certainty that pass, joined by commas. */
  status: string;
  /** Kinds of data that pass, joined by commas. */
  kind: string;
  /** Kinds of case that pass, joined by commas. */
  nature: string;
  /** Limits on the size, `MIN..MAX`; `unknown` for incidents without one. */
  size: string;
  /** Unit of the scale view. */
  unit: string;
  /** What lives are lined up by in the delay view. One of `breach`, `discovery`, `disclosure`. */
  align: string;
  /** Order of the delays. One of `longest`, `time`. */
  order: string;
  /** Column by which the table is sorted, with a leading `-` for the largest first. */
  sort: string;
  /** Columns of the table, joined by commas. */
  columns: string;
  /** Ids of up to four incidents or reference quantities to compare, joined by commas. */
  compare: string;
  /** Ids of relations whose incidents are drawn as one, joined by commas. */
  joined: string;
  /** The chart of counts and sums by year. One of `closed`, `open`, `without-largest`. */
  years: string;
  /** What the list of incidents is divided by. One of `time`, `lane`. */
  list: string;
  /** What the timeline of a narrow page shows: incidents row by row in an order, or `lanes`. One of `known`, `largest`, `newest`, `lanes`. */
  rows: string;
  /** Id of the open incident. */
  incident: string;
  /** Address of a data file, or of a table (CSV, TSV, JSON list, HTML); without it our own data, which lie beside the script. */
  src: string;
  /** Address of a mapping file: `src` is a table then, read by its answers. */
  mapping: string;
  /** Fingerprint of a kept version of our own data; without it the newest. */
  data: string;
  /** Colours; `auto` follows the page, then the system. One of `auto`, `light`, `dark`. */
  theme: string;
  /** How much stands around the picture. One of `full`, `minimal`, `none`. */
  controls: string;
  /** Views that are offered, joined by commas; without it all. One alone needs no tabs. */
  views: string;
  /** `1` shows what is wrong with the data and the attributes openly, for the author. */
  check: string;
  /** What stands as the heading (`controls="full"`), instead of the title of the data. */
  heading: string;
  /** A line under the heading. */
  tagline: string;
  /** Who made the page, in the line below the picture, instead of `credit` of the data file. */
  credit: string;
  // end of parameters

  /** Resolves when the picture and all that comes after it stand; the height is final then. Ask again after a change. */
  readonly complete: Promise<void>;

  /** The address of what is shown, from the question mark on; '' for the usual view. */
  readonly search: string;

  /** Opens an incident by its id; '' closes. */
  select(id: string): void;
  /** Shows the time between two moments, UTC ms or Date. */
  zoomTo(from: number | Date, to: number | Date): void;
  /** Shows everything. */
  fit(): void;
  /** Sets parameters by their names, all at once; '' is the default. */
  show(parameters: Readonly<Record<string, string>>): void;
  /** Follows the page anew after a change of its style sheets that gives no sign of itself. */
  refresh(): void;
  /** The text of a parameter as the address would have it. */
  parameter(name: string): string;

  /** The picture as it stands, a complete SVG document; '' before there is one. */
  toSVG(): string;
  /** The picture drawn anew at a size: the same text wherever it is drawn. */
  toSVG(size: PictureSize): Promise<string>;
  /** The picture as PNG: 1920 by 1080 unless told, times `scale`. */
  toPNG(options?: Partial<PictureSize> & { readonly scale?: number }): Promise<Blob>;
  /** What is selected as rows. */
  toCSV(): Promise<string>;
  /** What is selected as a data file of our own format. */
  toDataFile(): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-timeline': BreachTimeline;
  }
  interface HTMLElementEventMap {
    'breach-ready': Event;
    'breach-select': SelectEvent;
    'breach-viewchange': ViewChangeEvent;
    'breach-error': ProblemsEvent;
  }
}
