import { css, html, nothing, unsafeCSS } from 'lit';
import { incidentInk } from '../../chart/encodings.ts';
import { langOf } from '../../controls/marked.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type DatedEvent, datedLife, finesOf, type WholeSum } from '../../data/dated-life.ts';
import type { Life } from '../../data/life.ts';
import type { Incident } from '../../data/schema.ts';
import { ACTIONS } from '../../data/vocabulary.ts';
import { sayParty, sayPhase } from '../../i18n/describe.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import {
  type DetailsContext,
  folded,
  localizedDate,
  localizedText,
  type Part,
  section,
  sourceNumbers,
} from './details-context.ts';
import { partsInBrackets, saidSum } from './facts.ts';

/** The line of a life takes the colour of its incident; of colours that a file gives, that of all others. */
const causes = unsafeCSS(
  ACTIONS.map((action) => `.cause-${action} { --line: var(--breach-cause-${action}); }`).join(' '),
);

const lineOf = (dataset: Dataset, row: number): string => {
  const ink = incidentInk(dataset, row);
  return ink.startsWith('cause:') ? ink.replace(':', '-') : 'cause-unknown';
};

export const lifeStyles = css`
  ${causes}
  .events {
    font-size: 13px;
  }
  .events li {
    position: relative;
    padding-inline-start: 24px;
    padding-block-end: 6px;
  }
  .events li:last-child {
    padding-block-end: 0;
  }
  /* The line below an event is what holds until the next: as in the picture, turned upright. */
  .events li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 9px -9px;
    inset-inline-start: 2px;
    width: 8px;
  }
  .events li.to-hidden:not(:last-child)::before {
    background: var(--line);
  }
  .events li.to-known:not(:last-child)::before {
    background: repeating-linear-gradient(
      135deg,
      var(--line) 0 2px,
      color-mix(in srgb, var(--line) 22%, var(--breach-paper)) 2px 5px
    );
  }
  .events li.to-unnoticed-unknown:not(:last-child)::before {
    background: color-mix(in srgb, var(--line) 42%, var(--breach-paper));
  }
  .events li.to-public:not(:last-child)::before {
    inset-inline-start: 5.5px;
    width: 1px;
    background: var(--line);
  }
  .events li.to-none:not(:last-child)::before {
    inset-inline-start: 5.5px;
    border-inline-start: 1px dotted var(--breach-grid-strong);
  }
  .events li::after {
    content: '';
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 1px;
    width: 10px;
    height: 2px;
    background: var(--line);
    box-shadow: 0 0 0 1.5px var(--breach-paper);
  }
  .events li.made-public::after {
    inset-block-start: 4px;
    inset-inline-start: 0;
    width: 12px;
    height: 12px;
    border-radius: 50%;
  }
  /* What these mean is in their shades, which a system would take, and printers leave out unless they are told. */
  .events li::before,
  .events li::after {
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .events .date,
  .party,
  .phase {
    color: var(--breach-ink-soft);
  }
  .phase {
    margin-block-start: 2px;
    font-size: 12px;
    font-style: italic;
  }
`;

/** A line of the life: an event with the fines that it brought, and who says so. */
interface LifeLine {
  readonly told: DatedEvent;
  /** Where it stands in the order of time. */
  readonly place: number;
  /** What holds from this event on, where it did not hold before. */
  readonly begins: DatedEvent['phase'] | undefined;
  readonly fines: readonly WholeSum[];
  readonly sources: readonly string[];
}

/** More lines than these, and the lesser ones are folded. */
const MOST_LINES = 7;
/** Kinds of which the lesser ones are: what was said about the case, and where it was listed. The least come first. */
const LESSER: readonly string[] = ['listed', 'response', 'disclosure', 'apology'];

interface LifeLines {
  readonly main: readonly LifeLine[];
  readonly lesser: readonly LifeLine[];
}

/** The lines of a life in the order of time: those that say what happened, and lesser ones where all would be too many. */
export function lifeLines(incident: Incident, life: Life): LifeLines {
  const events = datedLife(incident, life);
  const lines = events.map((told, place): LifeLine => {
    const before = events[place - 1]?.phase ?? 'none';
    const fines = finesOf(told.event, incident);
    const ofFines = fines.flatMap(({ sum, parts }) => [sum, ...parts].flatMap(({ sources }) => sources));
    return {
      told,
      place,
      begins: told.phase === before ? undefined : told.phase,
      fines,
      sources: [...new Set([...told.event.sources, ...ofFines])],
    };
  });
  // One line more takes no more room than the words that fold it.
  if (lines.length <= MOST_LINES + 1) return { main: lines, lesser: [] };
  const rank = ({ told, begins }: LifeLine) => (begins ? LESSER.length : LESSER.indexOf(told.event.kind));
  const weight = (line: LifeLine) => (rank(line) < 0 ? LESSER.length : rank(line));
  const lesser = new Set(
    lines
      .toReversed()
      .sort((a, b) => weight(a) - weight(b))
      .slice(0, lines.length - MOST_LINES),
  );
  return { main: lines.filter((line) => !lesser.has(line)), lesser: lines.filter((line) => lesser.has(line)) };
}

