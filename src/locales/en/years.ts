/** Counts, sums and coverage by year. */
export const years = {};
