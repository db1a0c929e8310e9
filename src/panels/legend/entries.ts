import { DENSITY_STEPS, densityLevel, MAGNITUDES, natureShape } from '../../chart/encodings.ts';
import type { ClusterMark, Mark, RuleMark, StretchMark, SymbolMark } from '../../chart/scene.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ViewId } from '../../state/state.ts';

/** A mark of the picture, or a few, and what they mean. */
export interface LegendEntry {
  readonly words: string;
  /** The same in few words, for a picture that has no room for more. */
  readonly brief: string;
  /** Room that the marks take, CSS pixels; all are `LEGEND_HEIGHT` high. */
  readonly width: number;
  readonly marks: readonly Mark[];
  /** Whether a mark of a picture is one of those that this explains. */
  explains(mark: Mark): boolean;
}

export const LEGEND_HEIGHT = 18;
const MIDDLE = LEGEND_HEIGHT / 2;
const base = { row: -1, part: 'legend', key: 'legend', emphasis: 'normal' as const };

/** Every mark of a view's picture with its meaning, colours apart. Needs the later words. */
export function legendEntries(view: ViewId, locale: Locale): readonly LegendEntry[] {
  const { legend, picture } = locale.lazy;
  const disc = (
    id: 'confirmed' | 'reported' | 'claimed' | 'sizeUnknown',
    fillStyle: SymbolMark['fillStyle'],
    radius = 5,
  ) => ({
    words: legend[id],
    brief: picture.legend[id],
    width: 14,
    marks: [symbol(7, fillStyle, radius)],
    explains: isFinished(fillStyle),
  });
  const discs: readonly LegendEntry[] = [
    disc('confirmed', 'filled'),
    disc('reported', 'cored'),
    disc('claimed', 'hollow'),
    disc('sizeUnknown', 'unknown', 4),
  ];
  if (view === 'compare') return compareEntries(locale);
  if (view === 'delay') return [...delayEntries(locale), ...discs];
  return view === 'timeline' ? [...timelineEntries(locale), ...discs] : [...scaleEntries(locale), ...discs];
}

const isOfIncident = ({ row }: Mark) => row >= 0;
const isFinished = (fillStyle: SymbolMark['fillStyle']) => (mark: Mark) =>
  isOfIncident(mark) && (mark.type === 'symbol' || mark.type === 'squares') && mark.fillStyle === fillStyle;
/** A bar that says only when something was is no part of a life. */
const isBar = (pattern: StretchMark['pattern']) => (mark: Mark) =>
  mark.type === 'stretch' && mark.pattern === pattern && mark.part !== 'when';
const isSymbol = (mark: Mark) => isOfIncident(mark) && mark.type === 'symbol';
const isHalf = (mark: Mark) => isOfIncident(mark) && mark.type === 'symbol' && mark.isHalf === true;
const isWhole = (mark: Mark) => isSymbol(mark) && !isHalf(mark);
const isOfType = (type: Mark['type']) => (mark: Mark) => mark.type === type;

