import { inOrderOfRank } from '../../data/build.ts';
import { type Dataset, formsOf } from '../../data/dataset.ts';
import { UNITS } from '../../data/vocabulary.ts';
import { COLUMN_IDS, columnIdsOf } from '../columns.ts';
import { facetsOf, isFacet } from '../facets.ts';
import type { State } from '../state.ts';
import {
  countSlips,
  FRAME_PARAMETERS,
  fromSearch,
  type Ignored,
  isParameter,
  nearestName,
  PARAMETERS,
  parameterOf,
  readParameters,
  SHORT,
  shorten,
  WORDS_OF,
  withParameters,
} from './url.ts';

/**
 * What platforms add to the addresses that people share: marks of who sent whom. A page passes over every name
 * that looks like none of ours; this list is for tools that tell their users each name that means nothing.
 */
const FOREIGN_NAMES: ReadonlySet<string> = new Set(
  [
    // Click marks of advertisers and social networks.
    'fbclid fb_action_ids fb_action_types fb_source gclid gclsrc gbraid wbraid gad_source gad_campaignid dclid srsltid',
    'msclkid yclid ysclid ymclid twclid ttclid igshid igsh li_fat_id epik rdt_cid sccid scid obclid tblci vero_id',
    // Letters and campaigns.
    'mkt_tok trk trkinfo cmpid cid campaign campaign_id ml_subscriber ck_subscriber_id ss_email_id wickedid oly_enc_id',
    // Chinese platforms.
    'spm scm isappinstalled share_token share_medium share_source share_from share_id weixin_id nsukey clicktime enterid',
    'timestamp sharer_sharetime sharer_shareid wxshare_count wechat_redirect xhsshare bd_vid qhclickid sudaref unid',
    // Where somebody came from.
    'ref referer referrer ref_src ref_url refer rfr from_source source src_type sourceid medium origin via partner',
    // Words that many sites use and that resemble ours.
    'form frm date dates site sites long last state states page pages type types time sign title user users',
  ].flatMap((line) => line.split(' ')),
);

const FOREIGN_PREFIXES =
  /^(?:utm_|mtm_|matomo_|pk_|piwik_|mc_|_hs|hsa_|hs_|_ga|_gl|__hs|at_|itm_|sc_|ns_|vero_|oft_|amp_|share_|trk_|wt_|sb_|s_)/;

/** Whether a name is what platforms add to addresses. */
const isForeignName = (name: string): boolean =>
  FOREIGN_NAMES.has(name.toLowerCase()) || FOREIGN_PREFIXES.test(name.toLowerCase());

/** All of an address that is not used, also what is passed over in silence where a reader follows it; what platforms add is none of it. */
export function unusedIn(search: string): readonly Ignored[] {
  const { ignored } = fromSearch(search);
  const strange = [...readParameters(search)]
    .filter(([name]) => !isKnownName(name) && !ignored.some(({ parameter }) => parameter === name))
    .map(([parameter, value]): Ignored => {
      return { parameter: shorten(parameter), value: shorten(value), reason: 'unknown-parameter' };
    });
  return [...ignored, ...strange];
}

const isKnownName = (name: string): boolean =>
  name === 'v' || isParameter(name) || FRAME_PARAMETERS.includes(name) || isForeignName(name);

/** A parameter that was left out. */
export interface Omitted {
  readonly parameter: string;
  readonly value: string;
}

/** The parameter that was probably meant. */
export interface Offer {
  readonly parameter: string;
  readonly value: string;
}

/** What a parameter that was left out was probably meant to be; undefined where nothing known is near. */
export function offerFor(
  { parameter, value }: Omitted,
  dataset: Dataset | undefined,
  languages: readonly string[],
): Offer | undefined {
  const name = isParameter(parameter) ? parameter : nearestName(parameter, PARAMETERS);
  if (name === undefined) return undefined;
  const known = knownWords(name, dataset, languages);
  if (known === undefined) return name === parameter || value === '' ? undefined : { parameter: name, value };
  const near = value
    .split(',')
    .map((word) =>
      dataset && OF_INCIDENTS.includes(name) ? nearestIncident(word, dataset, known) : nearestOf(word, known),
    )
    .filter((word) => word !== undefined);
  return near.length === 0 ? undefined : { parameter: name, value: [...new Set(near)].join(',') };
}

