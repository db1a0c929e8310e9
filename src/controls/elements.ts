import type { LitElement } from 'lit';
import type { Scene } from '../chart/scene.ts';
import type { Dataset } from '../data/dataset.ts';

/** What helpers that stand before the app know of the explorer. */
export interface ExplorerElement extends LitElement {
  readonly search: string;
  /** Shows what the parameters of an address ask for. */
  show(parameters: Readonly<Record<string, string>>): void;
  select(id: string): void;
  fit(): void;
  /** Reads the data file anew. */
  refresh(): void;
  /** Draws the picture anew, for another size of the window or another density of pixels. */
  redraw(): void;
  toSVG(size: { readonly width: number; readonly height: number }): Promise<string>;
}

/** What helpers that stand before the app know of the place where a view stands. */
export interface StageElement extends LitElement {
  readonly data: Dataset;
  /** What is drawn; nothing in a view without a picture. */
  readonly currentScene: Scene | undefined;
  /** What is drawn, without controls. */
  readonly picture: HTMLElement | null;
  readonly pictureBox: HTMLElement | null;
  /** What stands below the picture. */
  readonly below: HTMLElement | null;
}
