/** The form of a word that follows a number in English. */
export const one = (value: number, singular: string, plural: string) => (value === 1 ? singular : plural);

/** `1 incident`, `12 incidents`. */
export const incidents = (count: number, text: string) => `${text} ${one(count, 'incident', 'incidents')}`;
