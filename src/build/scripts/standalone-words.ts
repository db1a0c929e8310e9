import { buildDataset } from '../../data/build.ts';
import { readDataFile } from '../../data/read/read.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { select } from '../../state/filters.ts';
import { newestFirst, outlineOf, sayIncident } from '../../state/outline.ts';
import { INITIAL } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';
import { ROOT } from '../paths.ts';
import { publishedFile } from '../published-file.ts';

/** What the file that holds everything says in a language without its script. */
export interface StandaloneWords {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly direction: Locale['direction'];
  readonly title: string;
  readonly pageTitle: string;
  readonly description: string;
  readonly loading: string;
  readonly packed: string;
  readonly tooOld: string;
  readonly summary: string;
  /** The incidents, year by year; those that are told in full with a sentence. */
  readonly years: readonly {
    readonly year: string;
    readonly incidents: readonly { readonly name: string; readonly says?: string }[];
  }[];
}

async function wordsOf(root: string): Promise<readonly StandaloneWords[]> {
  const dataset = buildDataset(readDataFile(JSON.stringify(publishedFile(root))));
  const selection = select(dataset, INITIAL, { find: () => null });
  const words: StandaloneWords[] = [];
  for (const language of LANGUAGES) {
    const locale: Locale = await language.load();
    await locale.loadLazy();
    const { app } = locale.words;
    const { description, packed, tooOld } = locale.lazy.paper.still;
    const { sentence } = saySummary(summarise(dataset, INITIAL, selection), locale);
    const years = newestFirst(outlineOf(dataset, selection.inWindow)).map(({ year, rows }) => ({
      year: year === null ? locale.words.outline.noYear : locale.format.year(Date.UTC(year, 6)),
      incidents: rows.map((row) => ({
        name: nameOf(dataset.incidents[row], locale.tag).text,
        ...(dataset.incidents[row].featured ? { says: sayIncident(dataset, row, locale) } : {}),
      })),
    }));
    words.push({
      tag: locale.tag,
      direction: locale.direction,
      title: app.title,
      pageTitle: app.pageTitle,
      loading: app.loading,
      description,
      packed,
      tooOld,
      summary: sentence,
      years,
    });
  }
  return words;
}

/** Said while this module is loaded: what it loads on demand must come before its runner ends. */
export const WORDS = await wordsOf(ROOT);
