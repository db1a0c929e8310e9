import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LANGUAGES } from '../locales/index.ts';
import type { Locale } from '../locales/locale.ts';
import { buildDataset } from '../model/build.ts';
import type { Dataset } from '../model/dataset.ts';
import { readDataFile } from '../model/read.ts';
import { DARK, LIGHT } from '../paint/theme.ts';
import type { PictureContext } from '../pictures/context.ts';
import { pictureSvg } from '../pictures/draw.ts';
import { selectionCsv } from '../pictures/selection-csv.ts';
import { selectionJson } from '../pictures/selection-json.ts';
import { chooseLanguage } from '../state/language.ts';
import { createSearch } from '../state/search.ts';
import { select } from '../state/select.ts';
import { dropUnknown } from '../state/unknown-compared.ts';
import { baseUrl } from './base-url.ts';
import { type DrawOptions, readDrawOptions, UsageError } from './draw-options.ts';
import { readEdition } from './edition.ts';
import { sayProblems } from './say-problems.ts';

const TAGS = LANGUAGES.map(({ tag }) => tag);

/**
 * `npm run data -- draw …`: the view that the options say, as a picture or as data, without a browser.
 * Returns the exit code: 0 done, 1 it could not be read or written, 2 usage.
 */
export async function draw(words: readonly string[]): Promise<number> {
  let options: DrawOptions;
  let context: PictureContext;
  try {
    options = readDrawOptions(words);
    context = await contextOf(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
  if (context.selection.inWindow.length === 0) console.error(context.locale.words.summary.none);
  try {
    const content = await write(options, context);
    if (options.output === '-') process.stdout.write(content);
    else writeFileSync(options.output, content);
  } catch (error) {
    console.error(`${options.output}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  return 0;
}

async function contextOf({ state: asked, file }: DrawOptions): Promise<PictureContext> {
  const dataset = readData(file);
  const { state, unknown } = dropUnknown(asked, dataset, TAGS, { first: true, complete: true });
  const [fault] = unknown;
  if (fault) throw new UsageError(`--${fault.parameter} ${fault.value}: the data have nothing of this name.`);
  return {
    dataset,
    state,
    selection: select(dataset, state, createSearch(dataset)),
    locale: await localeOf(state.lang),
    theme: state.theme === 'dark' ? DARK : LIGHT,
    page: baseUrl() ?? '',
  };
}

/** Our own data, or those of a file; what is wrong in it is told, and the rest is drawn. */
function readData(file: string): Dataset {
  const text = file === '' ? JSON.stringify(readEdition(resolve('.')).file) : readFileSync(file, 'utf8');
  const dataset = buildDataset(readDataFile(text));
  for (const line of sayProblems(dataset.problems)) console.error(`${file}: ${line}`);
  if (dataset.problems.some(({ effect }) => effect === 'file')) throw new Error(`${file}: there is nothing to draw.`);
  return dataset;
}

async function localeOf(lang: string): Promise<Locale> {
  const tag = chooseLanguage(lang, [], TAGS);
  const language = LANGUAGES.find((each) => each.tag === tag) ?? LANGUAGES[0];
  const locale = await language.load();
  await locale.loadLater();
  return locale;
}

async function write(options: DrawOptions, context: PictureContext): Promise<string | Uint8Array> {
  const { format, width, height } = options;
  switch (format) {
    case 'csv':
      return selectionCsv(context);
    case 'json':
      return selectionJson(context);
    case 'svg':
      return pictureSvg(context, { width, height });
    case 'png': {
      const { rasterise } = await import('./raster/raster.ts');
      return rasterise(pictureSvg(context, { width, height }), { width });
    }
  }
}
