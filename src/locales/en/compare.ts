/** Incidents and quantities side by side. */
export const compare = {};
