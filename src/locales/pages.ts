/** The page about the data in a language, beside the explorer. */
export const aboutPath = (tag: string) => (tag === 'en' ? 'about.html' : `about.${tag}.html`);
