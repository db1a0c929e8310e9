/** The line under a picture with few controls or none. */
export const guest = {
  dataOf: (updated: string) => `${updated}, CC BY 4.0`,
  full: 'Open the full picture',
};
