/** How to cite an incident or a view. */
export const cite = {};
