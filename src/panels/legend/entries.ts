import { fillStyleOfRow, MAGNITUDES, natureShape } from '../../chart/encodings.ts';
import type { ClusterMark, Mark, RuleMark, StretchMark, SymbolMark } from '../../chart/scene.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Phase } from '../../data/life.ts';
import type { Locale } from '../../i18n/locale.ts';

/** A mark of the picture, or a few, and what they mean. */
export interface LegendEntry {
  readonly words: string;
  /** The same in few words, for a picture that has no room for more. */
  readonly brief: string;
  /** The same in the line of key over the picture, which has the marks that matter most. */
  readonly key?: string;
  /** Whether an incident is drawn with the marks: without one, they are left out of the line of key. */
  occurs?(dataset: Dataset, row: number): boolean;
  /** The share of incidents, 0 to 1, above which the marks are in the line; a single one where it is not given. */
  readonly above?: number;
  /** Room that the marks take, CSS pixels; all are `LEGEND_HEIGHT` high. */
  readonly width: number;
  readonly marks: readonly Mark[];
  /** Whether a mark of a picture is one of those that this explains. */
  explains(mark: Mark): boolean;
}

/** So many incidents, those that claim room first, tell what marks the data are drawn with. */
const ASKED = 500;

/** The entries of the line of key, in the words of the line: those whose marks the data have. */
export function inKey(entries: readonly LegendEntry[], data: Dataset): readonly LegendEntry[] {
  const rows = Array.from(data.priority.subarray(0, ASKED));
  return entries.flatMap((entry) => {
    const { key, occurs, above = 0 } = entry;
    if (key === undefined) return [];
    const isThere = !occurs || rows.filter((row) => occurs(data, row)).length > above * rows.length;
    return isThere ? [{ ...entry, words: key }] : [];
  });
}

export const LEGEND_HEIGHT = 18;
export const MIDDLE = LEGEND_HEIGHT / 2;
export const base = { row: -1, part: 'legend', key: 'legend', emphasis: 'normal' as const };

/** How well a size is supported, by the fill of a disc: what matters most where the picture `isOfSizes`. */
export function discEntries({ lazy: { legend, picture } }: Locale, isOfSizes = false): readonly LegendEntry[] {
  const disc = (
    id: 'confirmed' | 'reported' | 'claimed' | 'sizeUnknown',
    fillStyle: SymbolMark['fillStyle'],
    radius = 5,
  ) => ({
    words: legend[id],
    brief: picture.legend[id],
    ...(id === 'sizeUnknown' || (id !== 'claimed' && !isOfSizes) ? {} : { key: legend.key[id] }),
    occurs: (dataset: Dataset, row: number) => fillStyleOfRow(dataset, row) === fillStyle,
    width: 14,
    marks: [symbol(7, fillStyle, radius)],
    explains: isFinished(fillStyle),
  });
  return [
    disc('confirmed', 'filled'),
    disc('reported', 'cored'),
    disc('claimed', 'hollow'),
    disc('sizeUnknown', 'unknown', 4),
  ];
}

export const isOfIncident = ({ row }: Mark) => row >= 0;
const isFinished = (fillStyle: SymbolMark['fillStyle']) => (mark: Mark) =>
  isOfIncident(mark) && (mark.type === 'symbol' || mark.type === 'squares') && mark.fillStyle === fillStyle;
/** A bar that says only when something was is no part of a life. */
const isBar = (pattern: StretchMark['pattern']) => (mark: Mark) =>
  mark.type === 'stretch' && mark.pattern === pattern && mark.part !== 'when';
const isSymbol = (mark: Mark) => isOfIncident(mark) && mark.type === 'symbol';
const isHalf = (mark: Mark) => isOfIncident(mark) && mark.type === 'symbol' && mark.isHalf === true;
const isWhole = (mark: Mark) => isSymbol(mark) && !isHalf(mark);
export const isOfType = (type: Mark['type']) => (mark: Mark) => mark.type === type;

