import type { Theme } from '../chart/theme.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Selection } from '../state/filters.ts';
import { INITIAL, type State } from '../state/state.ts';
import { toSearch } from '../state/url.ts';

/** All that what leaves the page is made of. The same context gives the same text, wherever it is written. */
export interface PictureContext {
  readonly dataset: Dataset;
  readonly state: State;
  readonly selection: Selection;
  /** With its later words loaded. */
  readonly locale: Locale;
  readonly theme: Theme;
  /** Full address of the explorer without what is chosen in it; '' where nobody has said where it stands. */
  readonly page: string;
}

/** Width and height of a picture in CSS pixels; without a height it takes what it needs. */
export interface PictureSize {
  readonly width: number;
  readonly height?: number;
}

/**
 * The short link that reopens the view, with the controls that whoever follows it will want; where nobody
 * has said where the site stands, the part of it that says what is looked at.
 */
export function addressOf({ page, state }: Pick<PictureContext, 'page' | 'state'>): string {
  return `${page}${toSearch({ ...state, controls: INITIAL.controls, check: INITIAL.check })}` || `?view=${state.view}`;
}
