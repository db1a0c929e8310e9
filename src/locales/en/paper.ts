/** What stands on paper only. */
export const paper = {};