export const inOrderOfTime = ({ main, lesser }: LifeLines): readonly LifeLine[] =>
  [...main, ...lesser].sort((a, b) => a.place - b.place);

/** The dated life, told down a line that shows how long it was hidden, and known but not public. */
export function lifeStory(subject: DetailsContext): Part {
  const { dataset, row, incident, locale, isUnfolded = false } = subject;
  const { lazy, format } = locale;
  const { main, lesser } = lifeLines(incident, dataset.life(row));
  if (main.length === 0) return nothing;
  const list = (lines: readonly LifeLine[], say: (line: LifeLine, subject: DetailsContext) => Part) =>
    html`<ol class="events ${lineOf(dataset, row)}">
      ${lines.map((line) => eventOf(line, say(line, subject)))}
    </ol>`;
  const all = inOrderOfTime({ main, lesser });
  const isWhole = lesser.length === 0 && main.every(({ told }) => !isLong(told, locale));
  return section(
    'life',
    lazy.details.life,
    isUnfolded
      ? list(all, inFull)
      : html`${list(main, inBrief)}
          ${isWhole ? nothing : folded(lazy.details.inFull(all.length, format.integer(all.length)), list(all, inFull))}`,
  );
}

function eventOf({ told, begins }: LifeLine, body: Part): Part {
  return html`<li class="to-${told.phase} ${begins === 'public' ? 'made-public' : ''}" data-kind=${told.event.kind}>
    ${body}
  </li>`;
}

/** What happened and when, with how it begins to be told. */
function inBrief({ told, fines, sources }: LifeLine, subject: DetailsContext): Part {
  const { locale } = subject;
  const note = inLanguage(told.event.note, locale.tag);
  return html`<p>
    <strong>${locale.words.events[told.event.kind]}</strong> ${localizedDate(told.date, locale)}${partyOf(told, locale)}
    ${note ? html`<span lang=${langOf(note.lang, locale)}>${beginningOf(note.text)}</span> ` : nothing}${finesIn(fines, locale)}${sourceNumbers(subject, sources)}
  </p>`;
}

function inFull({ told, begins, fines, sources }: LifeLine, subject: DetailsContext): Part {
  const { locale } = subject;
  return html`<p class="when">
      <strong>${locale.words.events[told.event.kind]}</strong>
      ${localizedDate(told.date, locale)}${partyOf(told, locale)}
    </p>
    <p>${localizedText(told.event.note, locale)} ${finesIn(fines, locale)}${sourceNumbers(subject, sources)}</p>
    ${begins === undefined ? nothing : phaseNote(begins, locale)}`;
}

const finesIn = (fines: readonly WholeSum[], locale: Locale) =>
  fines.map((fine) => html`<span class="fine">${sayFine(fine, locale)}</span> `);

/** A note that is longer is told in its first sentence; in columns, of which a Han character takes two. */
const LONG = 110;
/** A sentence that ends earlier is perhaps no sentence, but an abbreviation. */
const SHORT = 40;
const HAN = /\p{Script=Han}/gu;
const columns = (text: string): number => text.length + (text.match(HAN)?.length ?? 0);

/** How a note begins, in so many whole sentences as are not long; its first part where even that is long. */
export function beginningOf(note: string): string {
  if (columns(note) <= LONG) return note;
  const ends = [...note.matchAll(/[.!?](?=\s)|[。！？]/g)].map(({ index }) => note.slice(0, index + 1));
  const sentence = ends.findLast((text) => columns(text) <= LONG && columns(text) >= SHORT);
  if (sentence) return sentence;
  const first = ends.find((text) => columns(text) >= SHORT) ?? note;
  const parts = [...first.matchAll(/[:;](?=\s)|[：；]/g)].map(({ index }) => first.slice(0, index));
  const long = parts.filter((text) => columns(text) >= SHORT);
  const part = long.findLast((text) => columns(text) <= LONG) ?? long[0];
  return part ? `${part}…` : first;
}

/** Whether an event is only begun to be told. */
function isLong({ event }: DatedEvent, { tag }: Locale): boolean {
  const note = inLanguage(event.note, tag)?.text ?? '';
  return beginningOf(note) !== note;
}

/** What a fine came to, and how it was divided: `Fined CNY 450,000 (employer CNY 350,000; programmer CNY 100,000).` */
function sayFine({ sum, parts }: WholeSum, locale: Locale): Part {
  const { details } = locale.lazy;
  return html`${details.fined(saidSum(sum, locale))}${parts.length === 0 ? nothing : partsInBrackets(parts, locale)}`;
}

function partyOf({ event }: DatedEvent, locale: Locale): Part {
  const said = sayParty(event, locale);
  return said === undefined ? nothing : html` <span class="party">${said}</span>`;
}

function phaseNote(phase: DatedEvent['phase'], locale: Locale): Part {
  const words = sayPhase(phase, locale);
  return words === undefined ? nothing : html`<p class="phase">${words}</p>`;
}
