import type { TemplateResult } from 'lit';
import type { MeasureText, Scene } from '../chart/scene.ts';
import type { Tags } from '../controls/late-parts.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Source } from '../data/schema.ts';
import type { Locale } from '../i18n/locale.ts';
import type { LegendEntry } from '../panels/legend/entries.ts';
import type { Ordering } from '../panels/list/tree.ts';
import type { Setting } from '../panels/settings.ts';
import type { Selection } from '../state/filters.ts';
import type { State, ViewId } from '../state/state.ts';
import type { Column } from './table/column.ts';

/** What a view is about: the data, what is chosen of them, and the language. */
export interface ViewContext {
  readonly dataset: Dataset;
  readonly state: State;
  readonly selection: Selection;
  readonly locale: Locale;
}

/** All that a picture is made of. The same input gives the same scene. */
export interface ViewInput extends ViewContext {
  /** Visible stretch, UTC ms; during a gesture it runs ahead of the state's, which holds whole days. */
  readonly window: readonly [number, number];
  /**
   * CSS pixels to draw in; the scene may come out lower or, up to `most`, higher than `height`. On a `tight`
   * sheet, which nobody can scroll, less is drawn one by one where a scene would still be higher.
   */
  readonly box: {
    readonly width: number;
    readonly height: number;
    readonly most: number;
    readonly tight?: boolean;
  };
  readonly measure: MeasureText;
  /** Whether the reader has asked for more rows of a list than stand there at first. */
  readonly more?: boolean;
}

/** Draws the picture of a view: data and state in, scene out. */
export type Draw = (input: ViewInput) => Scene;

/** Where the elements of a view stand, and what they need beside its context. */
interface ViewPlace extends ViewContext {
  /** Whether sentences and sources have arrived. */
  readonly complete: boolean;
  /** A printed page takes no choices. */
  readonly isPaper: boolean;
  /** Wanted height of the view, CSS pixels. */
  readonly height: number;
  /** Hears `breach-painted`. */
  readonly onPainted?: () => void;
}

/** The sources of one incident or quantity. */
export type Sourced = readonly Pick<Source, 'publisher' | 'date'>[];

/** Rows of incidents that stand together in a view. */
export interface RowGroup {
  readonly key: string;
  /** '' where the view makes no groups. */
  readonly label: string;
  readonly rows: readonly number[];
}

/** What a view says in an export: finished sentences. */
export interface ViewCaption {
  readonly sentence: string;
  /** What is filtered by, and what else is to be known. */
  readonly filters: string;
}

/** What an export says of any selection. */
export interface SelectionCaption extends ViewCaption {
  /** What a sum leaves out; '' if nothing. */
  readonly leftOut: string;
}

/** What a view shows, in a sentence, and one more that says how it is known; '' where there is none. */
export interface Headline {
  readonly headline: string;
  readonly line: string;
}

/** What of a view is fetched when a reader asks for it. What is left out is as in any view of the selection. */
export interface ViewParts {
  /** Draws the picture; a view without one has an `element`. */
  readonly draw?: Draw;
  /** Elements to register. */
  readonly tags?: Tags;
  /** What stands above the picture, and below it. */
  readonly above?: (place: ViewPlace) => unknown;
  readonly below?: (place: ViewPlace) => unknown;
  /** What stands in the place of a picture; fires `breach-painted` when it is complete. */
  readonly element?: (place: ViewPlace) => TemplateResult;
  /** What the view shows. Needs the lazy words. */
  readonly headline?: (context: ViewContext) => Headline;
  /** Every mark of the picture with its meaning, colours apart. Needs the lazy words. */
  readonly legend?: (locale: Locale) => readonly LegendEntry[];
  /** What an export says, given what it says of any selection. */
  readonly caption?: (context: ViewContext, usual: SelectionCaption) => ViewCaption;
  /** The sentence under a shared link. */
  readonly shareSentence?: (context: ViewContext) => string;
  /** Rows of incidents that the view shows, in its order. */
  readonly rows?: (context: ViewContext) => Uint32Array;
  /** The same rows as they stand together on paper; in one group if left out. */
  readonly groups?: (context: ViewContext) => readonly RowGroup[];
  /** Columns beside the name that go into a CSV file and on paper; every column, and the usual ones, if left out. */
  readonly columns?: (context: ViewContext) => readonly Column[];
  /** Sources of each incident and quantity shown, given those of the selected incidents. */
  readonly sources?: (context: ViewContext, selected: readonly Sourced[]) => readonly Sourced[];
}

/**
 * A view that a reader can choose. To add one: a folder that exports one such value, a line in `index.ts`, its
 * name in `VIEWS` of `state/state.ts`, which the address knows, and its words in each language.
 */
export interface View<Id extends string = ViewId> {
  readonly id: Id;
  /** What runs from left to right in the picture: time can be zoomed, and the overview keeps to its plot. Undefined for a view without a picture. */
  readonly axis: 'time' | 'duration' | 'amount' | undefined;
  /** What a reader can set beside the tabs, in this order. */
  readonly settings: readonly Setting[];
  /** What is otherwise on a page as narrow as a phone's: what can be set, and whether the picture is a list of incidents. */
  readonly narrow?: (state: State) => { readonly settings: readonly Setting[]; readonly isList: boolean };
  /** Order of the list beside the view; undefined for a view that lists all incidents itself. */
  readonly listOrder: ((state: State) => Ordering) | undefined;
  /** Whether filters and the time domain choose what is shown. */
  readonly isFiltered: boolean;
  /** Whether the picture is drawn smaller, and not shortened, on a sheet of fixed height. */
  readonly shrinks?: boolean;
  /** Whether sizes of other quantities cross the plot, so that notes on coverage need two lines under it. */
  readonly hasWideNotes?: boolean;
  /** On a social card: how much larger than on the page it is drawn, and what it draws under the part that a card shows, CSS pixels. */
  readonly card?: { readonly factor: number; readonly below: number };
  /** Draws the picture, if the first picture may be of this view; others come with their parts. */
  readonly draw?: Draw;
  /** Fetches everything else. */
  readonly load: () => Promise<ViewParts>;
}
