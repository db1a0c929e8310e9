import type { Theme } from '../chart/theme.ts';
import type { Licence } from '../data/licence.ts';
import { creditOf } from '../i18n/credit.ts';
import { activeFilters } from '../state/actions.ts';
import { sayClause } from '../state/filters.ts';
import { INITIAL, isOwnTable } from '../state/state.ts';
import { saySummary, summarise } from '../state/summary.ts';
import { toSearch } from '../state/url/url.ts';
import { partsOf } from '../views/index.ts';
import type { ViewContext } from '../views/view.ts';

/** What pictures and data that leave the page are made of, and what they say of themselves. */

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
function addressOf({ page, state }: Pick<PictureContext, 'page' | 'state'>): string {
  if (isOwnTable(state.source)) return '';
  return (
    `${page}${toSearch({ ...state, controls: INITIAL.controls, check: INITIAL.check, views: [] })}` ||
    `?view=${state.view}`
  );
}

/** What a selection says of itself wherever it goes: finished sentences in the reader's language. */
export interface Caption {
  /** Name of the data set and of the view. */
  readonly title: string;
  /** The question that the view answers. */
  readonly headline: string;
  /** What the selection amounts to. */
  readonly sentence: string;
  /** What is filtered by, what a sum leaves out, and whatever else is to be known. */
  readonly filters: string;
  /** Whose the data are, and what may be done with them. */
  readonly licence: string;
  /** What the file says of its data, in a few sentences; '' when it says nothing, and for our own. */
  readonly about: string;
  /** Day and version of the data; '' when the file says neither. */
  readonly asOf: string;
  /** The short link that reopens the view. */
  readonly address: string;
}

export function captionOf(context: PictureContext): Caption {
  const { dataset, state, locale } = context;
  const { app, views } = locale.words;
  const { picture } = locale.lazy;
  const { title, attribution, credit, about, licence, ...told } = creditOf(dataset, state.source, locale);
  const updated = told.updated();
  return {
    title: app.pictureTitle(title.text, views[state.view]),
    headline: picture.headline[state.view],
    ...sentencesOf(context),
    licence:
      state.source === ''
        ? app.licence
        : picture.parts([
            ...(attribution ? [attribution.text] : []),
            ...(licence ? [picture.licence(nameWithAddress(licence))] : []),
            ...(credit ? [credit.text] : []),
          ]),
    about: about?.text ?? '',
    asOf: picture.parts([
      ...(updated === '' ? [] : [updated]),
      ...(dataset.version === '' ? [] : [picture.version(dataset.version)]),
    ]),
    address: addressOf(context),
  };
}

function sentencesOf(context: PictureContext): Pick<Caption, 'sentence' | 'filters'> {
  const { dataset, state, selection, locale } = context;
  const { paper, picture } = locale.lazy;
  const clauses = activeFilters(state).map((clause) => sayClause(state, clause, locale));
  const filters = clauses.length > 0 ? paper.filters(locale.format.list(clauses)) : paper.noFilters;
  const { sentence, leftOut } = saySummary(summarise(dataset, state, selection), locale);
  const own = partsOf(state.view)?.caption?.(context, { sentence, filters, leftOut });
  return own ?? { sentence, filters: picture.sentences([filters, leftOut].filter((text) => text !== '')) };
}

/** A picture has no links: the address stands beside the name of the licence. */
const nameWithAddress = ({ name, url }: Licence): string =>
  url === undefined || url.includes(name) ? name : `${name} (${url.replace(/^https?:\/\//i, '').replace(/\/$/, '')})`;
