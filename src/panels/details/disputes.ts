import { css, html, nothing } from 'lit';
import { langOf } from '../../controls/marked.ts';
import type { Incident, Source } from '../../data/schema.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { type DetailsContext, folded, localizedText, type Part, section, sourceNumbers } from './details-context.ts';

export const disputeStyles = css`
  .dispute + .dispute {
    margin-block-start: 10px;
  }
  .dispute h4 {
    margin-block-end: 2px;
    font: italic 500 15px/1.3 var(--breach-serif);
  }
  .dispute li {
    padding-block: 1px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--breach-grid-strong);
    font-size: 13px;
    line-height: 1.36;
  }
`;

type Dispute = Incident['disputes'][number];

/** So many questions are shown where the data mark none. */
const SHOWN = 2;

/**
 * The questions on which sources disagree, those that matter first: the ones that the data mark, else those on which
 * most sources speak. A single one more is not worth folding.
 */
export function rankDisputes({ disputes }: Incident): {
  readonly main: readonly Dispute[];
  readonly lesser: readonly Dispute[];
} {
  const marked = disputes.filter(({ matters }) => matters);
  const voices = ({ positions }: Dispute) => new Set(positions.flatMap(({ sources }) => sources)).size;
  const main =
    marked.length > 0
      ? marked
      : disputes.length <= SHOWN + 1
        ? disputes
        : disputes.toSorted((a, b) => voices(b) - voices(a)).slice(0, SHOWN);
  return {
    main: disputes.filter((dispute) => main.includes(dispute)),
    lesser: disputes.filter((dispute) => !main.includes(dispute)),
  };
}

/** Each question on which sources disagree, with who says what. */
export function disputes(subject: DetailsContext): Part {
  const { incident, locale, isUnfolded } = subject;
  const { details } = locale.lazy;
  if (incident.disputes.length === 0) return nothing;
  const { main, lesser } = rankDisputes(incident);
  const list = (some: readonly Dispute[]) => html`${some.map((dispute) => question(dispute, subject))}`;
  return section(
    'disputes',
    details.disputes,
    html`${list(main)} ${
      lesser.length === 0
        ? nothing
        : folded(
            details.moreDisputes(lesser.length, locale.format.integer(lesser.length)),
            html`<div class="lesser">${list(lesser)}</div>`,
            isUnfolded,
          )
    }`,
  );
}

function question({ about, positions }: Dispute, subject: DetailsContext): Part {
  return html`<div class="dispute">
    <h4>${localizedText(about, subject.locale)}</h4>
    <ul>
      ${positions.map(
        ({ says, sources }) => html`<li>${saidBy(says, sources, subject)} ${sourceNumbers(subject, sources)}</li>`,
      )}
    </ul>
  </div>`;
}

/** A sentence with who says it in bold: where it names none of its outlets, they stand before it. */
function saidBy(says: Dispute['about'], keys: readonly string[], subject: DetailsContext): Part {
  const { incident, locale } = subject;
  const said = inLanguage(says, locale.tag);
  if (!said) return nothing;
  const names = outletsOf(keys, incident.sources, said.lang);
  const named = names.map((name) => ({ name, at: said.text.indexOf(name) })).find(({ at }) => at >= 0);
  const lang = langOf(said.lang, locale);
  if (named) {
    const end = named.at + named.name.length;
    return html`<span lang=${lang}>${said.text.slice(0, named.at)}<strong>${named.name}</strong>${said.text.slice(end)}</span>`;
  }
  // Without the list of sources nobody is known to have said it.
  if (names.length === 0 || subject.numbers.size === 0) return localizedText(says, locale);
  return html`<strong>${nameOutlets(names, locale)}</strong>${locale.lazy.details.afterOutlet}${localizedText(says, locale)}`;
}

/** More outlets than these are not named in front of a sentence: the numbers after it lead to them. */
const MOST_NAMED = 2;

function nameOutlets(names: readonly string[], { format, lazy }: Locale): string {
  if (names.length <= MOST_NAMED) return format.list(names);
  return lazy.details.andOthers(format.list(names.slice(0, 1)));
}

const IN_BRACKETS = /^(.+?)\s*[（(]([^（()）]+)[)）]$/u;
const HAN = /^[\p{Script=Han}·]+$/u;

/** What an outlet is called in a sentence: without what its entry adds in brackets, or by the Chinese name there. */
export function outletName(publisher: string, tag: string): string {
  const [, name = publisher, inBrackets = ''] = IN_BRACKETS.exec(publisher) ?? [];
  return tag.startsWith('zh') && HAN.test(inBrackets) ? inBrackets : name;
}

/** Who says something, each once; a copy of a text that is named itself speaks for nobody. */
function outletsOf(keys: readonly string[], sources: Readonly<Record<string, Source>>, tag: string): string[] {
  const known = keys.flatMap((key) => sources[key] ?? []);
  const own = known.filter(({ copyOf }) => copyOf === undefined || !keys.includes(copyOf));
  return [...new Set(own.map(({ publisher }) => outletName(publisher, tag)))];
}
