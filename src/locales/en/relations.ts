/** What joins an incident with others. */
export const relations = {
  oneEvent: 'One event, many victims',
  akin: 'Related incidents',
  kinds: {
    campaign: 'Same attackers, one campaign',
    supplier: 'Taken through one supplier',
    dump: 'Came out together',
    parent: 'Same organisation or group',
    series: 'A series of like cases',
  },
  countsOnce: 'counted as one event',
  countsEach: 'each counted as an event of its own',
  wholeHere: 'The figure of this entry covers the others; where both are in a sum, only this one is added.',
  wholeThere: (name: string) =>
    `The figure of “${name}” covers this one; where both are in a sum, only that one is added.`,
  members: (name: string) => `Incidents: ${name}`,
  thisOne: 'this one',
  size: (figure: string, status: string) => `${figure}, ${status}`,
  join: 'Draw as one in the timeline',
  sources: (count: number, text: string) => (count === 1 ? '1 source for this' : `${text} sources for this`),
  others: 'Also related',
};