/** What the life of an incident is drawn with, and the dates that fade. */
function lifeEntries(locale: Locale, fade: string, faded: StretchMark): readonly LegendEntry[] {
  const { legend, picture } = locale.lazy;
  const sizes = MAGNITUDES.map(({ radius }, index) => symbol(8 + index * 15, 'filled', radius));
  const life = (id: 'hidden' | 'known' | 'unpublished', pattern: StretchMark['pattern']): LegendEntry => ({
    words: legend[id],
    brief: picture.legend[id],
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
    { words: legend.disc, brief: picture.legend.disc, width: 14, marks: [symbol(7, 'filled')], explains: isWhole },
    dated(locale),
    { words: legend.sizes, brief: picture.legend.sizes, width: 94, marks: sizes, explains: isSymbol },
    natureEntry(locale),
  ];
}

/** A shape says the same in every view: what is no breach, and what else it is. */
function natureEntry({ lazy: { legend, picture } }: Locale): LegendEntry {
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
function dated(locale: Locale): LegendEntry {
  const { legend, picture } = locale.lazy;
  const half: Mark = { ...symbol(4, 'filled'), isHalf: true };
  return { words: legend.dated, brief: picture.legend.dated, width: 14, marks: [half], explains: isHalf };
}

function timelineEntries(locale: Locale): readonly LegendEntry[] {
  const { legend, picture } = locale.lazy;
  return [
    ...lifeEntries(locale, legend.fade, bar('solid', 26)),
    {
      words: legend.aftermath,
      brief: picture.legend.aftermath,
      width: 44,
      marks: [rule(2, MIDDLE, 42, MIDDLE), rule(20, 5, 20, 13), rule(42, 5, 42, 13)],
      explains: ({ part }) => part === 'aftermath',
    },
    {
      words: legend.flag,
      brief: picture.legend.flag,
      width: 14,
      marks: [{ ...base, type: 'flag', x: 7, y: 4, height: 13, fill: 'ink-faint', id: '' }],
      explains: isOfType('flag'),
    },
    {
      words: legend.cluster,
      brief: picture.legend.cluster,
      width: 24,
      marks: [column],
      explains: isOfType('cluster'),
    },
    {
      words: legend.bracket,
      brief: picture.legend.bracket,
      width: 30,
      marks: [rule(5, 2, 5, 16), ...bracketEnds, bracketSign],
      explains: isOfType('handle'),
    },
  ];
}

const bracketEnds: readonly Mark[] = [4, 14].map((cy) => ({ ...symbol(5, 'filled', 3.5), cy }));
const bracketSign: Mark = {
  ...base,
  type: 'handle',
  x: 21,
  y: MIDDLE,
  radius: 5.5,
  sign: 'join',
  stroke: 'ink-soft',
  target: { x: 15, y: 3, width: 12, height: 12 },
  relation: '',
  members: [],
};

function delayEntries(locale: Locale): readonly LegendEntry[] {
  const { legend } = locale.lazy.delay;
  const fade: StretchMark = { ...bar('solid'), fadeOut: 26 };
  const band: Mark = {
    ...base,
    type: 'area',
    emphasis: 'quiet',
    points: [2, 16, 12, 9, 30, 4, 42, 2, 42, 6, 30, 10, 12, 14, 2, 16],
    fill: 'accent',
  };
  const line: Mark = { ...base, type: 'curve', points: [2, 16, 12, 11, 30, 7, 42, 4], stroke: 'accent', width: 1.5 };
  const half: Mark = { ...base, type: 'band', emphasis: 'quiet', x: 3, y: 1, width: 8, height: 16, fill: 'accent' };
  const dashes: Mark = { ...rule(7, 1, 7, 17), stroke: 'accent', dash: [4, 3] };
  const { picture } = locale.lazy;
  return [
    ...lifeEntries(locale, legend.fade, fade),
    { words: legend.band, brief: picture.legend.band, width: 44, marks: [band], explains: isOfType('area') },
    { words: legend.line, brief: picture.legend.line, width: 44, marks: [line], explains: isOfType('curve') },
    {
      words: legend.half,
      brief: picture.legend.half,
      width: 14,
      marks: [half, dashes],
      explains: ({ key }) => key.startsWith('half/'),
    },
    {
      words: legend.gathered,
      brief: picture.legend.gathered,
      width: 24,
      marks: [column],
      explains: isOfType('cluster'),
    },
  ];
}

function compareEntries(locale: Locale): readonly LegendEntry[] {
  const { legend, compare, picture } = locale.lazy;
  const row = {
    ...base,
    type: 'squares',
    x: 2,
    y: 16,
    side: 7,
    columns: 5,
    start: 0,
    end: 5,
    fill: 'ink-soft',
  } as const;
  const squares = (id: 'confirmed' | 'reported' | 'claimed', fillStyle: SymbolMark['fillStyle']): LegendEntry => ({
    words: legend[id],
    brief: picture.legend[id],
    width: 40,
    marks: [{ ...row, fillStyle }],
    explains: (mark) => mark.type === 'squares' && isOfIncident(mark) && mark.fillStyle === fillStyle,
  });
  const most: Mark = { ...row, start: 2, end: 5, fillStyle: 'filled', emphasis: 'quiet' };
  return [
    squares('confirmed', 'filled'),
    squares('reported', 'cored'),
    squares('claimed', 'hollow'),
    {
      words: compare.legend.most,
      brief: picture.legend.most,
      width: 40,
      marks: [{ ...row, end: 2, fillStyle: 'filled' }, most],
      explains: (mark) => mark.type === 'squares' && mark.emphasis === 'quiet',
    },
    {
      words: compare.legend.least,
      brief: picture.legend.least,
      width: 40,
      marks: [
        { ...row, fillStyle: 'filled' },
        { ...rule(2, 9, 36, 9), stroke: 'ink' },
      ],
      explains: (mark) => mark.type === 'rule' && mark.part === 'least',
    },
    {
      words: compare.legend.part,
      brief: picture.legend.part,
      width: 40,
      marks: [{ ...row, end: 2.4, fillStyle: 'filled' }],
      explains: (mark) => mark.type === 'squares' && !Number.isInteger(mark.end),
    },
    ...lifeEntries(locale, legend.fade, bar('solid', 26)),
  ];
}

function scaleEntries(locale: Locale): readonly LegendEntry[] {
  const { legend, picture } = locale.lazy;
  const cells = DENSITY_STEPS.map(
    (least, at): Mark => ({
      ...column,
      x: 1 + at * 12,
      y: MIDDLE - 5,
      width: 10,
      height: 10,
      level: densityLevel(least),
    }),
  );
  return [
    natureEntry(locale),
    dated(locale),
    {
      words: legend.unit,
      brief: picture.legend.unit,
      width: 20,
      marks: [{ ...rule(1, MIDDLE, 19, MIDDLE), width: 1.5 }, symbol(10, 'filled', 4.5)],
      explains: ({ part }) => part === 'unit',
    },
    {
      words: legend.density,
      brief: picture.legend.density,
      width: 62,
      marks: cells,
      explains: isOfType('cluster'),
    },
    {
      words: legend.whisker,
      brief: picture.legend.whisker,
      width: 14,
      marks: [{ ...base, type: 'whisker', x: 7, y1: 2, y2: 16, cap: 4, stroke: 'ink-soft' }],
      explains: isOfType('whisker'),
    },
    {
      words: legend.reference,
      brief: picture.legend.reference,
      width: 36,
      marks: [
        { ...base, type: 'curve', points: [2, MIDDLE, 34, MIDDLE], stroke: 'reference', width: 1.25, dash: [5, 4] },
      ],
      explains: isOfType('curve'),
    },
  ];
}

const column: ClusterMark = {
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
  words: '',
};

function symbol(
  cx: number,
  fillStyle: SymbolMark['fillStyle'],
  radius = 5,
  shape: SymbolMark['shape'] = 'circle',
): SymbolMark {
  return { ...base, type: 'symbol', cx, cy: MIDDLE, radius, shape, fill: 'ink-soft', fillStyle };
}

function bar(pattern: StretchMark['pattern'], fadeIn = 0): StretchMark {
  const place = { x: 2, y: MIDDLE - 3.5, width: 40, height: 7 };
  return { ...base, type: 'stretch', ...place, fadeIn, fadeOut: 0, pattern, fill: 'ink-soft' };
}

function rule(x1: number, y1: number, x2: number, y2: number): RuleMark {
  return { ...base, type: 'rule', x1, y1, x2, y2, stroke: 'ink-soft', width: 1 };
}
