/** A picture that stands for a page where it is linked. */
export const card = {
  /** Organisation, country, year, cause: finished parts beside each other. */
  facts: (parts: readonly string[]) => parts.join(' · '),
  began: (date: string) => `began ${date}`,
  causeUnknown: 'Cause unknown',
  beginUnknown: 'beginning unknown',
  public: (date: string) => `made public ${date}`,
  /** Of what stands in for a publication that has no date. */
  event: (event: string, date: string) => `${event}: ${date}`,
  aftermath: (year: string) => `aftermath until ${year}`,
  unknown: 'unknown',
  unknownWhat: { beginning: 'when it began', publication: 'when it became public', size: 'how big it was' },
  differ: (low: string, high: string) => `sources give ${low} to ${high}`,
  /** Title of a page or a frame: what it shows, and where. */
  titleOf: (what: string, site: string) => `${what} — ${site}`,
};
