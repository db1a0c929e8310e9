/** Registers tags that are not there yet, so that loading twice does no harm. */
export function define(tags: Tags): void {
  for (const [tag, element] of tags) if (!customElements.get(tag)) customElements.define(tag, element);
}

export type Tags = readonly (readonly [string, CustomElementConstructor])[];
