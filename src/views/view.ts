import type { MeasureText, Scene } from '../chart/scene.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Selection } from '../state/filters.ts';
import type { State, ViewId } from '../state/state.ts';

/** All that a picture is made of. The same input gives the same scene. */
export interface ViewInput {
  readonly dataset: Dataset;
  readonly selection: Selection;
  readonly state: State;
  /** Visible stretch, UTC ms; during a gesture it runs ahead of the state's, which holds whole days. */
  readonly window: readonly [number, number];
  /**
   * CSS pixels to draw in; the scene may come out lower or, up to `most`, higher than `height`. On a `tight`
   * sheet, which nobody can scroll, less is drawn one by one where a scene would still be higher.
   */
  readonly box: {
    readonly width: number;
    readonly height: number;
    readonly most: number;
    readonly tight?: boolean;
  };
  readonly measure: MeasureText;
  readonly locale: Locale;
}

/**
 * A picture: data and state in, scene out. To add one: a file here, a line in `index.ts`, its name in
 * `VIEWS`, and its words in each language.
 */
export interface View {
  readonly id: ViewId;
  draw(input: ViewInput): Scene;
}
