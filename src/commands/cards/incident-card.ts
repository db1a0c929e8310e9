import { causeInk } from '../../layout/looks.ts';
import { cardWords } from '../../locales/card.ts';
import { inLanguage, type Locale } from '../../locales/locale.ts';
import { nameOf } from '../../locales/names.ts';
import { sayOrganisation } from '../../locales/said.ts';
import { element } from '../../marks/markup.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { Life } from '../../model/phases.ts';
import { LIGHT } from '../../paint/theme.ts';
import { CARD } from '../social/social.ts';
import { placeDates } from './card-dates.ts';
import { cardFacts, writeFacts } from './card-facts.ts';
import { drawCardLife, MAGNIFIED } from './card-life.ts';
import { type Card, CardSheet, fontOf, MARGIN, ROOM, widthOf } from './card-sheet.ts';
import { type TitleSize, writeFoot, writeTitle } from './card-text.ts';

const { inks } = LIGHT;

/** Baselines and heights, pixels. */
const KICKER = 66;
const BAND = { top: 200, height: 182 };
/** Words under a life. */
const DATE = { size: 22, y: BAND.top + BAND.height - 16 };

/** Sizes of a name. Han letters fill their squares: in the largest type they would touch what stands over them. */
const NAMES: readonly TitleSize[] = [
  { size: 76, baselines: [156] },
  { size: 66, baselines: [154] },
  { size: 58, baselines: [150] },
  { size: 50, baselines: [147] },
  { size: 42, baselines: [124, 174] },
];

/** The card of an incident: its name, its life true to time, its best-supported figure, how long nobody knew. */
export function incidentCard(dataset: Dataset, row: number, locale: Locale): Card {
  const { tag } = locale;
  const name = nameOf(dataset.incidents[row], tag);
  const sheet = new CardSheet(name.text, tag);
  writeKicker(sheet, dataset, row, locale);
  writeTitle(sheet, name.text, tag.startsWith('zh') ? NAMES.slice(1) : NAMES, tag);
  drawBand(sheet, dataset, row, locale);
  writeFacts(sheet, cardFacts(dataset, row, locale), tag);
  writeFoot(sheet, dataset, locale);
  return sheet.finish();
}

/** Whose data, where, when, and how, before the name. */
function writeKicker(sheet: CardSheet, dataset: Dataset, row: number, locale: Locale): void {
  const { words, format, tag } = locale;
  const incident = dataset.incidents[row];
  const said = cardWords(tag);
  const year = yearOf(dataset.life(row), locale);
  const organisation = inLanguage(incident.organisation, tag)?.text;
  const isInName = organisation !== undefined && nameOf(incident, tag).text.includes(organisation);
  const whose = isInName
    ? ''
    : sayOrganisation(incident, locale)
        .map((piece) => (typeof piece === 'string' ? piece : piece.text))
        .join('');
  const parts = [
    incident.action && incident.action !== 'unknown' ? words.facets.cause.values[incident.action] : said.causeUnknown,
    ...(incident.nature === 'breach' ? [] : [words.facets.nature.values[incident.nature]]),
    ...(incident.country ? [format.country(incident.country)] : []),
    ...(year === undefined ? [] : [year]),
  ];
  const font = fontOf('sans', 25, 400, tag);
  const left = MARGIN + 30;
  const fits = (tried: readonly string[]) => widthOf(said.facts(tried), font, tag) <= ROOM - 30;
  const all = whose === '' ? parts : [whose, ...parts];
  sheet.draw(element('circle', { cx: MARGIN + 10, cy: KICKER - 9, r: 10, fill: inks[causeInk(dataset, row)] }));
  sheet.write(said.facts(fits(all) ? all : parts), left, KICKER, font, inks['ink-soft']);
}

/** The year in which it became public, where that is known to the year. */
function yearOf({ anchor }: Life, { format }: Locale): string | undefined {
  if (!anchor || !Number.isFinite(anchor.earliest) || !Number.isFinite(anchor.latest)) return undefined;
  const [first, last] = [format.year(anchor.earliest), format.year(anchor.latest - 1)];
  return first === last ? first : undefined;
}

/** The life on a band of its own, with the dates of its beginning and its end in words. */
function drawBand(sheet: CardSheet, dataset: Dataset, row: number, locale: Locale): void {
  const { format, words, tag } = locale;
  const said = cardWords(tag);
  sheet.draw(element('rect', { x: 0, y: BAND.top, width: CARD.width, height: BAND.height, fill: inks['paper-band'] }));
  const { marks, theme, start, point, until } = drawCardLife(dataset, row, BAND.height, locale);
  sheet.drawMarks(marks, theme, 0, BAND.top, MAGNIFIED);

  const incident = dataset.incidents[row];
  const life = dataset.life(row);
  const date = (at: number) => parseEdtf(incident.events[at].date);
  const moment = life.madePublic ?? life.anchor;
  const begun = life.begin && date(life.begin.event);
  const made = moment && date(moment.event);
  const font = fontOf('sans', DATE.size, 400, tag);
  const name = moment && words.events[incident.events[moment.event].kind];
  const ends = made && name && (life.madePublic ? said.public(format.date(made)) : said.event(name, format.date(made)));
  const isSame = life.begin !== undefined && life.begin.event === moment?.event;
  const begins = isSame ? undefined : begun ? said.began(format.date(begun)) : said.beginUnknown;
  const after = until === undefined ? undefined : said.aftermath(format.year(until));
  const texts = { begins, ends, after };
  for (const { text, x, anchor } of placeDates(texts, { start, point }, said.facts, (text) => widthOf(text, font, tag)))
    sheet.write(text, x, DATE.y, font, inks['ink-soft'], anchor);
}
