/** Something in a data file that could not be used, said so that its author can mend it. */
export interface Problem {
  /** Where, as in `incidents[12].events[0].date`; '' for the whole file. */
  readonly path: string;
  /** What stands there, shortened. */
  readonly found: string;
  /** What may stand there. */
  readonly expected: string;
  /**
   * `file`: nothing could be read; `incident`: this incident is left out; `part`: the incident shows
   * without this part; `ignored`: a field that nobody reads.
   */
  readonly effect: 'file' | 'incident' | 'part' | 'ignored';
  /** Id of the incident concerned, where it has one. */
  readonly incident?: string;
}
