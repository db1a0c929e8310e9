import { type Context, consume, createContext } from '@lit/context';
import type { LitElement, ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Scene } from '../chart/scene.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Selection } from '../state/filters.ts';
import type { Search } from '../state/search.ts';
import type { State } from '../state/state.ts';

/**
 * What every part of an explorer shares: the explorer provides it, and whatever stands in one consumes what it needs.
 * Data, search and selection come with the data file; what needs them is rendered after that.
 */
export const dataContext = createContext<Dataset | undefined>('breach-data');
export const stateContext = createContext<State>('breach-state');
/** The rows that pass the filters. */
export const selectionContext = createContext<Selection | undefined>('breach-selection');
export const searchContext = createContext<Search | undefined>('breach-search');
export const localeContext = createContext<Locale>('breach-locale');
/** Whether sentences and sources have arrived. */
export const completeContext = createContext<boolean>('breach-complete');
/** Whether the explorer stands in somebody's page, whose landmarks and heading are not ours. */
export const guestContext = createContext<boolean>('breach-guest');

/** Makes a reactive property of what an explorer shares; outside an explorer, whoever holds the element sets it. */
export function shared<Value>(context: Context<unknown, Value>) {
  const asProperty = property({ attribute: false });
  const asConsumer = consume({ context, subscribe: true });
  return <Name extends PropertyKey>(element: ReactiveElement & Partial<Record<Name, Value>>, name: Name): void => {
    asProperty(element, name);
    asConsumer(element, name);
  };
}

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
