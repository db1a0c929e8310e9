/** How long nobody knew. */
export const delay = {};
