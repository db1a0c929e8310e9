import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, isAbsolute } from 'node:path';
import { DARK, LIGHT } from '../../chart/theme.ts';
import { buildDataset } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import { readDataFile } from '../../data/read/read.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { withOwnWords } from '../../i18n/names.ts';
import type { PictureContext } from '../../publish/caption.ts';
import { pictureSvg } from '../../publish/figure.ts';
import { selectionCsv, selectionJson } from '../../publish/selection.ts';
import { select } from '../../state/filters.ts';
import { chooseLanguage } from '../../state/language.ts';
import { createSearch } from '../../state/search.ts';
import type { State } from '../../state/state.ts';
import { isSource } from '../../state/url/normalize.ts';
import { dropUnknown } from '../../state/url/unknown.ts';
import { fromSearch, isParameter, type Reason } from '../../state/url/url.ts';
import { unusedIn } from '../../state/url/url-problems.ts';
import { loadView, viewOf } from '../../views/index.ts';
import { baseUrl } from '../paths.ts';
import { sayError, sayProblems } from './check.ts';

const FORMATS = ['svg', 'png', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** What is to be drawn, and where it goes. */
interface DrawOptions {
  readonly state: State;
  /** Path of the data file; '' for our own data. */
  readonly file: string;
  readonly width: number;
  /** Absent: as high as it needs to be. */
  readonly height?: number;
  readonly format: Format;
  /** Path of the picture; `-` is standard output. */
  readonly output: string;
}

/** Where the command runs. */
export interface DrawingPlace {
  /** Text of our own data file. */
  readonly ownText: () => string;
  /** What paints a PNG there, or a sentence that says what is missing. */
  readonly loadPainter: () => Promise<Pick<typeof import('../raster/raster.ts'), 'rasterise'> | string>;
}

/** Options that are no parameters of the address. */
const OWN = ['address', 'width', 'height', 'format', 'output'] as const;
const SHORT: Readonly<Record<string, string>> = { o: 'output' };
const isOfAddress = (name: string): boolean => name === 'v' || isParameter(name);

const USUAL_WIDTH = 1_280;
/** Least and greatest length of a side, pixels: what a browser can show and a painter can hold. */
const LENGTHS = [320, 10_000] as const;

const REASONS: Readonly<Record<Reason, string>> = {
  'unknown-parameter': 'there is no such parameter',
  'unknown-value': 'it has no such value',
  'bad-value': 'this cannot be its value',
  overruled: 'something else that is given overrules it',
};

/** Thrown with a sentence that says what is wrong with a command. */
class UsageError extends Error {}

/** Reads what stands after `draw`. Throws a `UsageError`. */
function readDrawOptions(words: readonly string[]): DrawOptions {
  const given = readPairs(words);
  const { state, file } = readState(given);
  const output = given.get('output')?.at(-1) ?? '';
  if (output === '') throw new UsageError('Say where it goes: -o picture.svg, or -o - for standard output.');
  const format = readFormat(given.get('format')?.at(-1), output);
  if (format === 'png' && output === '-') throw new UsageError('A PNG goes into a file: -o picture.png.');
  if (viewOf(state).axis === undefined && (format === 'svg' || format === 'png')) {
    throw new UsageError(
      'The table is no picture: choose --view timeline, scale, delay or compare, or write .csv or .json.',
    );
  }
  return {
    state,
    file,
    width: readLength('width', given) ?? USUAL_WIDTH,
    height: readLength('height', given),
    format,
    output,
  };
}

/** `--name value`, `--name=value` and `-o value`, each name with its values. */
function readPairs(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, readonly string[]>();
  for (let at = 0; at < words.length; at += 1) {
    const [, dashes, written, , joined] = /^(--?)([A-Za-z][\w.-]*)(=(.*))?$/s.exec(words[at]) ?? [];
    if (written === undefined) throw new UsageError(`${words[at]}: expected an option, such as --view scale.`);
    const name = dashes === '-' ? SHORT[written] : written;
    const isKnown = name !== undefined && (OWN.some((own) => own === name) || isOfAddress(name));
    if (!isKnown) throw new UsageError(`${dashes}${written}: there is no such option.`);
    const value = joined ?? words[at + 1];
    if (value === undefined) throw new UsageError(`${dashes}${written}: expected a value.`);
    if (joined === undefined) at += 1;
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return given;
}

/** The view that an address opens, changed by the options of the same names. */
function readState(given: ReadonlyMap<string, readonly string[]>): { state: State; file: string } {
  const address = given.get('address')?.at(-1) ?? '';
  const parameters = new URLSearchParams(
    address.includes('?') ? address.slice(address.indexOf('?')).replace(/#.*$/s, '') : '',
  );
  if (address !== '' && !address.includes('?') && !/^https?:\/\//i.test(address))
    throw new UsageError(`--address ${address}: expected an address, such as ?view=scale.`);
  for (const [name, values] of given) {
    if (!isOfAddress(name)) continue;
    parameters.delete(name);
    for (const value of values) parameters.append(name, value);
  }
  const file = parameters.get('src') ?? '';
  if (/^https?:/i.test(file)) throw new UsageError(`--src ${file}: expected a file of this machine.`);
  // Where somebody keeps their files is nobody else's business.
  if (file !== '') parameters.set('src', isSource(file) && !isAbsolute(file) ? file : basename(file));
  const { state } = fromSearch(parameters.toString());
  const [fault] = unusedIn(parameters.toString());
  if (fault) throw new UsageError(`--${fault.parameter} ${fault.value}: ${REASONS[fault.reason]}.`);
  return { state, file };
}

function readFormat(asked: string | undefined, output: string): Format {
  const text = asked ?? extname(output).slice(1).toLowerCase();
  const format = FORMATS.find((each) => each === text);
  if (format) return format;
  if (asked !== undefined) throw new UsageError(`--format ${asked}: expected ${FORMATS.join(', ')}.`);
  throw new UsageError(`-o ${output}: expected a name that ends in .${FORMATS.join(', .')}, or --format.`);
}

function readLength(name: 'width' | 'height', given: ReadonlyMap<string, readonly string[]>): number | undefined {
  const text = given.get(name)?.at(-1);
  if (text === undefined) return undefined;
  const length = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  const [least, most] = LENGTHS;
  if (length >= least && length <= most) return length;
  throw new UsageError(`--${name} ${text}: expected whole pixels from ${least} to ${most}.`);
}

const TAGS = LANGUAGES.map(({ tag }) => tag);

/**
 * `draw …`: the view that the options say, as a picture or as data, without a browser.
 * Returns the exit code: 0 done, 1 it could not be read or written, 2 usage.
 */
export async function draw(words: readonly string[], place: DrawingPlace): Promise<number> {
  let options: DrawOptions;
  let context: PictureContext;
  try {
    options = readDrawOptions(words);
    context = await contextOf(options, place);
  } catch (error) {
    console.error(sayError(error));
    return error instanceof UsageError ? 2 : 1;
  }
  if (context.selection.inWindow.length === 0) console.error(context.locale.words.summary.none);
  try {
    const content = await write(options, context, place);
    if (options.output === '-') process.stdout.write(content);
    else writeFileSync(options.output, content);
  } catch (error) {
    console.error(`${options.output}: ${sayError(error)}`);
    return 1;
  }
  return 0;
}

async function contextOf({ state: asked, file }: DrawOptions, { ownText }: DrawingPlace): Promise<PictureContext> {
  const dataset = readData(file, ownText);
  const { state, unknown } = dropUnknown(asked, dataset, TAGS, { first: true, complete: true });
  const [fault] = unknown;
  if (fault) throw new UsageError(`--${fault.parameter} ${fault.value}: the data have nothing of this name.`);
  const locale = withOwnWords(await localeOf(state.lang), dataset);
  await loadView(state.view, locale);
  return {
    dataset,
    state,
    selection: select(dataset, state, createSearch(dataset)),
    locale,
    theme: state.theme === 'dark' ? DARK : LIGHT,
    page: baseUrl() ?? '',
  };
}

/** Our own data, or those of a file; what is wrong in it is told, and the rest is drawn. */
function readData(file: string, ownText: () => string): Dataset {
  const text = file === '' ? ownText() : readFileSync(file, 'utf8');
  const dataset = buildDataset(readDataFile(text));
  for (const line of sayProblems(dataset.problems)) console.error(`${file}: ${line}`);
  if (dataset.problems.some(({ effect }) => effect === 'file')) throw new Error(`${file}: there is nothing to draw.`);
  return dataset;
}

async function localeOf(lang: string): Promise<Locale> {
  const tag = chooseLanguage(lang, [], TAGS);
  const language = LANGUAGES.find((each) => each.tag === tag) ?? LANGUAGES[0];
  return language.load();
}

async function write(options: DrawOptions, context: PictureContext, place: DrawingPlace): Promise<string | Uint8Array> {
  const { format, width, height } = options;
  switch (format) {
    case 'csv':
      return selectionCsv(context);
    case 'json':
      return selectionJson(context);
    case 'svg':
      return pictureSvg(context, { width, height });
    case 'png': {
      const painter = await place.loadPainter();
      if (typeof painter === 'string') throw new Error(painter);
      return painter.rasterise(pictureSvg(context, { width, height }), { width });
    }
  }
}
