/** The page for addresses where nothing is. */
export const notFound = {
  title: 'There is no such page here',
  text: 'The address may be mistyped, or the page may have moved.',
  near: 'Did you mean one of these?',
  explorer: 'Open the timeline',
  all: 'All incidents',
};