const isPublic = (dataset: Dataset, row: number): boolean => dataset.life(row).anchorKind === 'disclosure';
const hasPhase = (phase: Phase) => (dataset: Dataset, row: number) =>
  dataset.life(row).stretches.some((stretch) => stretch.phase === phase);

/** What the life of an incident is drawn with, and the dates that fade. */
export function lifeEntries(locale: Locale, fade: string, faded: StretchMark): readonly LegendEntry[] {
  const { legend, picture } = locale.lazy;
  const sizes = MAGNITUDES.map(({ radius }, index) => symbol(8 + index * 15, 'filled', radius));
  const life = (id: 'hidden' | 'known' | 'unpublished', pattern: StretchMark['pattern']): LegendEntry => ({
    words: legend[id],
    brief: picture.legend[id],
    ...(id === 'unpublished' ? {} : { key: legend.key[id], occurs: hasPhase(id) }),
    width: 44,
    marks: [bar(pattern)],
    explains: isBar(pattern),
  });
  return [
    life('hidden', 'solid'),
    life('known', 'hatch'),
    life('unpublished', 'tone'),
    {
      words: fade,
      brief: picture.legend.fade,
      width: 44,
      marks: [faded],
      explains: (mark) => mark.type === 'stretch' && mark.fadeIn + mark.fadeOut > 0,
    },
    {
      words: legend.disc,
      brief: picture.legend.disc,
      key: legend.key.public,
      occurs: isPublic,
      width: 14,
      marks: [symbol(7, 'filled')],
      explains: isWhole,
    },
    halfDiscEntry(locale),
    { words: legend.sizes, brief: picture.legend.sizes, width: 94, marks: sizes, explains: isSymbol },
    natureEntry(locale),
  ];
}

/** A shape says the same in every view: what is no breach, and what else it is. */
export function natureEntry({ lazy: { legend, picture } }: Locale): LegendEntry {
  const natures = ['leak', 'exposure', 'trade', 'compilation', 'penalty'] as const;
  return {
    words: legend.natures,
    brief: picture.legend.natures,
    width: 84,
    marks: natures.map((nature, index) => symbol(8 + index * 16, 'filled', 4.5, natureShape(nature))),
    explains: (mark) => isOfIncident(mark) && mark.type === 'symbol' && mark.shape !== 'circle',
  };
}

/** Half of a disc, whatever the picture. */
export function halfDiscEntry(locale: Locale): LegendEntry {
  const { legend, picture } = locale.lazy;
  const half: Mark = { ...symbol(4, 'filled'), isHalf: true };
  return {
    words: legend.dated,
    brief: picture.legend.dated,
    key: legend.key.dated,
    occurs: (dataset, row) => dataset.life(row).anchor !== undefined && !isPublic(dataset, row),
    // Mostly they are exceptions.
    above: 0.5,
    width: 14,
    marks: [half],
    explains: isHalf,
  };
}

export const column: ClusterMark = {
  ...base,
  type: 'cluster',
  x: 2,
  y: 2,
  width: 20,
  height: 14,
  level: 0.5,
  fill: 'ink-soft',
  count: 2,
  window: [0, 1],
  rows: () => [],
  words: () => '',
};

export function symbol(
  cx: number,
  fillStyle: SymbolMark['fillStyle'],
  radius = 5,
  shape: SymbolMark['shape'] = 'circle',
): SymbolMark {
  return { ...base, type: 'symbol', cx, cy: MIDDLE, radius, shape, fill: 'ink-soft', fillStyle };
}

export function bar(pattern: StretchMark['pattern'], fadeIn = 0): StretchMark {
  const place = { x: 2, y: MIDDLE - 3.5, width: 40, height: 7 };
  return { ...base, type: 'stretch', ...place, fadeIn, fadeOut: 0, pattern, fill: 'ink-soft' };
}

export function rule(x1: number, y1: number, x2: number, y2: number): RuleMark {
  return { ...base, type: 'rule', x1, y1, x2, y2, stroke: 'ink-soft', width: 1 };
}
