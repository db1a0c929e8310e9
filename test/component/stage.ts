import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CompletionController } from '../../src/app/controllers/completion-controller.ts';
import {
  dataContext,
  localeContext,
  searchContext,
  selectionContext,
  stateContext,
} from '../../src/controls/context.ts';
import { StateChangeEvent, TimeDomainEvent } from '../../src/controls/events.ts';
import { baseStyles, themeStyles } from '../../src/controls/styles.ts';
import { buildDataset } from '../../src/data/build.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import { EN } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { type Selection, select } from '../../src/state/filters.ts';
import { createSearch, type Search } from '../../src/state/search.ts';
import { INITIAL, type State } from '../../src/state/state.ts';
import type { Step } from '../../src/state/store.ts';

/** What an element under test is given. */
export interface Scene {
  readonly data: Dataset;
  readonly state: State;
  readonly search: Search;
  readonly selection: Selection;
  readonly window: readonly [number, number];
}

/** Stands in for the explorer: holds the state, applies changes, and shares what the explorer shares. */
export class TestStage extends LitElement {
  static override styles = [
    baseStyles,
    themeStyles,
    css`
      :host {
        padding: 16px;
        background: var(--breach-paper);
      }
    `,
  ];

  @property({ attribute: false }) current: State = INITIAL;
  @property({ attribute: false }) live: readonly [number, number] | undefined;
  data!: Dataset;
  locale: Locale = EN;
  picture!: (scene: Scene) => TemplateResult;
  /** Steps of the changes that came, in order. */
  readonly steps: Step[] = [];
  readonly completion = new CompletionController(this);
  readonly previews: (readonly [number, number])[] = [];
  private readonly provided = {
    data: new ContextProvider(this, { context: dataContext }),
    state: new ContextProvider(this, { context: stateContext }),
    selection: new ContextProvider(this, { context: selectionContext }),
    search: new ContextProvider(this, { context: searchContext }),
    locale: new ContextProvider(this, { context: localeContext }),
  };

  constructor() {
    super();
    this.addEventListener(StateChangeEvent.type, (event) => {
      if (!(event instanceof StateChangeEvent)) return;
      this.steps.push(event.step);
      this.current = event.change(this.current);
      this.live = undefined;
    });
    this.addEventListener(TimeDomainEvent.type, (event) => {
      if (!(event instanceof TimeDomainEvent)) return;
      this.previews.push(event.window);
      this.live = event.window;
    });
  }

  override render() {
    const search = createSearch(this.data);
    const selection = select(this.data, this.current, search);
    const { provided } = this;
    provided.data.setValue(this.data);
    provided.state.setValue(this.current);
    provided.selection.setValue(selection);
    provided.search.setValue(search);
    provided.locale.setValue(this.locale);
    const window = this.live ?? this.current.window ?? this.data.extent;
    return html`${this.picture({ data: this.data, state: this.current, search, selection, window })}`;
  }
}

/** Registers tags for a test file. */
export function register(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries({ 'test-stage': TestStage, ...tags })) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

/** A data set as a publisher would write it. */
export function dataOf(incidents: readonly object[]): Dataset {
  return buildDataset(readDataFile(JSON.stringify({ incidents })));
}

/** Puts a picture on an otherwise empty page, `width` CSS pixels wide. */
export async function show(
  data: Dataset,
  picture: TestStage['picture'],
  {
    state = INITIAL,
    width = 1_000,
    scheme = 'light',
    locale = EN,
  }: { state?: State; width?: number; scheme?: string; locale?: Locale } = {},
): Promise<TestStage> {
  const stage = document.createElement('test-stage');
  if (!(stage instanceof TestStage)) throw new Error('call register first');
  stage.data = data;
  stage.locale = locale;
  stage.picture = picture;
  stage.current = state;
  stage.setAttribute('scheme', scheme);
  stage.style.width = `${width}px`;
  document.documentElement.lang = 'en';
  document.body.style.margin = '0';
  document.body.replaceChildren(stage);
  await settled(stage);
  return stage;
}

/** Waits until everything inside has come and has been drawn. */
export async function settled(stage: TestStage): Promise<void> {
  await stage.completion.settle();
}

/** What axe-core has to object to, shortened. */
export async function objections(stage: TestStage): Promise<readonly string[]> {
  // Rules about whole pages do not fit a page that holds one element.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(stage, { rules });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html: node, failureSummary }) => `${node} ${failureSummary}`).join('; ')}`,
  );
}
