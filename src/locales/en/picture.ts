import { one } from './plural.ts';

/** What stands around a picture that travels, and how it is taken along. */
export const picture = {
  headline: {
    timeline: 'What happened when, and how long did nobody know?',
    scale: 'How big was it, and who says so?',
    delay: 'How long until it was public?',
    compare: 'How big is that?',
    table: 'The incidents as rows',
  },
  compared: (names: string) => `Side by side: ${names}.`,
  chosen: 'Chosen one by one; filters do not bear on it.',
  /** Finished sentences one after the other. */
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  publisher: (name: string, years: string) => `${name} ${years}`,
  sources: (publishers: readonly string[], more: number, text: string) =>
    more === 0
      ? `Sources: ${publishers.join(', ')}.`
      : publishers.length === 0
        ? `Sources: ${text} ${one(more, 'publisher', 'publishers')}.`
        : `Sources: ${publishers.join(', ')} and ${text} more ${one(more, 'publisher', 'publishers')}.`,
  noSources: 'Sources: the data name none.',
  allSources: 'Every source, with title and link, is at the address below.',
  version: (version: string) => `Version ${version}`,
  licence: (licence: string) => `Licence: ${licence}`,
  /** Parts that stand beside each other, short as they are. */
  parts: (parts: readonly string[]) => parts.join(' · '),
  legend: {
    hidden: 'hidden',
    known: 'known, not public',
    unpublished: 'not public, noticed when unknown',
    fade: 'imprecise date',
    disc: 'made public',
    dated: 'another date; made public when unknown',
    sizes: 'order of magnitude',
    natures: 'not a breach',
    confirmed: 'confirmed, or found by a court',
    reported: 'reported, not confirmed',
    claimed: 'only claimed',
    sizeUnknown: 'size unknown',
    aftermath: 'arrest, charge, verdict, penalty',
    flag: 'a law takes effect',
    cluster: 'many incidents',
    bracket: 'one event, several victims',
    unit: 'neither people nor accounts',
    density: 'from 1, 3, 10, 30, 100 incidents on',
    whisker: 'range of what sources say',
    reference: 'how many people there are',
    band: 'share made public, as far as dates allow',
    line: 'Turnbull’s estimate',
    half: 'half were public by then',
    gathered: 'further incidents',
    most: 'the most a source says',
    least: 'the least a source says',
    part: 'part of a square',
  },
  save: {
    picture: 'Picture',
    size: 'Size',
    full: 'Slide, 1920 × 1080',
    double: 'Slide, fine, 3840 × 2160',
    here: 'As wide as it is here',
    format: 'Format',
    png: 'PNG, for slides and documents',
    svg: 'SVG, vector, text stays text',
    download: 'Download the picture',
    copy: 'Copy as picture',
    data: 'Data',
    rows: 'Rows as CSV',
    file: 'Data as JSON',
    /** What the choices come to; `width` and `height` in pixels. */
    fixed: (format: string, width: string, height: string) =>
      `${format}, ${width} × ${height} pixels, with title, filters, legend, sources, licence and address.`,
    free: (format: string, width: string) =>
      `${format}, ${width} pixels wide, with title, filters, legend, sources, licence and address.`,
    incidents: (count: number, text: string) =>
      `${text} ${one(count, 'incident', 'incidents')}: exactly what is selected, with licence, version and address.`,
    working: 'Drawing…',
    saved: (file: string) => `Saved as ${file}.`,
    copied: 'Copied: paste it into a document or onto a slide.',
    noClipboard: (file: string) => `Pictures cannot be copied here; it has been downloaded as ${file}.`,
    failed: 'The picture could not be drawn at this size. Choose a smaller one, or SVG.',
    noTable: 'A table is no picture: take its rows, or choose another view.',
    incomplete: 'Sources are still on their way.',
  },
};
