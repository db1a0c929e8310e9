/** The page of one incident, and the list of all of them in plain text. */
export const incidentPage = {
  title: (name: string, site: string) => `${name} – ${site}`,
  site: 'The whole site',
  open: 'Open in the interactive timeline',
  untilPublic: 'from the beginning until it was public',
  delays: {
    label: 'How long, and how big',
    unknown: 'Not known:',
  },
  picture: 'The life of this incident in time',
  noPicture: 'No date is known, so there is nothing to draw.',
  facts: 'At a glance',
  group: 'Group',
  howMany: 'How many, and who says so',
  neighbours: 'Before and after, by the time they became public',
  cite: {
    others: 'In other styles',
    day: 'Add the day of your visit where a style asks for it.',
    address: 'Add the address of this page.',
  },
  embed: {
    title: 'Put it on another page',
    text: 'This frame shows the incident in the interactive timeline, on any page that allows frames:',
    relative: 'Put the address of this site before “embed.html”.',
    frame: (name: string) => `${name}: interactive timeline`,
  },
  /** The list of all incidents, for programs that read text: https://llmstxt.org. */
  plain: {
    summary: (incidents: string, date: string) =>
      `${incidents} data breaches and related cases as dated lives: when data leaked, when anyone knew, when it became public, how much, and who says so. Data as of ${date}.`,
    rules: [
      'A figure is somebody’s claim, and its status says how well it is supported: found by a court, confirmed, reported, or only claimed. Repeat the status and the source with the figure.',
      'Units are never converted: people, accounts, records, items, files and bytes are different things and must not be added up.',
      'Dates are only as exact as the sources: a year is a year. What is absent is unknown, never zero.',
      'Cases that are no breaches (leaks of documents, exposures, penalties, compilations, trade) are said to be so, and are not counted with breaches.',
    ],
    licence: (licence: string) => `Licence: ${licence}. Name the source of a figure beside this site.`,
    cite: (citation: string) => `Cite an incident by its own page, as in: ${citation}`,
    data: 'Data',
    dataFile: 'everything as one JSON file',
    table: 'all incidents as a table, one CSV file',
    dataPackage: 'incidents, events, figures, money and sources as CSV tables, described as a Data Package',
    croissant: 'the same tables described for machine learning, as Croissant',
    schema: 'what each field means, as JSON Schema',
    about: 'how the data were gathered, how figures are ranked, and what is missing',
    corrections: 'what was wrong, what is right now, and why',
    explorer: 'the interactive timeline',
    incidents: 'Incidents',
    entry: (organisation: string, country: string, says: string) =>
      [organisation, country, says].filter((part) => part !== '').join('; '),
    otherLanguage: (language: string) => `The same list in ${language}`,
  },
};
