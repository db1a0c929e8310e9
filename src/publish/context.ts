import type { Theme } from '../chart/theme.ts';
import { INITIAL, isOwnTable } from '../state/state.ts';
import { toSearch } from '../state/url/url.ts';
import type { ViewContext } from '../views/view.ts';

/** All that what leaves the page is made of, with the lazy words and the view loaded. The same context gives the same text, wherever it is written. */
export interface PictureContext extends ViewContext {
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
 * has said where the site stands, the part of it that says what is looked at. '' for a table that is on the reader's
 * machine alone: no address shows it to anybody.
 */
export function addressOf({ page, state }: Pick<PictureContext, 'page' | 'state'>): string {
  if (isOwnTable(state.source)) return '';
  return (
    `${page}${toSearch({ ...state, controls: INITIAL.controls, check: INITIAL.check, views: [] })}` ||
    `?view=${state.view}`
  );
}
