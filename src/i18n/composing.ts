import type { LazyWords, Words } from './locale.ts';
import { inPieces } from './names.ts';
import type { ChangeCounts, Counted } from './parts.ts';

/**
 * Sentences of which no one template can say every case: a file of words has a template for each of their parts, and what follows
 * puts these together. Only languages that are handed in are spoken so.
 */

/** The parts of each, by the key of the word. */
export interface ComposedParts {
  readonly 'core.summary.sentence':
    | 'all'
    | 'some'
    | 'events'
    | 'year'
    | 'years'
    | 'told'
    | 'uncounted'
    | 'single'
    | 'sum';
  readonly 'core.summary.leftOut': 'otherUnits' | 'otherNature' | 'noFigure' | 'contained' | 'whole';
  readonly 'lazy.details.lawCounts': 'fresh' | 'older' | 'rest' | 'several' | 'only';
  readonly 'lazy.details.entry': 'written' | 'changed' | 'checked' | 'whole';
  readonly 'lazy.share.embed.sentence': 'whole';
  readonly 'lazy.since.changed': Changed | 'whole';
  readonly 'lazy.since.feed.changed': Changed;
  readonly 'lazy.years.answer': 'numbers' | 'more' | 'fewer' | 'same';
}

type Changed = 'added' | 'corrected' | 'removed' | 'several' | 'none';

/** The words themselves. */
interface ComposedWords {
  readonly 'core.summary.sentence': Words['summary']['sentence'];
  readonly 'core.summary.leftOut': Words['summary']['leftOut'];
  readonly 'lazy.details.lawCounts': LazyWords['details']['lawCounts'];
  readonly 'lazy.details.entry': LazyWords['details']['entry'];
  readonly 'lazy.share.embed.sentence': LazyWords['share']['embed']['sentence'];
  readonly 'lazy.since.changed': LazyWords['since']['changed'];
  readonly 'lazy.since.feed.changed': LazyWords['since']['feed']['changed'];
  readonly 'lazy.years.answer': LazyWords['years']['answer'];
}

/** Says a part of a sentence. */
type Say<Part extends string = string> = (part: Part, ...parameters: readonly unknown[]) => string;

/** What was added, corrected and removed, each in a phrase of its own; undefined where nothing was. */
function changed(say: Say<Changed>, { added, corrected, removed }: ChangeCounts): string | undefined {
  const counts = [
    ['added', added],
    ['corrected', corrected],
    ['removed', removed],
  ] as const;
  const phrases = counts
    .filter(([, count]) => count.value > 0)
    .map(([part, count], place) => say(part, count, place === 0));
  const last = phrases.pop();
  return last === undefined || phrases.length === 0 ? last : say('several', phrases, last);
}

/** How each is put together. */
const COMPOSING: { readonly [Key in keyof ComposedWords]: (say: Say<ComposedParts[Key]>) => ComposedWords[Key] } = {
  'core.summary.sentence':
    (say) =>
    ({ shown, events, all, years, sum, unit }) => {
      const subject = shown.value === all.value ? say('all', shown) : say('some', shown, all);
      const counted = events.value < shown.value ? say('events', subject, events) : subject;
      const dated =
        years === undefined
          ? counted
          : years[0] === years[1]
            ? say('year', counted, years[0])
            : say('years', counted, ...years);
      const told = say('told', dated);
      if (!sum) return unit === undefined || shown.value === 0 ? told : say('uncounted', told, unit);
      if (sum.counted.value === 1) return say('single', told, sum.about, sum.quantity, shown.value === 1);
      return say('sum', told, sum.counted, sum.unit, sum.about, sum.text);
    },
  'core.summary.leftOut': (say) => (counts) => {
    const kinds = (['otherUnits', 'otherNature', 'noFigure', 'contained'] as const).flatMap((kind) =>
      counts[kind].value > 0 ? [say(kind, counts[kind])] : [],
    );
    return kinds.length === 0 ? '' : say('whole', kinds);
  },
  'lazy.details.lawCounts': (say) => (fresh, older, all) => {
    const value = all.value - fresh.value - older.value;
    const rest: Counted = { value, text: String(value) };
    const said = [
      ...(fresh.value > 0 ? [say('fresh', fresh)] : []),
      ...(older.value > 0 ? [say('older', older)] : []),
      ...(rest.value > 0 && fresh.value + older.value > 0 ? [say('rest', rest)] : []),
    ];
    return said.length === 0 ? say('only', all) : say('several', said);
  },
  'lazy.details.entry': (say) => (dates) => {
    const said = (['written', 'changed', 'checked'] as const).flatMap((what) =>
      dates[what] === undefined ? [] : [say(what, dates[what])],
    );
    return said.length === 0 ? '' : say('whole', said);
  },
  'lazy.share.embed.sentence':
    (say) =>
    ({ controls, lang, theme, height, data }) =>
      inPieces((...parts) => say('whole', ...parts), [controls, lang, theme, height, data]),
  'lazy.since.changed': (say) => (counts) => {
    const said = changed(say, counts);
    return said === undefined ? say('none') : say('whole', said);
  },
  'lazy.since.feed.changed': (say) => (counts) => changed(say, counts) ?? say('none'),
  'lazy.years.answer':
    (say) =>
    ({ early, late }, knowsCoverage) => {
      const numbers = say('numbers', early.count, early.from, early.to, late.count, late.from, late.to);
      if (late.count.value > early.count.value) return say('more', numbers, knowsCoverage);
      return say(late.count.value < early.count.value ? 'fewer' : 'same', numbers);
    },
};

/** Whether the word under a key is put together of parts. */
export const isComposed = (key: string): key is keyof ComposedParts => Object.hasOwn(COMPOSING, key);

/** The word under a key, from what says its parts. */
export const composed = (key: keyof ComposedParts, say: Say): unknown => COMPOSING[key](say);
