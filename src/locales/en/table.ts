/** The selection as rows. */
export const table = {};
