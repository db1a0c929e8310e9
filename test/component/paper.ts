import { css, html, LitElement } from 'lit';
import { themeStyles } from '../../src/controls/styles.ts';

/** Stands in for the explorer: gives what is in it the colours of a theme and paper to stand on. */
class Paper extends LitElement {
  static override styles = [
    themeStyles,
    css`
      :host {
        display: block;
        background: var(--breach-paper);
      }
    `,
  ];

  protected override render() {
    return html`<slot></slot>`;
  }
}

if (!customElements.get('test-paper')) customElements.define('test-paper', Paper);

/** Moves an element onto paper of a scheme, so that contrasts can be measured. */
export async function putOnPaper(element: Element, scheme: 'light' | 'dark'): Promise<Element> {
  const paper = new Paper();
  paper.setAttribute('scheme', scheme);
  paper.append(element);
  document.body.append(paper);
  await paper.updateComplete;
  return paper;
}
