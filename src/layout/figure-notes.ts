import { inLanguage, type Locale, type Told } from '../locales/locale.ts';
import type { Figure, Incident, Source } from '../model/schema.ts';

/** Kinds of source that stand behind their own words. */
const PRIMARY: readonly (string | undefined)[] = ['court', 'authority', 'organisation'];

/** Whether a reader can open a source. */
export const canOpen = ({ link, url }: Source): boolean => link && url !== undefined;

/** Whether a source is a court, an authority, a filing or the organisation itself. */
export const isPrimary = ({ primary, kind }: Source): boolean => primary ?? PRIMARY.includes(kind);

/** What is to be said of a figure beside who says it: why it does not count, or why an editor chose it, and its evidence. */
export function figureNotes(figure: Figure, { sources }: Incident, locale: Locale): readonly Told[] {
  const { details } = locale.later;
  const own = (text: string): Told => ({ text, lang: locale.tag });
  const { superseded, rejected } = figure;
  const reason = inLanguage(figure.reason, locale.tag);
  const cited = figure.sources.map((key) => sources[key]);
  return [
    superseded ? own(details.superseded) : undefined,
    rejected && own(details.rejections[rejected]),
    inLanguage(figure.note, locale.tag),
    figure.headline && reason ? { ...reason, text: details.reason(reason.text) } : undefined,
    cited.length > 0 && !cited.some(canOpen) ? own(details.figureEvidence.none) : undefined,
    cited.some((source) => canOpen(source) && isPrimary(source)) ? own(details.figureEvidence.primary) : undefined,
  ].filter((note) => note !== undefined);
}
