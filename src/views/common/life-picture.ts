import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { sceneToSvg } from '../../chart/render-svg.ts';
import { createMeasure } from '../../chart/text.ts';
import type { Theme } from '../../chart/theme.ts';
import { WidthController } from '../../controls/controllers/width-controller.ts';
import { svgNode } from '../../controls/svg-nodes.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { sayIncident } from '../../state/outline.ts';
import { drawOneLife } from './one-life.ts';

/** `<breach-life-picture>`: the life of one incident over its own stretch of time, with its turning points in words. */
export class BreachLifePicture extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-block: 14px 4px;
    }
    svg {
      display: block;
      max-inline-size: 100%;
      block-size: auto;
    }
  `;

  @property({ attribute: false }) data!: Dataset;
  @property({ type: Number }) row = -1;
  @property({ attribute: false }) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;
  /** On paper, where nothing can be measured: its width in CSS pixels. */
  @property({ type: Number }) fixedWidth = 0;

  private readonly room = new WidthController(this);

  protected override render() {
    const { data, row, locale, theme } = this;
    const width = this.fixedWidth || this.room.width || this.clientWidth;
    const scene = width > 0 ? drawOneLife(data, row, width, createMeasure(theme), locale, true) : undefined;
    const { id } = data.incidents[row];
    const options = {
      title: nameOf(data.incidents[row], locale.tag).text,
      description: sayIncident(data, row, locale),
      idPrefix: `life-${row}-`,
      incidentId: () => id,
    };
    return html`<div class="ruler"></div>
      ${scene ? svgNode(sceneToSvg(scene, theme, options)) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-life-picture': BreachLifePicture;
  }
}