/** Parameters that name incidents. */
export const OF_INCIDENTS: readonly string[] = ['incident', 'compare'];

function nearestOf(word: string, known: readonly string[]): string | undefined {
  const direction = word.startsWith('-') ? '-' : '';
  const near = nearestWord(word.slice(direction.length), known);
  return near === undefined ? undefined : direction + near;
}

/** The words that a parameter may have, where these can be listed. */
export function knownWords(
  name: string,
  dataset: Dataset | undefined,
  languages: readonly string[],
): readonly string[] | undefined {
  const words = WORDS_OF.get(name);
  if (words) return words;
  if (name === 'unit') return UNITS;
  if (name === 'lang') return languages;
  if (name === 'sort' || name === 'columns') return dataset ? columnIdsOf(dataset) : COLUMN_IDS;
  if (!dataset) return undefined;
  const facet = facetsOf(dataset).find(({ id }) => id === name);
  if (facet) return facet.values(dataset);
  if (name === 'joined') return dataset.relations.map(({ relation }) => relation.id);
  const ids = dataset.incidents.map(({ id }) => id);
  if (name === 'incident') return ids;
  if (name === 'compare')
    return [...ids, ...dataset.context.flatMap(({ id, kind }) => (kind === 'quantity' ? [id] : []))];
  return undefined;
}

/** The state with what was offered; where several values add up, beside those that are there. */
export function takeOffer(state: State, { parameter, value }: Offer): State {
  const adds = ['columns', 'compare', 'joined', 'views'].includes(parameter) || isFacet(parameter);
  const present = adds ? parameterOf(state, parameter) : '';
  return withParameters(state, { [parameter]: present === '' ? value : `${present},${value}` }).state;
}

/** The year at the end of an id, as most data sets write them. */
const YEAR = /[-_ ]?(?:19|20)\d\d$/;

/**
 * The id that was probably meant: of an incident in another case, cut off, without its year or with slips, or one of
 * the incident's names; or one of the `others` in the same way. Of several that are as near, the most important.
 */
export function nearestIncident(word: string, dataset: Dataset, others: readonly string[] = []): string | undefined {
  const ids = new Map<string, string>();
  const add = (form: string, id: string) => {
    if (!ids.has(form)) ids.set(form, id);
  };
  for (const row of inOrderOfRank(dataset, dataset.incidents.keys(), -1)) {
    const { id, names, short } = dataset.incidents[row];
    for (const form of [id, id.replace(YEAR, ''), ...formsOf(short), ...formsOf(names)]) add(form, id);
  }
  for (const other of others) add(other, other);
  const forms = [...ids.keys()];
  // A wrong year is no other incident.
  const near = nearestWord(word, forms) ?? (YEAR.test(word) ? nearestWord(word.replace(YEAR, ''), forms) : undefined);
  return near === undefined ? undefined : ids.get(near);
}

/** The known word that a word was probably meant to be: in another case, as a part, or with slips; undefined when none is near. */
function nearestWord(word: string, known: readonly string[]): string | undefined {
  const wanted = fold(word);
  if (wanted === '' || wanted.length > 100) return undefined;
  const same = known.find((each) => fold(each) === wanted);
  if (same !== undefined) return same;
  const begins = wanted.length >= 3 ? known.filter((each) => fold(each).startsWith(wanted)) : [];
  if (begins.length > 0) return shortest(begins);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const each of known) {
    const other = fold(each);
    const most = allowedSlips(Math.min(wanted.length, other.length));
    if (Math.abs(other.length - wanted.length) > most) continue;
    const slips = countSlips(wanted, other);
    if (slips <= most && slips < least) [best, least] = [each, slips];
  }
  if (best !== undefined) return best;
  const within = known.filter((each) => {
    const other = fold(each);
    return (other.length >= 5 && wanted.includes(other)) || (wanted.length >= 5 && other.includes(wanted));
  });
  return within.length > 0 ? shortest(within) : undefined;
}

const fold = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const shortest = (words: readonly string[]): string =>
  words.reduce((best, word) => (word.length < best.length ? word : best));

const allowedSlips = (length: number): number => (length < SHORT ? 0 : length < 8 ? 1 : 2);
