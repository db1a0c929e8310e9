import type { Scene } from '../layout/scene.ts';
import { creditOf } from '../locales/credit.ts';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { sceneToSvg } from '../paint/svg.ts';
import type { Theme } from '../paint/theme.ts';
import type { State } from '../state/state.ts';

/** A scene as a complete SVG document that says what it is in the reader's language. */
export function pictureToSvg(
  scene: Scene,
  state: Pick<State, 'view' | 'source'>,
  dataset: Dataset,
  locale: Locale,
  theme: Theme,
): string {
  const { app, views } = locale.words;
  return sceneToSvg(scene, theme, {
    title: app.pictureTitle(creditOf(dataset, state.source, locale).title.text, views[state.view]),
    description: views.describe[state.view],
    lang: locale.tag,
    incidentId: (row) => dataset.incidents[row].id,
  });
}
