/** Fetches and registers what the first picture does not need: when it is asked for, and in any case soon after. */
export async function defineLater(): Promise<void> {
  const { REST } = await import('./rest.ts');
  for (const [tag, element] of REST) if (!customElements.get(tag)) customElements.define(tag, element);
}
